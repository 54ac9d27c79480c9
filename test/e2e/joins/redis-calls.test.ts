import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type GraphAnswer, type OpenGraph } from '../../helpers/open-graph.js';

const WORLD = frozenWith({ redisInstances: 12, redisSessions: 4, redisSessionsLargest: 6 });
const ANEW = { 'connectome-freshness': 'no-cache' };
const REGIONS = 2;

let graph: OpenGraph;
beforeEach(async () => {
  graph = await openGraph({ emulator: WORLD });
});
afterEach(() => graph.close());

/** Asks with nothing remembered but which regions have instances. */
async function askAnew<Data>(
  source: string,
  variables: Record<string, unknown> = {},
): Promise<GraphAnswer<Data>> {
  await graph.query('{ redisInstances { nodes { id } } }');
  graph.emulator.clearCalls();
  return graph.query<Data>(source, variables, ANEW);
}

function idsOf(region?: string): string[] {
  return graph.emulator.world.cast.redis
    .filter((plan) => region === undefined || plan.region === region)
    .map((plan) => `cache:dcs:${plan.region}:instance:${plan.resourceId}`);
}

describe('the nodes of a page of Redis instances', () => {
  const needed: readonly [string, string, number?][] = [
    ['members', '{ redisInstances { nodes { members { id } } } }'],
    ['sessions', '{ redisInstances { nodes { sessions { complete } } } }'],
    ['an alias', '{ all: redisInstances { rows: nodes { servers: members { id } } } }'],
    ['edges', '{ redisInstances { edges { node { members { id } } } } }'],
    [
      'fragments',
      `{ redisInstances { ...Page } }
      fragment Page on RedisInstancePage { nodes { ... on Instance { ...Members } } }
      fragment Members on RedisInstance { members { id } }`,
    ],
    [
      'a condition that holds',
      'query ($yes: Boolean = true) { redisInstances { nodes { members @include(if: $yes) { id } } } }',
    ],
    ['its first region, under a total', '{ redisInstances { totalCount nodes { members { id } } } }', 1],
  ];

  it.each(needed)(
    'are asked for while the list is under way, for %s',
    async (_, source, regions = REGIONS) => {
      await graph.query('{ redisInstances { nodes { id } } }');
      // No instance is told, so none has nodes that could be asked for afterwards.
      graph.emulator.faults.add({ service: 'dcs', action: 'ListInstances', kind: 'error', code: 'DCS.2003' });
      graph.emulator.clearCalls();
      await graph.query(source, {}, ANEW);
      await vi.waitFor(() => {
        expect(graph.countCalls()['BatchShowNodesInformation']).toBe(regions);
      });
      graph.emulator.clearCalls();
      await graph.query(source, {}, ANEW);
      // A region that does not answer is asked for nothing more.
      expect(graph.countCalls()).toEqual({ ListInstances: REGIONS });
    },
  );

  it.each([
    ['nothing selects them', '{ redisInstances { totalCount nodes { name host { address } } } }'],
    [
      'a condition leaves them out',
      'query ($no: Boolean = false) { redisInstances { nodes { id members @include(if: $no) { id } } } }',
    ],
    ['only a page of its own asks for them', '{ redisInstances { pageInfo { hasNextPage } } }'],
  ])('are not asked for where %s', async (_, source) => {
    await askAnew(source);
    expect(graph.countCalls()).toEqual({ ListInstances: REGIONS });
  });

  it('cost a call for each region, asked ahead or not', async () => {
    const source = '{ redisInstances { nodes { members { id } } } }';
    const first = await graph.query(source);
    const calls = { ListInstances: REGIONS, BatchShowNodesInformation: REGIONS };
    expect(graph.countCalls()).toEqual(calls);
    expect(await askAnew(source)).toEqual(first);
    expect(graph.countCalls()).toEqual(calls);
    graph.emulator.clearCalls();
    expect(await graph.query(source, {}, { 'connectome-freshness': 'max-age=0' })).toEqual(first);
    expect(graph.countCalls()).toEqual(calls);
  });

  it('are asked for in the regions alone that the page is read from', async () => {
    await askAnew('{ redisInstances(regions: ["cn-north-4"]) { nodes { members { id } } } }');
    expect(graph.countCalls()).toEqual({ ListInstances: 1, BatchShowNodesInformation: 1 });
    graph.emulator.clearCalls();
    await askAnew('{ redisInstances(first: 1) { nodes { members { id } } } }');
    expect(graph.countCalls()).toEqual({ ListInstances: 1, BatchShowNodesInformation: 1 });
    graph.emulator.clearCalls();
    await askAnew('{ redisInstances(first: 1) { totalCount nodes { members { id } } } }');
    expect(graph.countCalls()).toEqual({ ListInstances: REGIONS, BatchShowNodesInformation: 1 });
  });

  it('are missing where they are refused, and nowhere else, and are asked for once', async () => {
    const code = 'DCS.2003';
    graph.emulator.faults.add({ service: 'dcs', action: 'BatchShowNodesInformation', kind: 'error', code });
    const { data, errors } = await askAnew<{
      redisInstances: { nodes: { id: string; members: object[] | null }[] };
    }>('{ redisInstances { nodes { id members { id } } } }');
    expect(data.redisInstances.nodes.map(({ id }) => id).toSorted()).toEqual(idsOf().toSorted());
    expect(data.redisInstances.nodes.every(({ members }) => members === null)).toBe(true);
    expect(errors).toHaveLength(idsOf().length);
    expect(errors![0]).toMatchObject({
      path: ['redisInstances', 'nodes', 0, 'members'],
      extensions: { code: 'UPSTREAM_FORBIDDEN', upstream: { action: 'BatchShowNodesInformation' } },
    });
    expect(graph.countCalls()).toEqual({ ListInstances: REGIONS, BatchShowNodesInformation: REGIONS });
  });

  it('are there although the call ahead was lost', async () => {
    const fault = { service: 'dcs', action: 'BatchShowNodesInformation', kind: 'reset', times: 1 } as const;
    graph.emulator.faults.add(fault);
    const { errors } = await askAnew('{ redisInstances { nodes { members { id } } } }');
    expect(errors).toBeUndefined();
    expect(graph.countCalls()['BatchShowNodesInformation']).toBe(REGIONS + 1);
  });
});

