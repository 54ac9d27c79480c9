import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

/** Every list is longer than one call of its provider brings. */
const WORLD = frozenWith({
  proxies: 120,
  listenersPerProxy: 12,
  mongoInstances: 230,
  mongoClientsLargest: 2_500,
  redisInstances: 8,
  flows: 230,
});

describe('a first page of 10', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterAll(() => graph.close());
  beforeEach(() => {
    graph.emulator.clearCalls();
  });

  it.each([
    ['proxies(first: 10)', { DescribeProxies: 1 }],
    ['flows(first: 10)', { DescribeStreamLinkFlows: 1 }],
    ['mongoInstances(first: 10)', { DescribeDBInstances: 1 }],
    ['redisInstances(first: 2)', { ListInstances: 1 }],
  ])('%s asks for one page', async (list, calls) => {
    const { data, errors } = await graph.query<Record<string, { nodes: object[] }>>(
      `{ ${list} { nodes { id } pageInfo { hasNextPage } } }`,
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]).toMatchObject({ pageInfo: { hasNextPage: true } });
    expect(graph.countCalls()).toEqual(calls);
  });

  it('of listeners asks a few proxies, not all of them', async () => {
    const { data } = await graph.query<{ listeners: { nodes: object[] } }>(
      '{ listeners(first: 10, filter: { protocols: [TCP] }) { nodes { id } } }',
    );
    expect(data.listeners.nodes).toHaveLength(10);
    // One proxy, then two, then four at once: what more was asked than needed is that read-ahead.
    expect(graph.countCalls()['DescribeTCPListeners']).toBeLessThanOrEqual(7);
  });

  it("of an instance's clients asks for its first thousand", async () => {
    const { data } = await graph.query<{ mongoInstances: { nodes: { id: string }[] } }>(
      '{ mongoInstances(first: 200) { nodes { id } } }',
    );
    graph.emulator.clearCalls();
    const { resourceId } = graph.emulator.world.cast.mongo[0]!;
    const id = data.mongoInstances.nodes.find((instance) => instance.id.endsWith(resourceId))!.id;
    const answer = await graph.query<{ mongoInstance: { clientConnections: { nodes: object[] } } }>(
      'query ($id: ID!) { mongoInstance(id: $id) { clientConnections(first: 10) { nodes { ip } } } }',
      { id },
    );
    expect(answer.data.mongoInstance.clientConnections.nodes).toHaveLength(10);
    expect(graph.countCalls()).toEqual({ DescribeClientConnections: 1 });
  });

  it("of an instance's sessions asks one of its nodes; in an order it asks each", async () => {
    const cluster = graph.emulator.world.cast.redis.find(
      ({ mode, region }) => mode === 'cluster' && region === 'cn-north-4',
    )!;
    const ask = (args: string) =>
      graph.query<{ redisInstance: { sessions: { nodes: object[] } } }>(
        `query ($id: ID!) { redisInstance(id: $id) { sessions(${args}) { nodes { id } } } }`,
        { id: `cache:dcs:${cluster.region}:instance:${cluster.resourceId}` },
      );
    const { data } = await ask('first: 10');
    expect(data.redisInstance.sessions.nodes).toHaveLength(10);
    expect(graph.countCalls()).toMatchObject({ ScanClients: 1, ListClients: 1 });

    graph.emulator.clearCalls();
    await ask('first: 10, orderBy: { field: IDLE_SECONDS, direction: DESC }');
    expect(cluster.nodes.length).toBeGreaterThan(1);
    // The first node's collection is a moment old, and faulty nodes have none.
    expect(graph.countCalls()['ScanClients']).toBe(cluster.nodes.length - 1);
  });
});
