import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { dcsPart } from './dcs-part.js';
import type { HostTruth } from './host-part.js';
import { boundlessQuotas, HOST_WORLD } from './host-parts.js';
import { mongodbPart } from './mongodb-part.js';

interface Group {
  key: string | null;
  host: { address: string } | null;
  sessionCount: number;
  oldestSeconds: number | null;
  longestIdleSeconds: number | null;
  outputMemoryBytes: number | null;
}

interface Summary {
  groups: Group[];
  groupCount: number;
  sessionCount: number;
  complete: boolean;
  gaps: { code: string }[];
}

interface Session {
  host: { address: string } | null;
  name: string | null;
  user: string | null;
  lastCommand: string | null;
  database: number | null;
  ageSeconds: number;
  idleSeconds: number;
  outputMemoryBytes: number;
}

interface Redis {
  id: string;
  sessions: { nodes: Session[]; complete: boolean };
  members: { seesClients: boolean; sessions: { nodes: Session[] }; sessionSummary: Summary }[];
  sessionSummary: Summary;
}

/** What was just read is taken, however slow the machine is. */
const HELD = { 'connectome-freshness': 'max-stale=600' };

const keys: Record<string, (session: Session) => string | null> = {
  HOST: ({ host }) => host?.address ?? null,
  NAME: ({ name }) => name,
  USER: ({ user }) => user,
  COMMAND: ({ lastCommand }) => lastCommand,
  DATABASE: ({ database }) => (database === null ? null : String(database)),
};

let graph: OpenGraph;
beforeAll(async () => {
  graph = await openGraph({ emulator: HOST_WORLD, configuration: { quotas: boundlessQuotas() } });
});
afterAll(() => graph.close());

