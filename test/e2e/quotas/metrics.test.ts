import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

const CLIENTS = '{ mongoInstances { nodes { clientConnections { nodes { ip } } } } }';
const ACTION = 'service="mongodb",action="DescribeClientConnections"';
const NO_CACHE = { 'connectome-freshness': 'no-cache' };

interface LateGap {
  code: string;
  retryAfterMs: number | null;
}

describe('the metrics of what is asked upstream', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({
      emulator: frozenWith({ mongoInstances: 4, mongoClients: 3, mongoClientsLargest: 3, mediaServers: 1 }),
      accounts: (accounts) =>
        accounts.map((account) =>
          Array.isArray(account.regions) ? { ...account, regions: account.regions.slice(0, 1) } : account,
        ),
      configuration: { quotas: { 'mongodb.DescribeClientConnections': 2 } },
    });
  });
  afterAll(() => graph.close());

  /** The value of one line; 0 while it is not there. */
  const read = async (name: string, labels: string): Promise<number> => {
    const text = await (await fetch(new URL('/metrics', graph.url))).text();
    const line = text.split('\n').find((each) => each.startsWith(`connectome_upstream_${name}{${labels}}`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };

  /** The gaps of an operation with little time, where that was too little. */
  const askInAHurry = async (): Promise<LateGap[]> => {
    const { data, errors } = await graph.query<{
      mongoInstances: { nodes: { clientConnections: { gaps: LateGap[] } }[] };
    }>(
      '{ mongoInstances { nodes { clientConnections { gaps { code retryAfterMs } } } } }',
      {},
      { ...NO_CACHE, 'connectome-deadline-ms': '900' },
    );
    expect(errors).toBeUndefined();
    const gaps = data.mongoInstances.nodes.flatMap(({ clientConnections }) => clientConnections.gaps);
    return gaps.filter(({ code }) => code === 'DEADLINE_EXCEEDED');
  };

  it('has calls, waits, the length of a queue while there is one, and what was saved by joining', async () => {
    const answers = [graph.query(CLIENTS), graph.query(CLIENTS)];
    await vi.waitUntil(async () => (await read('queue_length', ACTION)) > 0, { timeout: 5_000 });
    const [one, other] = await Promise.all(answers);
    expect(one).toEqual(other);
    const { DescribeClientConnections: calls = 0 } = graph.countCalls();
    expect(await read('calls_total', `${ACTION},outcome="ok"`)).toBeGreaterThan(2);
    expect(await read('wait_seconds_count', ACTION)).toBe(calls);
    expect(await read('wait_seconds_sum', ACTION)).toBeGreaterThan(0.5);
    expect(await read('queue_length', ACTION)).toBe(0);
    expect(await read('saved_calls_total', `${ACTION},by="joining"`)).toBeGreaterThan(0);
  });

  it('has what was saved by the cache', async () => {
    await graph.query(CLIENTS, {}, { 'connectome-freshness': 'max-stale=600' });
    expect(await read('saved_calls_total', `${ACTION},by="cache"`)).toBeGreaterThan(2);
  });

  it('has throttles, and the retries that rode them out', async () => {
    const throttles = `${ACTION},outcome="UPSTREAM_THROTTLED"`;
    expect(await read('calls_total', throttles)).toBe(0);
    graph.emulator.faults.add({
      service: 'mongodb',
      action: 'DescribeClientConnections',
      times: 1,
      kind: 'error',
      code: 'RequestLimitExceeded',
    });
    const { errors } = await graph.query(CLIENTS, {}, NO_CACHE);
    expect(errors).toBeUndefined();
    expect(await read('calls_total', throttles)).toBe(1);
    expect(await read('retries_total', ACTION)).toBe(1);
  });

  it('lets a call that cannot have its turn in time fail at once, and says when it could', async () => {
    const late = await askInAHurry();
    // What was on the wire already at the deadline has no turn to tell of.
    expect(late.filter(({ retryAfterMs }) => (retryAfterMs ?? 0) > 0)).not.toEqual([]);
  });

  it('says so, too, to whoever joins calls of somebody who has time, who is answered', async () => {
    const patient = graph.query(CLIENTS, {}, NO_CACHE);
    await vi.waitUntil(async () => (await read('queue_length', ACTION)) > 0, { timeout: 5_000 });
    const late = await askInAHurry();
    // What was on the wire already at the deadline has no turn to tell of.
    expect(late.filter(({ retryAfterMs }) => (retryAfterMs ?? 0) > 0)).not.toEqual([]);
    expect(await patient).not.toHaveProperty('errors');
  });

  it('has open circuits', async () => {
    graph.emulator.faults.add({ service: 'mongodb', kind: 'reset' });
    const isOpen = async (): Promise<boolean> => {
      await graph.query(CLIENTS, {}, NO_CACHE);
      const text = await (await fetch(new URL('/metrics', graph.url))).text();
      return /breaker_open\{account="prod",service="mongodb",endpoint="[^"]+"\} 1/.test(text);
    };
    await vi.waitUntil(isOpen, { timeout: 10_000, interval: 50 });
    graph.emulator.faults.clear();
    await vi.waitUntil(async () => !(await isOpen()), { timeout: 10_000, interval: 250 });
  });
});
