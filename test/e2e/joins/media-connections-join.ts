import { askMediaServers } from '../../helpers/ems-truth.js';
import type { OpenGraph } from '../../helpers/open-graph.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { PAGE, resourceOf, toJoined, toRow } from './join.js';
import type { Join, JoinGap } from './join.js';

const CONNECTIONS = `${PAGE} nodes {
  id transport far { address } farPort near { address } nearPort rxBytes txBytes stack { type }
}`;

interface Connection {
  id: string;
  transport: string;
  far: { address: string } | null;
  farPort: number | null;
  near: { address: string } | null;
  nearPort: number | null;
  rxBytes: number | null;
  txBytes: number | null;
  stack: { type: string }[];
}

interface Server {
  id: string;
  name: string;
  connections: GraphPage<Connection, JoinGap>;
}

/** What each media server carries, and to whom. */
export const mediaConnectionsJoin: Join = {
  name: 'mediaServers with connections',
  selection: `mediaServers { ${PAGE} nodes { id name connections(first: 1000) { ${CONNECTIONS} } } }`,
  collect: async (data, graph) => {
    const { mediaServers } = data as { mediaServers: GraphPage<Server, JoinGap> };
    const rows: string[] = [];
    const walks: GraphPage<unknown, JoinGap>[][] = [[mediaServers]];
    for (const server of mediaServers.nodes) {
      rows.push(toRow(resourceOf(server.id)));
      const walked = await walkConnections(graph, server);
      walks.push(walked);
      rows.push(...walked.flatMap(({ nodes }) => nodes.map(toConnectionRow)));
    }
    return toJoined(rows, walks);
  },
  readTruth: async (emulator) => {
    const servers = await askMediaServers(emulator, 'listConnections', 'excludeNonNetworkProtocols=1');
    const rows = servers.flatMap(({ server, data }) => [
      server,
      ...(data as TrueConnection[]).map((connection) => toTrueRow(server, connection)),
    ]);
    return { rows: rows.toSorted(), gaps: [], floor: { listConnections: servers.length } };
  },
};

function toConnectionRow(connection: Connection): string {
  const { id, transport, far, farPort, near, nearPort, rxBytes, txBytes, stack } = connection;
  return toRow(
    resourceOf(id),
    transport,
    `${far?.address}:${farPort}`,
    `${near?.address}:${nearPort}`,
    rxBytes,
    txBytes,
    stack.map(({ type }) => type).join('/'),
  );
}

/** The first page as it came, and those behind it by the server's id. */
function walkConnections(
  graph: OpenGraph,
  { id, connections }: Server,
): Promise<GraphPage<Connection, JoinGap>[]> {
  return walkPages(async (after) => {
    if (after === null) return connections;
    const { data, errors } = await graph.query<{ mediaServer: Server }>(
      `query ($id: ID!, $after: String) {
        mediaServer(id: $id) { connections(first: 1000, after: $after) { ${CONNECTIONS} } }
      }`,
      { id, after },
    );
    if (errors) throw new Error(errors[0]?.message);
    return data.mediaServer.connections;
  });
}

interface TrueConnection {
  carrier: {
    farIP: string;
    farPort: number;
    nearIP: string;
    nearPort: number;
    rx: number;
    tx: number;
    type: string;
  };
  stack: { id: number; type: string }[];
}

function toTrueRow(server: string, { carrier, stack }: TrueConnection): string {
  return toRow(
    `${server}/${stack[0]?.id}`,
    carrier.type.replace(/^IOHT_|_CARRIER$/g, ''),
    `${carrier.farIP}:${carrier.farPort}`,
    `${carrier.nearIP}:${carrier.nearPort}`,
    toExact(carrier.rx),
    toExact(carrier.tx),
    stack.map(({ type }) => type).join('/'),
  );
}

/** Beyond 2^53 a number was rounded on its way, so it is not told. */
function toExact(bytes: number): number | null {
  return Number.isSafeInteger(bytes) ? bytes : null;
}
