import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTwin, FROZEN } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { readListeners } from './listeners-join.js';

const QUERY = readFileSync(
  new URL('../../../src/server/graphiql/queries/01-listeners-with-real-servers.graphql', import.meta.url),
  'utf8',
);

interface Binding {
  port: number;
  weight: number;
  health: string;
  downAddresses: string[];
  realServer: {
    address: string;
    bound: boolean;
    host: { address: string; isPrivate: boolean | null } | null;
  };
}

interface Answer {
  listeners: GraphPage<{
    id: string;
    name: string;
    port: number;
    proxy: { name: string; status: string } | null;
    realServers: Binding[];
  }>;
}

describe('TCP listeners joined with their real servers', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: FROZEN });
  });
  afterAll(() => graph.close());

  it('gives every listener once with all its real servers, at the calls of the floor and no throttle', async () => {
    const { listeners, floor } = await askTwin(FROZEN, readListeners);
    const pages = await walkPages(async (after) => {
      const source = after === null ? QUERY : QUERY.replace('first: 200', `first: 200, after: "${after}"`);
      const { data, errors } = await graph.query<Answer>(source);
      expect(errors).toBeUndefined();
      expect(data.listeners).toMatchObject({ complete: true, gaps: [], totalCount: listeners.size });
      return data.listeners;
    });
    const nodes = pages.flatMap((page) => page.nodes);

    expect(nodes.map(({ id }) => id.split(':').pop()).sort()).toEqual([...listeners.keys()].sort());
    for (const node of nodes) {
      const { listener: truth } = listeners.get(node.id.split(':').pop()!)!;
      expect(node.port).toBe(truth.Port);
      expect(
        node.realServers.map(({ realServer, weight }) => [realServer.address, weight, realServer.bound]),
      ).toEqual(
        (truth.RealServerSet ?? []).map((server) => [server.RealServerIP, server.RealServerWeight, true]),
      );
    }
    expect(graph.countCalls()).toEqual(floor);
    expect(graph.emulator.calls.filter(({ errorCode }) => errorCode !== null)).toEqual([]);
  });

  it('costs nothing the second time, while it is fresh', async () => {
    graph.emulator.clearCalls();
    const { data } = await graph.query<Answer>(QUERY);
    expect(data.listeners.complete).toBe(true);
    expect(graph.countCalls()).toEqual({});
  });
});
