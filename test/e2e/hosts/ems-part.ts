import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { askMediaServers } from '../../helpers/ems-truth.js';
import { resourceOf } from '../joins/join.js';
import { edgesTo, type HostPart } from './host-part.js';

interface TrueConnection {
  carrier: { farIP: string; nearIP: string; rx: number; tx: number };
  stack: { id: number }[];
}

interface TrueSession {
  clientIP: string;
  sessionId: string;
}

/** Connections and sessions by their far ends, servers by their near ones. */
export const emsPart: HostPart = {
  service: 'ems',
  fields: {
    mediaConnections: { selection: 'id', toRow: ({ id }: { id: string }) => resourceOf(id) },
    httpSessions: {
      selection: 'sessionId server { name }',
      toRow: ({ sessionId, server }: { sessionId: string; server: { name: string } }) =>
        `${server.name}/${sessionId}`,
    },
    mediaServers: { selection: 'name', toRow: ({ name }: { name: string }) => name },
  },
  readTruth: async (emulator) => {
    const connections = await readConnections(emulator);
    const sessions = await askMediaServers(emulator, 'listHttpStreamingSessions', '');
    const scan = { listConnections: connections.length, listHttpStreamingSessions: sessions.length };
    return {
      edges: [
        ...connections.flatMap(({ server, rows }) =>
          rows.flatMap(({ carrier, stack }) =>
            edgesTo([carrier.farIP], 'mediaConnections', `${server}/${stack[0]!.id}`),
          ),
        ),
        ...sessions.flatMap(({ server, data }) =>
          (data as TrueSession[]).flatMap(({ clientIP, sessionId }) =>
            edgesTo([clientIP], 'httpSessions', `${server}/${sessionId}`),
          ),
        ),
        ...connections.flatMap(({ server, configured, rows }) =>
          edgesTo([configured, ...rows.map(({ carrier }) => carrier.nearIP)], 'mediaServers', server),
        ),
      ],
      gaps: {},
      scan,
      one: scan,
    };
  },
};

/** The connections of each server, and where its configuration says it is. */
export async function readConnections(
  emulator: RunningEmulator,
): Promise<{ server: string; configured: string; rows: TrueConnection[] }[]> {
  const edge = emulator.configuration.accounts.find(({ provider }) => provider === 'evostream');
  const { servers } = edge!.services['ems'] as { servers: { name: string; url: string }[] };
  const told = await askMediaServers(emulator, 'listConnections', 'excludeNonNetworkProtocols=1');
  return told.map(({ server, data }) => ({
    server,
    configured: new URL(servers.find(({ name }) => name === server)!.url).hostname,
    rows: data as TrueConnection[],
  }));
}
