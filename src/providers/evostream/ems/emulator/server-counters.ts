import type { JsonObject } from './to-stream.js';
import { listMediaConnections, type MediaConnection, type Scene } from './media-connection.js';

/** Connections that are the server's own business: command lines. They count, and no list shows them. */
const OPERATIONAL_CONNECTIONS = 2;

/** How many connections a server has, its operational ones included. */
export function countConnections(scene: Scene): number {
  return listMediaConnections(scene).length + OPERATIONAL_CONNECTIONS;
}

/** Current and maximum bytes a second; a maximum of 0 means none. */
export function toBandwidth(scene: Scene): JsonObject {
  const { inSpeed, outSpeed } = sumOf(listMediaConnections(scene));
  return { current: { in: inSpeed, out: outSpeed }, max: { in: 0, out: 0 } };
}

/** The counters by kind of carrier (EMS API Definition, getExtendedConnectionCounters). */
export function toExtendedCounters(scene: Scene): JsonObject {
  const connections = listMediaConnections(scene);
  const only = (keep: (connection: MediaConnection) => boolean): JsonObject =>
    toCounter(connections.filter(keep));
  const { current, max, total, inBytes, outBytes } = only(({ kind }) => kind.carrier === 'IOHT_UDP_CARRIER');
  const rawUdp = { current, max, total, inBytes, outBytes } as JsonObject; // the one counter without speeds
  return {
    origin: {
      grandTotal: toCounter(connections),
      managedNonTcpUdp: toCounter([]),
      managedTcp: only(({ kind }) => kind.carrier === 'IOHT_TCP_CARRIER'),
      managedTcpAcceptors: toCounter([]),
      managedTcpConnectors: toCounter([]),
      managedUdp: only(({ kind }) => kind.carrier === 'IOHT_UDP_CARRIER'),
      rawUdp,
    },
    total: toCounter(connections),
  };
}

function toCounter(connections: readonly MediaConnection[]): JsonObject {
  const current = connections.length;
  return { current, max: Math.ceil(current * 1.2), total: current * 40, ...sumOf(connections) };
}

interface Sums {
  inBytes: number;
  outBytes: number;
  inSpeed: number;
  outSpeed: number;
}

function sumOf(connections: readonly MediaConnection[]): Sums {
  const sums: Sums = { inBytes: 0, outBytes: 0, inSpeed: 0, outSpeed: 0 };
  for (const { rx, tx, kind } of connections) {
    sums.inBytes += rx;
    sums.outBytes += tx;
    sums.inSpeed += kind.rxRate;
    sums.outSpeed += kind.txRate;
  }
  return sums;
}
