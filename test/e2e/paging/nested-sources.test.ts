import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { askTwin, frozenWith } from '../../helpers/frozen-world.js';
import { createHuaweiTruth } from '../../helpers/huawei-truth.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { readListeners } from '../joins/listeners-join.js';

const WORLD = frozenWith({ proxies: 24, redisInstances: 12, redisSessionsLargest: 300 });

interface Session {
  id: string;
  clientId: string;
  idleSeconds: number;
  node: { resourceId: string };
}

describe('a list over many sources', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterAll(() => graph.close());

  const walk = <Node>(field: string, page: string): Promise<GraphPage<Node>[]> =>
    walkPages(async (after) => {
      const { data, errors } = await graph.query<Record<string, Record<string, GraphPage<Node>>>>(
        page.replace('AFTER', JSON.stringify(after)),
      );
      expect(errors).toBeUndefined();
      const [root] = Object.values(data);
      return (field in root! ? root![field] : root) as GraphPage<Node>;
    });

  it('gives the listeners of all proxies once each in pages of 7', async () => {
    const { listeners, floor } = await askTwin(WORLD, readListeners);
    graph.emulator.clearCalls();
    const pages = await walk<{ resourceId: string }>(
      'listeners',
      `{ listeners(first: 7, after: AFTER, filter: { protocols: [TCP] }) {
        complete nodes { resourceId } pageInfo { hasNextPage endCursor }
      } }`,
    );
    const ids = pages.flatMap(({ nodes }) => nodes.map(({ resourceId }) => resourceId));
    expect(ids.toSorted()).toEqual([...listeners.keys()].toSorted());
    expect(pages.every(({ complete }) => complete)).toBe(true);
    expect(graph.countCalls()).toEqual(floor);
  });

  it('merges the sessions of all nodes of an instance in the order asked for, once each', async () => {
    const { instance, region, sessions, nodes } = await askTwin(WORLD, readWidestInstance);
    graph.emulator.clearCalls();
    const pages = await walk<Session>(
      'sessions',
      `{ redisInstance(id: "cache:dcs:${region}:instance:${instance}") {
        sessions(first: 40, after: AFTER, orderBy: { field: IDLE_SECONDS, direction: DESC }) {
          complete nodes { id clientId idleSeconds node { resourceId } } pageInfo { hasNextPage endCursor }
        }
      } }`,
    );
    const found = pages.flatMap((page) => page.nodes);
    expect(found.map(({ node, clientId }) => `${node.resourceId}/${clientId}`).toSorted()).toEqual(sessions);
    const idle = found.map(({ idleSeconds }) => idleSeconds);
    expect(idle).toEqual(idle.toSorted((a, b) => b - a));
    expect(pages.every(({ complete }) => complete)).toBe(true);
    expect(graph.countCalls()).toMatchObject({ ScanClients: nodes, ListClients: nodes });
  });
});

interface Instance {
  instance_id: string;
  nodes: { node_id: string; node_type: string; status: string }[];
}

/** The instance with the most nodes that see clients, all of them well, and its sessions. */
async function readWidestInstance(emulator: RunningEmulator) {
  const region = emulator.world.regions.huaweicloud.find(({ sessionManagement }) => sessionManagement)!;
  const truth = createHuaweiTruth(emulator, region);
  const answer = await truth.get<{ instances: Instance[] }>('/instances-logical-nodes', { limit: 100 });
  if (!answer.ok) throw new Error(answer.code);
  const widest = answer.body.instances
    .filter(({ nodes }) => nodes.every((node) => node.status === 'Active' && node.node_type !== 'proxy'))
    .toSorted((a, b) => b.nodes.length - a.nodes.length)[0]!;
  const lists = await Promise.all(
    widest.nodes.map(async ({ node_id }) => {
      const path = `/instances/${widest.instance_id}/clients`;
      await truth.post(path, { node_id, clean_cache: true });
      const list = await truth.get<{ clients: { id: string }[] }>(path, { node_id, limit: 1000 });
      if (!list.ok) throw new Error(list.code);
      return list.body.clients.map(({ id }) => `${node_id}/${id}`);
    }),
  );
  return {
    instance: widest.instance_id,
    region: region.name,
    nodes: widest.nodes.length,
    sessions: lists.flat().toSorted(),
  };
}
