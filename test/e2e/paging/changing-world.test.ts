import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';

/** Lists long enough that the provider is asked for a page after the world has changed. */
const WORLD = frozenWith({
  mongoInstances: 1,
  mongoClientsLargest: 3_000,
  redisInstances: 6,
  redisSessionsLargest: 2_600,
  mediaConnectionsLargest: 300,
});

interface Row {
  id: string;
}

type Nested = Record<string, { nodes: { id: string; list: GraphPage<Row> | null }[] }>;

/** Each list: where its parent is found, and its arguments. */
const LISTS = [
  { parent: 'mongoInstances', list: 'clientConnections', args: '', lookup: 'mongoInstance' },
  { parent: 'redisInstances', list: 'sessions', args: '', lookup: 'redisInstance' },
  {
    parent: 'redisInstances',
    list: 'sessions',
    args: 'orderBy: { field: AGE_SECONDS, direction: ASC },',
    lookup: 'redisInstance',
  },
  { parent: 'mediaServers', list: 'connections', args: '', lookup: 'mediaServer' },
];

describe.each(LISTS)('$parent with $list($args) of a world that changes between pages', (entry) => {
  const { parent, list, args, lookup } = entry;
  const selection =
    'nodes { id } gaps { code message } complete totalCount pageInfo { hasNextPage endCursor }';
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterAll(() => graph.close());

  /** The instance whose list is longest. */
  const findLongest = async (): Promise<string> => {
    const source = `{ ${parent} { nodes { id list: ${list}(first: 1) { totalCount nodes { id } } } } }`;
    const { data } = await graph.query<Nested>(source);
    const lengthOf = (node: { list: GraphPage<Row> | null }) => node.list?.totalCount ?? 0;
    return data[parent]!.nodes.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]!.id;
  };
  const readIds = async (id: string, betweenPages: () => void): Promise<string[]> => {
    const pages = await walkPages(async (after) => {
      const { data, errors } = await graph.query<Record<string, Record<string, GraphPage<Row>>>>(
        `query ($id: ID!, $after: String) {
          ${lookup}(id: $id) { ${list}(${args} first: 150, after: $after) { ${selection} } }
        }`,
        { id, after },
      );
      expect(errors).toBeUndefined();
      betweenPages();
      return data[lookup]![list]!;
    });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatchObject({ complete: true, gaps: [] });
    return pages.flatMap(({ nodes }) => nodes.map((row) => row.id));
  };

  it('neither breaks nor gives an id twice', async () => {
    const id = await findLongest();
    const ids = await readIds(id, () => {
      graph.emulator.world.clock.advance(90_000);
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(200);
  });
});
