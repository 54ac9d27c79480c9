import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

let graph: OpenGraph;

beforeAll(async () => {
  graph = await openGraph({ emulator: { size: { proxies: 60, proxyGroups: 6 } } });
});
afterAll(() => graph.close());
beforeEach(() => {
  graph.emulator.clearCalls();
});

interface Grouped {
  id: string;
  group: { id: string } | null;
}

/** The groups of the world, and its proxies with theirs. */
async function readTruth(): Promise<{ groupIds: string[]; proxies: Grouped[] }> {
  const { data } = await graph.query<{
    proxyGroups: { nodes: { id: string }[] };
    proxies: { nodes: Grouped[] };
  }>(
    '{ proxyGroups { nodes { id } } proxies(first: 100) { nodes { id group { id } } } }',
    {},
    { 'cache-control': 'no-cache' },
  );
  graph.emulator.clearCalls();
  return { groupIds: data.proxyGroups.nodes.map(({ id }) => id), proxies: data.proxies.nodes };
}

const OF_GROUPS = `query OfGroups($groupIds: [ID!]) {
  proxies(filter: { groupIds: $groupIds }, first: 1) { totalCount nodes { id } }
  all: proxies(filter: { groupIds: $groupIds }) { nodes { id group { id } } }
}`;

it.each([
  ['the provider filters few groups, and its total is that of the filter', 2, true],
  ['many groups are filtered here', 6, false],
])('%s', async (_, count, pushedDown) => {
  const { groupIds, proxies } = await readTruth();
  const wanted = groupIds.slice(0, count);
  expect(wanted).toHaveLength(count);
  const { data } = await graph.query<{ proxies: { totalCount: number | null }; all: { nodes: Grouped[] } }>(
    OF_GROUPS,
    { groupIds: wanted },
    { 'cache-control': 'no-cache' },
  );
  const expected = proxies.filter(({ group }) => group !== null && wanted.includes(group.id));
  expect(expected.length).toBeGreaterThan(1);
  expect(data.all.nodes.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
  if (pushedDown) expect(data.proxies.totalCount).toBe(expected.length);
  const sent = graph.emulator.calls.map(({ params }) => (params as { Filters?: object[] }).Filters);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.every((filters) => (filters !== undefined) === pushedDown)).toBe(true);
});

it('refuses a group that is none', async () => {
  const { errors } = await graph.query(OF_GROUPS, { groupIds: ['prod:gaap:global:proxy:link-1'] });
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

it("refuses a proxy that is none, in a proxy's own list too", async () => {
  const { proxies } = await readTruth();
  const { errors } = await graph.query(
    'query Of($id: ID!) { proxy(id: $id) { listeners(filter: { proxyIds: ["link-1"] }) { totalCount } } }',
    { id: proxies[0]!.id },
  );
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

it('asks nothing for the listeners of a proxy that the filter does not name', async () => {
  const { proxies } = await readTruth();
  const [first, second] = proxies.filter(({ group }) => group === null);
  const { data } = await graph.query<Record<'named' | 'other', { listeners: { totalCount: number } }>>(
    `query Named($first: ID!, $second: ID!) {
      named: proxy(id: $first) { listeners(filter: { proxyIds: [$first] }) { totalCount } }
      other: proxy(id: $first) { listeners(filter: { proxyIds: [$second] }) { totalCount } }
    }`,
    { first: first!.id, second: second!.id },
  );
  expect(data.named.listeners.totalCount).toBeGreaterThan(0);
  expect(data.other.listeners.totalCount).toBe(0);
});
