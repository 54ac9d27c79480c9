import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../src/emulator/serve/start-emulator.js';
import { worstWindow } from '../../helpers/drive-limiter.js';
import { frozenWith } from '../../helpers/frozen-world.js';
import { describeWithRedis, openRedis, type OpenRedis } from '../../helpers/open-redis.js';
import { startServers, type RunningServer } from '../../helpers/start-servers.js';

const PROCESSES = 3;

/** Actions of one account, what they are asked by, and their quotas. The rows of the provider's table. */
const ACTIONS = [
  { name: 'DescribeClientConnections', limit: 5, field: 'clientConnections(first: 1) { complete }' },
  { name: 'DescribeDBInstanceNodeProperty', limit: 10, field: 'members { name }' },
  { name: 'DescribeCurrentOp', limit: 20, field: 'currentOperations(first: 1) { complete }' },
];

/** Callers of each action at each process: more than its part of the rate can serve. */
const CALLERS = 6;
const PHASE_MS = 2_000;

describeWithRedis('three processes with one account', () => {
  let redis: OpenRedis;
  let emulator: RunningEmulator;
  let servers: RunningServer[];
  let close: () => Promise<void>;
  let instances: string[];

  beforeAll(async () => {
    const world = frozenWith({ mongoInstances: PROCESSES * CALLERS, proxies: 10 });
    redis = await openRedis();
    emulator = await startEmulator({ ...world, latencyMs: 30, quotas: false });
    const { accounts } = emulator.configuration;
    ({ servers, close } = await startServers(PROCESSES, { accounts, redis: { url: redis.url } }));
    const answer = await servers[0]!.query<{ mongoInstances: { nodes: { id: string }[] } }>(
      '{ mongoInstances { nodes { id } } }',
    );
    instances = answer.data.mongoInstances.nodes.map(({ id }) => id);
  });
  afterAll(async () => {
    await close();
    await emulator.close();
    await redis.close();
  });
  beforeEach(() => {
    emulator.clearCalls();
  });

  it('answers from what another one asked', async () => {
    const query = '{ proxies(first: 5) { complete sources { origin observedAt } nodes { id } } }';
    const first = await servers[0]!.query<Proxies>(query);
    const calls = emulator.calls.length;
    expect(calls).toBeGreaterThan(0);
    await delay(50);
    for (const server of servers.slice(1)) {
      const { data } = await server.query<Proxies>(query);
      expect(data.proxies.nodes).toEqual(first.data.proxies.nodes);
      expect(data.proxies.sources.map(({ origin }) => origin)).toEqual(['CACHE']);
    }
    expect(emulator.calls).toHaveLength(calls);
  });

  it('asks once for what all want at once', async () => {
    const query = '{ flows(first: 5) { complete nodes { id } } realServers(first: 5) { complete } }';
    const explain = { 'connectome-explain': 'true' };
    const answers = await Promise.all(servers.map((server) => server.query(query, explain)));
    const distinct = new Set(emulator.calls.map(({ action }) => action));
    expect(emulator.calls).toHaveLength(distinct.size);
    const origins = answers.flatMap(({ extensions }) =>
      extensions!.upstream!.calls.map(({ origin }) => origin),
    );
    expect(origins.filter((origin) => origin === 'LIVE')).toHaveLength(distinct.size);
    expect(origins.filter((origin) => origin !== 'LIVE')).toHaveLength(2 * distinct.size);
  });

  it('looks up once by id what several want, at once or later', async () => {
    const lookUp = async (server: RunningServer, id: string): Promise<unknown> => {
      const { data } = await server.query<{ mongoInstance: object }>(
        `{ mongoInstance(id: "${id}") { id name status } }`,
      );
      return data.mongoInstance;
    };
    const [one = '', other = ''] = instances;
    const [, a, b] = servers as [RunningServer, RunningServer, RunningServer];
    const [first, second] = await Promise.all([lookUp(a, one), lookUp(b, one)]);
    expect(first).toMatchObject({ id: one });
    expect(second).toEqual(first);
    expect(emulator.calls.map(({ action }) => action)).toEqual(['DescribeDBInstances']);
    const third = await lookUp(a, other);
    await delay(50);
    expect(await lookUp(b, other)).toEqual(third);
    expect(emulator.calls).toHaveLength(2);
  });

  it(
    'keeps the quotas while Redis is killed and started again, uses them, and fails nobody',
    { timeout: 60_000 },
    async () => {
      let isOver = false;
      const failures: unknown[] = [];
      const ask = async (server: RunningServer, id: string, field: string): Promise<void> => {
        const query = `{ node(id: "${id}") { ... on MongoInstance { ${field} } } }`;
        while (!isOver) {
          const { errors } = await server.query(query, { 'cache-control': 'no-cache' });
          if (errors) failures.push(...errors);
        }
      };
      const asking = servers.flatMap((server, index) =>
        instances
          .slice(index * CALLERS, (index + 1) * CALLERS)
          .flatMap((id) => ACTIONS.map(({ field }) => ask(server, id, field))),
      );
      await delay(PHASE_MS);
      const since = Date.now();
      for (let time = 0; time < 2; time += 1) {
        await redis.kill();
        await delay(PHASE_MS);
        await redis.start();
        await delay(PHASE_MS);
      }
      const until = Date.now();
      isOver = true;
      await Promise.all(asking);

      expect(failures).toEqual([]);
      let used = 0;
      for (const { name, limit } of ACTIONS) {
        const arrivals = emulator.calls
          .filter(({ action, arrivedAt }) => action === name && arrivedAt <= until)
          .map(({ arrivedAt }) => arrivedAt);
        expect(worstWindow(arrivals), name).toBeLessThanOrEqual(limit);
        used += arrivals.filter((at) => at >= since).length / ((until - since) / 1_000);
      }
      // Some 85 % of what the quotas allow, half of the time without Redis.
      expect(used).toBeGreaterThan(0.8 * ACTIONS.reduce((sum, { limit }) => sum + limit, 0));
      for (const server of servers) {
        expect(await server.readMetric('connectome_redis_up')).toBe(1);
        expect(await server.readMetric('connectome_redis_losses_total{why="lost"}')).toBeGreaterThanOrEqual(
          2,
        );
        expect(await server.readMetric('connectome_shared_permits_total{by="rotation"}')).toBeGreaterThan(0);
        expect(server.log()).toMatch(/Redis is gone/);
        expect(server.log()).toMatch(/Redis is there/);
      }
    },
  );
});

interface Proxies {
  proxies: { nodes: { id: string }[]; sources: { origin: string; observedAt: string }[] };
}
