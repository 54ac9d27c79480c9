import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { OpenGraph } from '../../helpers/open-graph.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { PAGE, pagesFor, resourceOf, toJoined, toRow } from './join.js';
import type { Join, JoinGap } from './join.js';

interface Binding {
  port: number;
  weight: number;
  realServer: { address: string; bound: boolean };
}

interface Listener {
  id: string;
  port: number;
  proxy: { id: string } | null;
  realServers: Binding[];
}

type Answer = { listeners: GraphPage<Listener, JoinGap> };

/** A TCP listener as the provider shows it. */
export interface TrueListener {
  ListenerId: string;
  Port: number;
  RealServerSet:
    | { RealServerIP: string; RealServerPort: number; RealServerWeight: number; RealServerStatus: number }[]
    | null;
}

interface TrueProxy {
  ProxyId: string;
  GroupId: string | null;
  SupportProtocols: string[];
}

/** Every TCP listener with its real servers. */
export const listenersJoin: Join = {
  name: 'TCP listeners with their real servers',
  selection: toSelection(),
  collect: async (data, graph) => {
    const pages = await walkPages((after) => askPage(graph, data as Answer, after));
    const rows = pages.flatMap(({ nodes }) => nodes.flatMap(toRows));
    return toJoined(rows, [pages]);
  },
  readTruth: async (emulator) => {
    const { listeners, floor } = await readListeners(emulator);
    const rows = [...listeners.values()].flatMap(({ listener, proxy }) => [
      toRow(listener.ListenerId, listener.Port, proxy),
      ...(listener.RealServerSet ?? []).map((server) =>
        toRow(listener.ListenerId, server.RealServerIP, server.RealServerPort, server.RealServerWeight, true),
      ),
    ]);
    return { rows: rows.toSorted(), gaps: [], floor };
  },
};

function toSelection(after: string | null = null): string {
  return `listeners(first: 200, after: ${JSON.stringify(after)}, filter: { protocols: [TCP] }) {
    ${PAGE}
    nodes {
      id port proxy { id }
      ... on TcpListener { realServers { port weight realServer { address bound } } }
    }
  }`;
}

async function askPage(
  graph: OpenGraph,
  first: Answer,
  after: string | null,
): Promise<GraphPage<Listener, JoinGap>> {
  if (after === null) return first.listeners;
  const { data, errors } = await graph.query<Answer>(`{ ${toSelection(after)} }`);
  if (errors) throw new Error(errors[0]?.message);
  return data.listeners;
}

function toRows({ id, port, proxy, realServers }: Listener): string[] {
  const listener = resourceOf(id);
  return [
    toRow(listener, port, proxy && resourceOf(proxy.id)),
    ...realServers.map((binding) =>
      toRow(listener, binding.realServer.address, binding.port, binding.weight, binding.realServer.bound),
    ),
  ];
}

/** Every TCP listener, with the proxy it is of, as the provider's own SDK finds it; and the calls that the floor allows. */
export async function readListeners(emulator: RunningEmulator): Promise<{
  listeners: Map<string, { listener: TrueListener; proxy: string | null }>;
  floor: Record<string, number>;
}> {
  const truth = createTruth(emulator, 'gaap');
  const proxies = await truth.list<TrueProxy>('DescribeProxies', 'ProxySet', {}, 100);
  const listeners = new Map<string, { listener: TrueListener; proxy: string | null }>();
  let calls = 0;
  for (const owner of listOwners(proxies)) {
    const owned = await truth.list<TrueListener>('DescribeTCPListeners', 'ListenerSet', owner, 50);
    const proxy = 'ProxyId' in owner ? owner.ProxyId : null;
    for (const listener of owned) listeners.set(listener.ListenerId, { listener, proxy });
    calls += pagesFor(owned.length, 50);
  }
  const floor = { DescribeProxies: pagesFor(proxies.length, 100), DescribeTCPListeners: calls };
  return { listeners, floor };
}

/** Proxies in no group are asked one by one where they take TCP, the others by their groups. */
function listOwners(proxies: readonly TrueProxy[]): ({ ProxyId: string } | { GroupId: string })[] {
  const groups = new Set(proxies.flatMap(({ GroupId }) => GroupId || []));
  return [
    ...proxies
      .filter(({ GroupId, SupportProtocols }) => !GroupId && SupportProtocols.includes('TCP'))
      .map(({ ProxyId }) => ({ ProxyId })),
    ...[...groups].map((GroupId) => ({ GroupId })),
  ];
}
