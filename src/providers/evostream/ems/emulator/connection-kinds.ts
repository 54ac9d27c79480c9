/** What sort of connection a media server carries, and how EMS shows it. */
export interface ConnectionKind {
  name: 'ingest' | 'transport-stream' | 'pull' | 'push' | 'application' | 'http' | 'viewer';
  carrier: 'IOHT_TCP_CARRIER' | 'IOHT_UDP_CARRIER';
  /** Types of the protocol stack, from the carrier outwards. */
  layers: readonly string[];
  /** `in`: the far side connected to us, at `port`; `out`: we connected to its `port`. */
  direction: 'in' | 'out';
  port: number;
  /** Type of the stream on it: I or O for the way, N for network, then the protocol; null for none. */
  streamType: 'INR' | 'INTS' | 'ONR' | null;
  /** Typical rates in bytes a second. */
  rxRate: number;
  txRate: number;
  /** Part of all connections, at least one; the last kind takes what is left. */
  share: number;
}

/** The kinds, those that bring streams in first. Ports: EMS User Guide, default acceptors. */
export const connectionKinds: readonly ConnectionKind[] = [
  {
    name: 'ingest',
    carrier: 'IOHT_TCP_CARRIER',
    layers: ['TCP', 'IR'],
    direction: 'in',
    port: 1935,
    streamType: 'INR',
    rxRate: 610_000,
    txRate: 40,
    share: 0.08,
  },
  {
    name: 'transport-stream',
    carrier: 'IOHT_UDP_CARRIER',
    layers: ['UDP', 'ITS'],
    direction: 'in',
    port: 9999,
    streamType: 'INTS',
    rxRate: 930_000,
    txRate: 0,
    share: 0.04,
  },
  {
    name: 'pull',
    carrier: 'IOHT_TCP_CARRIER',
    layers: ['TCP', 'OR'],
    direction: 'out',
    port: 1935,
    streamType: 'INR',
    rxRate: 480_000,
    txRate: 30,
    share: 0.04,
  },
  {
    name: 'push',
    carrier: 'IOHT_TCP_CARRIER',
    layers: ['TCP', 'OR'],
    direction: 'out',
    port: 1935,
    streamType: 'ONR',
    rxRate: 30,
    txRate: 520_000,
    share: 0.04,
  },
  {
    name: 'application',
    carrier: 'IOHT_TCP_CARRIER',
    layers: ['TCP', 'IR'],
    direction: 'in',
    port: 1935,
    streamType: 'ONR',
    rxRate: 25,
    txRate: 310_000,
    share: 0.1,
  },
  {
    name: 'http',
    carrier: 'IOHT_TCP_CARRIER',
    layers: ['TCP', 'IHTT', 'IH4R'],
    direction: 'in',
    port: 8080,
    streamType: null,
    rxRate: 120,
    txRate: 4000,
    share: 0.05,
  },
  {
    name: 'viewer',
    carrier: 'IOHT_TCP_CARRIER',
    layers: ['TCP', 'IR'],
    direction: 'in',
    port: 1935,
    streamType: 'ONR',
    rxRate: 20,
    txRate: 350_000,
    share: 1,
  },
];

/** A place for a connection on a server. */
export interface MediaSlot {
  kind: ConnectionKind;
  /** Its place among all slots, and among those of its kind. */
  index: number;
  rank: number;
}

/** A server's slots, in the order of the kinds above. */
export function layOutSlots(count: number): MediaSlot[] {
  const slots: MediaSlot[] = [];
  for (const kind of connectionKinds) {
    const wanted = Math.min(count - slots.length, Math.max(1, Math.round(count * kind.share)));
    slots.push(...Array.from({ length: wanted }, (_, rank) => ({ kind, rank, index: slots.length + rank })));
  }
  return slots;
}
