import { afterEach, describe, expect, it } from 'vitest';
import { askTwin, frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';

/** One instance; one worker in forty is away, so that exactly 3,000 of its clients are there: three full pages. */
const WORLD = frozenWith({ mongoInstances: 1, mongoClientsLargest: 3_086 });

const QUERY = `query ($id: ID!, $first: Int, $after: String) {
  mongoInstance(id: $id) {
    clientConnections(first: $first, after: $after) {
      totalCount complete gaps { message } nodes { id ip count } pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Row {
  ip: string;
  count: number;
}

type Client = Row & { id: string };

async function readClients(graph: OpenGraph, first: number): Promise<GraphPage<Client>[]> {
  const { data } = await graph.query<{ mongoInstances: { nodes: { id: string }[] } }>(
    '{ mongoInstances { nodes { id } } }',
  );
  const [instance] = data.mongoInstances.nodes;
  return walkPages(async (after) => {
    const page = await graph.query<{ mongoInstance: { clientConnections: GraphPage<Client> } }>(QUERY, {
      id: instance!.id,
      first,
      after,
    });
    expect(page.errors).toBeUndefined();
    return page.data.mongoInstance.clientConnections;
  });
}

function readTruth(): Promise<Row[]> {
  return askTwin(WORLD, async (emulator) => {
    const { resourceId, region } = emulator.world.cast.mongo[0]!;
    const rows = await createTruth(emulator, 'mongodb', region).list<{ IP: string; Count: number }>(
      'DescribeClientConnections',
      'Clients',
      { InstanceId: resourceId },
      1000,
    );
    return rows.map(({ IP, Count }) => ({ ip: IP, count: Count }));
  });
}

describe('3,000 client rows of one instance', () => {
  let graph: OpenGraph;
  afterEach(() => graph.close());

  it.each([7, 100, 1000])('come once each, in pages of %i, for a call a thousand', async (first) => {
    const truth = await readTruth();
    expect(truth.length).toBe(3_000);
    graph = await openGraph({ emulator: WORLD });
    const pages = await readClients(graph, first);

    expect(pages.flatMap(({ nodes }) => nodes).map(({ ip, count }) => ({ ip, count }))).toEqual(truth);
    expect(new Set(pages.flatMap(({ nodes }) => nodes.map(({ id }) => id))).size).toBe(truth.length);
    expect(pages.slice(0, -1).every(({ nodes }) => nodes.length === first)).toBe(true);
    expect(pages).toHaveLength(Math.ceil(truth.length / first));
    expect(pages.every(({ complete, totalCount }) => complete && totalCount === truth.length)).toBe(true);
    const { DescribeClientConnections } = graph.countCalls();
    expect(DescribeClientConnections).toBe(Math.ceil(truth.length / 1000));
  });
});