describe('sessionSummary', () => {
  const SESSION = 'host { address } name user lastCommand database ageSeconds idleSeconds outputMemoryBytes';
  const GROUPS =
    'groups { key host { address } sessionCount oldestSeconds longestIdleSeconds outputMemoryBytes } groupCount sessionCount complete gaps { code }';

  const ask = async (by: string): Promise<Redis[]> => {
    const { data, errors } = await graph.query<{ redisInstances: { nodes: Redis[] } }>(
      `{ redisInstances { nodes {
        id sessions(first: 1000) { nodes { ${SESSION} } complete }
        sessionSummary(groupBy: ${by}, first: 1000) { ${GROUPS} }
        members { seesClients sessions(first: 1000) { nodes { ${SESSION} } }
          sessionSummary(groupBy: ${by}, first: 1000) { ${GROUPS} } }
      } } }`,
      {},
      HELD,
    );
    expect(errors).toBeUndefined();
    return data.redisInstances.nodes;
  };

  it.each(Object.keys(keys))('counts the sessions of instances and nodes by %s', async (by) => {
    const instances = await ask(by);
    expect(instances.some(({ sessionSummary }) => sessionSummary.groupCount > 1)).toBe(true);
    for (const { sessions, sessionSummary, members } of instances) {
      expect(sessionSummary).toMatchObject(summarize(sessions.nodes, by));
      expect(sessionSummary.complete).toBe(sessions.complete);
      for (const node of members)
        expect(node.sessionSummary).toMatchObject(summarize(node.sessions.nodes, by));
    }
  });

  it('costs what the sessions cost', async () => {
    graph.emulator.clearCalls();
    await ask('USER');
    await ask('NAME');
    expect(graph.countCalls()).toEqual({});
  });

  it('shows the largest groups, and refuses to show none', async () => {
    const [first] = (await ask('HOST')).filter(({ sessionSummary }) => sessionSummary.groupCount > 2);
    const some = async (count: number) =>
      graph.query<{ redisInstance: { sessionSummary: Summary | null } }>(
        `query ($id: ID!) { redisInstance(id: $id) { sessionSummary(groupBy: HOST, first: ${count}) { ${GROUPS} } } }`,
        { id: first!.id },
        HELD,
      );
    expect((await some(2)).data.redisInstance.sessionSummary).toEqual({
      ...first!.sessionSummary,
      groups: first!.sessionSummary.groups.slice(0, 2),
    });
    const refused = await some(0);
    expect(refused.data.redisInstance.sessionSummary).toBeNull();
    expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  function summarize(sessions: readonly Session[], by: string): Partial<Summary> {
    const groups = new Map<string | null, Session[]>();
    for (const session of sessions) {
      const key = keys[by]!(session);
      groups.set(key, [...(groups.get(key) ?? []), session]);
    }
    const rows = [...groups].map(([key, members]): Group => ({
      key,
      host: by === 'HOST' && key !== null ? { address: key } : null,
      sessionCount: members.length,
      oldestSeconds: Math.max(...members.map(({ ageSeconds }) => ageSeconds)),
      longestIdleSeconds: Math.max(...members.map(({ idleSeconds }) => idleSeconds)),
      outputMemoryBytes: members.reduce((sum, { outputMemoryBytes }) => sum + outputMemoryBytes, 0),
    }));
    rows.sort((a, b) => b.sessionCount - a.sessionCount || compareKeys(a.key, b.key));
    return { groups: rows, groupCount: rows.length, sessionCount: sessions.length };
  }
});

describe('the top hosts', () => {
  const edgesOf = ({ edges }: HostTruth, field: string) => edges.filter((edge) => edge.field === field);

  it('of Redis are those with most sessions, and say how many are inferred', async () => {
    const edges = edgesOf(await dcsPart.readTruth(graph.emulator), 'sessions');
    const hosts = [...groupBy(edges, ({ address }) => address)].map(([address, sessions]) => ({
      host: { address },
      sessionCount: sessions.length,
      inferredSessionCount: sessions.filter(({ row }) => row.endsWith('INFERRED')).length,
      instanceCount: new Set(sessions.map(({ row }) => row.split('/')[0])).size,
    }));
    hosts.sort((a, b) => b.sessionCount - a.sessionCount || compareKeys(a.host.address, b.host.address));
    expect(hosts.some(({ inferredSessionCount }) => inferredSessionCount > 0)).toBe(true);
    await graph.query('{ host(address: "192.0.2.1") { sessions { complete } } }', {}, HELD);
    graph.emulator.clearCalls();
    const { data } = await graph.query<{ topRedisHosts: object }>(
      '{ topRedisHosts { hostCount sessionCount hosts { host { address } sessionCount inferredSessionCount instanceCount } } }',
      {},
      HELD,
    );
    expect(data.topRedisHosts).toEqual({
      hosts: hosts.slice(0, 10),
      hostCount: hosts.length,
      sessionCount: edges.length,
    });
    expect(graph.countCalls()).toEqual({});
  });

  it("of MongoDB are those with most connections, the cloud's own services aside", async () => {
    const clients = (await readClients()).filter(({ internal }) => !internal);
    const hosts = [...groupBy(clients, ({ address }) => address)].map(([address, rows]) => ({
      host: { address },
      connectionCount: rows.reduce((sum, { count }) => sum + count, 0),
      instanceCount: new Set(rows.map(({ instance }) => instance)).size,
    }));
    hosts.sort(
      (a, b) => b.connectionCount - a.connectionCount || compareKeys(a.host.address, b.host.address),
    );
    const { data } = await graph.query<{ topMongoHosts: object }>(
      '{ topMongoHosts(first: 1000) { hostCount hosts { host { address } connectionCount instanceCount } } }',
      {},
      HELD,
    );
    expect(hosts.length).toBeGreaterThan(10);
    expect(data.topMongoHosts).toEqual({ hosts, hostCount: hosts.length });
  });

  it('of some regions are counted there alone', async () => {
    const of = async (regions: string): Promise<number> => {
      const { data } = await graph.query<{ topRedisHosts: { sessionCount: number } }>(
        `{ topRedisHosts${regions} { sessionCount } }`,
        {},
        HELD,
      );
      return data.topRedisHosts.sessionCount;
    };
    const names = graph.emulator.world.regions.huaweicloud.map(({ name }) => name);
    const parts = await Promise.all(names.map((name) => of(`(regions: ["${name}"])`)));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await of(''));
  });
});

describe('clientSummary', () => {
  it('counts the connections of an instance by host, internal ones apart', async () => {
    const { data } = await graph.query<{
      mongoInstances: { nodes: { resourceId: string; clientSummary: ClientSummary }[] };
    }>(
      `{ mongoInstances { nodes { resourceId clientSummary(first: 1000) {
        connectionCount internalConnectionCount groupCount
        groups { key host { address } connectionCount internalConnectionCount }
      } } } }`,
      {},
      HELD,
    );
    const clients = groupBy(await readClients(), ({ instance }) => instance);
    expect(clients.size).toBeGreaterThan(2);
    for (const { resourceId, clientSummary } of data.mongoInstances.nodes) {
      const own = clients.get(resourceId) ?? [];
      const groups = [...groupBy(own, ({ address }) => address)].map(([key, rows]) => ({
        key,
        host: { address: key },
        ...countClients(rows),
      }));
      groups.sort((a, b) => b.connectionCount - a.connectionCount || compareKeys(a.key, b.key));
      expect(clientSummary).toEqual({ ...countClients(own), groups, groupCount: groups.length });
    }
  });
});

interface ClientSummary {
  connectionCount: number;
  internalConnectionCount: number;
  groupCount: number;
  groups: object[];
}

interface Client {
  address: string;
  instance: string;
  internal: boolean;
  count: number;
}

/** The clients of all instances, as the provider's own SDK tells them. */
async function readClients(): Promise<Client[]> {
  const { edges } = await mongodbPart.readTruth(graph.emulator);
  return edges
    .filter(({ field }) => field === 'clientConnections')
    .map(({ address, row }) => {
      const [path = '', count] = row.split(' ');
      const [instance = '', , internal] = path.split('/');
      return { address, instance, internal: internal === 'internal', count: Number(count) };
    });
}

function countClients(rows: readonly { internal: boolean; count: number }[]) {
  const sum = (isInternal: boolean) =>
    rows.filter(({ internal }) => internal === isInternal).reduce((total, { count }) => total + count, 0);
  return { connectionCount: sum(false), internalConnectionCount: sum(true) };
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
