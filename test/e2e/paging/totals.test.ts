import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

/** Every list is longer than one call of its provider brings. */
const WORLD = frozenWith({
  proxies: 120,
  proxyGroups: 3,
  mongoInstances: 130,
  mongoClientsLargest: 1_200,
  redisInstances: 6,
  flows: 130,
});

/** What says how many rows a call is to bring; 2 is the least that DescribeDBInstances takes in all its versions. */
const LIMITS: Readonly<Record<string, [parameter: string, smallest: number]>> = {
  DescribeProxies: ['Limit', 1],
  DescribeProxyGroupList: ['Limit', 1],
  DescribeRealServers: ['Limit', 1],
  DescribeStreamLinkFlows: ['PageSize', 1],
  DescribeDBInstances: ['Limit', 2],
  ListInstances: ['limit', 1],
};

interface Counted {
  totalCount: number | null;
  complete: boolean;
  sources: object[];
}

describe('totalCount alone', () => {
  let graph: OpenGraph;
  beforeEach(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterEach(() => graph.close());

  const count = async (list: string, beside = ''): Promise<Counted> => {
    const source = `{ ${list} { totalCount complete sources { action } ${beside} } }`;
    const { data, errors } = await graph.query<Record<string, Counted>>(source);
    expect(errors).toBeUndefined();
    return Object.values(data)[0]!;
  };

  /** What was asked of one action, as the parameters that size a page say. */
  const limitsOf = (action: string, parameter: string): number[] =>
    graph.emulator.calls
      .filter((call) => call.action === action)
      .map(({ params }) => Number((params as Record<string, unknown>)[parameter]));

  it.each([
    ['proxies', 'DescribeProxies'],
    ['proxyGroups', 'DescribeProxyGroupList'],
    ['realServers', 'DescribeRealServers'],
    ['flows', 'DescribeStreamLinkFlows'],
    ['mongoInstances', 'DescribeDBInstances'],
    ['redisInstances', 'ListInstances'],
  ])('of %s costs one smallest page of each source', async (list, action) => {
    const counted = await count(list);
    const [parameter, smallest] = LIMITS[action]!;
    const limits = limitsOf(action, parameter);
    expect(graph.countCalls()).toEqual({ [action]: limits.length });
    expect(limits).toEqual(limits.map(() => smallest));
    expect(counted.complete).toBe(true);
    expect(counted.sources).toHaveLength(limits.length);

    const read = await count(`${list}(first: 1000)`, 'nodes { id }');
    expect(counted.totalCount).toBe(read.totalCount);
    expect(counted.totalCount).toBeGreaterThan(0);
  });

  it('costs nothing while the list itself is held', async () => {
    const read = await count('flows', 'nodes { id }');
    graph.emulator.clearCalls();
    expect((await count('flows')).totalCount).toBe(read.totalCount);
    expect(graph.countCalls()).toEqual({});
  });

  it('costs nothing beside the list itself, in whichever order they are asked for', async () => {
    const { data } = await graph.query<{ before: Counted; after: Counted }>(
      '{ before: flows { totalCount } rows: flows(first: 5) { nodes { id } } after: flows { totalCount } }',
    );
    expect(data.before.totalCount).toBe(130);
    expect(data.after.totalCount).toBe(130);
    expect(graph.countCalls()).toEqual({ DescribeStreamLinkFlows: 1 });
  });

  it('of the clients of an instance costs one row, and of the sessions of another its scans beside', async () => {
    const { resourceId, region } = graph.emulator.world.cast.mongo[0]!;
    const sessions = graph.emulator.world.cast.redis.find(({ name }) => name === 'session-store')!;
    const { data, errors } = await graph.query<{
      mongoInstance: { clientConnections: Counted };
      redisInstance: { sessions: Counted };
    }>(`{
      mongoInstance(id: "prod:mongodb:${region}:instance:${resourceId}") { clientConnections { totalCount } }
      redisInstance(id: "cache:dcs:${sessions.region}:instance:${sessions.resourceId}") { sessions { totalCount } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.mongoInstance.clientConnections.totalCount).toBeGreaterThan(1_000);
    expect(limitsOf('DescribeClientConnections', 'Limit')).toEqual([1]);
    expect(data.redisInstance.sessions.totalCount).toBeGreaterThan(1);
    const { ScanClients: nodes } = graph.countCalls();
    expect(new Set(limitsOf('ListClients', 'limit'))).toEqual(new Set([1]));
    expect(nodes).toBeGreaterThan(0);
  });

  it('under a filter applied here reads the rows as far as a page of them goes', async () => {
    const all = await count('flows(filter: { state: [RUNNING, IDLE] }, first: 1000)');
    expect(all.totalCount).toBe(130);
    const few = await count('flows(filter: { search: "a" }, first: 1)');
    expect(few.totalCount).toBeNull();
  });
});

describe('totalCount alone, of lists below others', () => {
  const PROXIES = 14;
  let graph: OpenGraph;
  beforeEach(async () => {
    graph = await openGraph({ emulator: frozenWith({ proxies: PROXIES, listenersPerProxy: 3 }) });
  });
  afterEach(() => graph.close());

  it('finds them, and costs one smallest page of each', async () => {
    const ask = async (beside: string): Promise<Counted> => {
      const list = `listeners(filter: { protocols: [TCP] }, first: 1000) { totalCount complete ${beside} }`;
      return (await graph.query<{ listeners: Counted }>(`{ ${list} }`)).data.listeners;
    };
    const counted = await ask('');
    const calls = graph.emulator.calls.filter(({ action }) => action === 'DescribeTCPListeners');
    expect(graph.countCalls()).toEqual({ DescribeProxies: 1, DescribeTCPListeners: calls.length });
    expect(new Set(calls.map(({ params }) => (params as { Limit: number }).Limit))).toEqual(new Set([1]));
    expect(counted).toMatchObject({ totalCount: (await ask('nodes { id }')).totalCount, complete: true });
    expect(counted.totalCount).toBeGreaterThan(PROXIES);
  });
});