describe('lookups of Redis instances by separate requests', () => {
  const LOOKUP = 'query ($id: ID!) { redisInstance(id: $id) { id members { id } } }';

  it('cost together a page of each list and region', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => idsOf()[index % idsOf().length]!);
    const found = await Promise.all(
      ids.map((id) => graph.query<{ redisInstance: { id: string } }>(LOOKUP, { id })),
    );
    expect(found.map(({ data }) => data.redisInstance.id)).toEqual(ids);
    expect(graph.countCalls()).toEqual({ ListInstances: REGIONS, BatchShowNodesInformation: REGIONS });
  });

  it('cost two calls at most for what does not exist', async () => {
    const id = 'cache:dcs:cn-north-4:instance:99999999-2222-3333-4444-555555555555';
    expect(await graph.query(LOOKUP, { id })).toEqual({ data: { redisInstance: null } });
    expect(graph.countCalls()).toEqual({ ListInstances: 1 });
    // What the held list lacks may have come since.
    expect(await graph.query(LOOKUP, { id })).toEqual({ data: { redisInstance: null } });
    expect(graph.countCalls()).toEqual({ ListInstances: 2 });
    expect(await graph.query(LOOKUP, { id })).toEqual({ data: { redisInstance: null } });
    expect(graph.countCalls()).toEqual({ ListInstances: 2 });
  });

  it('cost one call where the account is refused', async () => {
    graph.emulator.faults.add({ service: 'dcs', kind: 'error', code: 'DCS.1001' });
    const { data, errors } = await graph.query(LOOKUP, { id: idsOf()[0] });
    expect(data).toEqual({ redisInstance: null });
    expect(errors![0]!.extensions.code).toBe('UPSTREAM_UNAUTHENTICATED');
    expect(graph.countCalls()).toEqual({ ListInstances: 1 });
  });
});

describe('an instance that is gone while its nodes are still known', () => {
  it('is an error of the field that leads to it, with the call it comes from', async () => {
    const [id] = idsOf('cn-north-4');
    const known = await graph.query<{ redisInstance: { members: { id: string }[] } }>(
      'query ($id: ID!) { redisInstance(id: $id) { members { id } } }',
      { id },
    );
    const body = JSON.stringify({ instance_num: 0, instances: [] });
    graph.emulator.faults.add({ service: 'dcs', action: 'ListInstances', kind: 'body', body });
    const { errors } = await graph.query(
      'query ($id: ID!) { node(id: $id) { ... on RedisNode { instance { name } } } }',
      { id: known.data.redisInstance.members[0]!.id },
      ANEW,
    );
    expect(errors).toMatchObject([
      {
        path: ['node', 'instance'],
        extensions: {
          code: 'UPSTREAM_INVALID_REQUEST',
          upstream: { service: 'dcs', action: 'ListInstances', region: 'cn-north-4', retryable: false },
        },
      },
    ]);
    expect(errors![0]!.message).toContain('is not listed; the resource does not exist, or no longer does');
  });
});
