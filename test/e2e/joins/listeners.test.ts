import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator } from '../../../src/emulator/serve/start-emulator.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { createTruth } from '../../helpers/tencent-truth.js';

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
  listeners: {
    totalCount: number | null;
    complete: boolean;
    gaps: unknown[];
    nodes: {
      id: string;
      name: string;
      port: number;
      proxy: { name: string; status: string } | null;
      realServers: Binding[];
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface TrueListener {
  ListenerId: string;
  Port: number;
  RealServerSet:
    | { RealServerIP: string; RealServerWeight: number; RealServerStatus: number; DownIPList: string[] }[]
    | null;
}

/** Every TCP listener as the provider's own SDK finds it, and the calls that the floor allows. */
async function readTruth(): Promise<{ listeners: Map<string, TrueListener>; floor: Record<string, number> }> {
  const emulator = await startEmulator({ clock: { rate: 0 }, quotas: false });
  const truth = createTruth(emulator, 'gaap');
  interface TrueProxy {
    ProxyId: string;
    GroupId: string | null;
    SupportProtocols: string[];
  }
  const proxies = await truth.list<TrueProxy>('DescribeProxies', 'ProxySet', {}, 100);
  const owners = [
    ...proxies
      .filter((proxy) => !proxy.GroupId && proxy.SupportProtocols.includes('TCP'))
      .map(({ ProxyId }) => ({ ProxyId })),
    ...[...new Set(proxies.map(({ GroupId }) => GroupId).filter(Boolean))].map((GroupId) => ({ GroupId })),
  ];
  const listeners = new Map<string, TrueListener>();
  let pages = 0;
  for (const owner of owners) {
    const owned = await truth.list<TrueListener>('DescribeTCPListeners', 'ListenerSet', owner, 50);
    for (const listener of owned) listeners.set(listener.ListenerId, listener);
    pages += Math.max(1, Math.ceil(owned.length / 50));
  }
  await emulator.close();
  return {
    listeners,
    floor: { DescribeProxies: Math.ceil(proxies.length / 100), DescribeTCPListeners: pages },
  };
}

describe('TCP listeners joined with their real servers', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  it('gives every listener once with all its real servers, at the calls of the floor and no throttle', async () => {
    const { listeners, floor } = await readTruth();
    const nodes: Answer['listeners']['nodes'] = [];
    let after: string | null = null;
    do {
      const source = after === null ? QUERY : QUERY.replace('first: 200', `first: 200, after: "${after}"`);
      const { data, errors } = await graph.query<Answer>(source);
      expect(errors).toBeUndefined();
      expect(data.listeners).toMatchObject({ complete: true, gaps: [], totalCount: listeners.size });
      nodes.push(...data.listeners.nodes);
      const { hasNextPage, endCursor } = data.listeners.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);

    expect(nodes.map(({ id }) => id.split(':').pop()).sort()).toEqual([...listeners.keys()].sort());
    for (const node of nodes) {
      const truth = listeners.get(node.id.split(':').pop()!)!;
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
