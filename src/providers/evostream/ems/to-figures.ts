import { integer, number, record, text } from '../../../core/lenient.js';
import type {
  MediaBandwidth,
  MediaConnectionCounter,
  MediaConnectionCounters,
} from '../../../graph/ems/server-figures.js';
import { readKey } from './read-key.js';

type Data = Record<string, unknown>;

/** Connections of getConnectionsCount; undefined when it is no number. */
export function toCount(data: Data): number | undefined {
  return integer(readKey(data, 'count')) ?? undefined;
}

/** The limit of getConnectionsCountLimit, null for none; undefined when it is no number. */
export function toLimit(data: Data): number | null | undefined {
  const limit = integer(readKey(data, 'limit'));
  return limit === null ? undefined : unlessZero(limit);
}

/** Bytes a second, of getBandwidth; undefined when it holds no current ones. */
export function toBandwidth(data: Data): MediaBandwidth | undefined {
  const current = record(readKey(data, 'current'));
  const max = record(readKey(data, 'max')) ?? {};
  if (!current) return undefined;
  return {
    inBytesPerSecond: number(readKey(current, 'in')),
    outBytesPerSecond: number(readKey(current, 'out')),
    maxInBytesPerSecond: unlessZero(number(readKey(max, 'in'))),
    maxOutBytesPerSecond: unlessZero(number(readKey(max, 'out'))),
  };
}

/** A maximum of 0 is none: inferred from the documented examples, where 0 stands beside figures above it. */
function unlessZero(maximum: number | null): number | null {
  return maximum === 0 ? null : maximum;
}

/** Counters by kind, of getExtendedConnectionCounters; undefined when it holds neither origin nor total. */
export function toCounters(data: Data): MediaConnectionCounters | undefined {
  const total = toCounter(readKey(data, 'total'));
  const origin = record(readKey(data, 'origin'));
  if (!origin && !total) return undefined;
  const of = (kind: string): MediaConnectionCounter | null => toCounter(readKey(origin ?? {}, kind));
  return {
    total,
    origin: of('grandTotal'),
    tcp: of('managedTcp'),
    tcpAcceptors: of('managedTcpAcceptors'),
    tcpConnectors: of('managedTcpConnectors'),
    udp: of('managedUdp'),
    rawUdp: of('rawUdp'),
    other: of('managedNonTcpUdp'),
  };
}

function toCounter(value: unknown): MediaConnectionCounter | null {
  const counter = record(value);
  if (!counter) return null;
  return {
    current: integer(readKey(counter, 'current')),
    max: integer(readKey(counter, 'max')),
    total: integer(readKey(counter, 'total')),
    inBytes: integer(readKey(counter, 'inBytes')),
    outBytes: integer(readKey(counter, 'outBytes')),
    inBytesPerSecond: number(readKey(counter, 'inSpeed')),
    outBytesPerSecond: number(readKey(counter, 'outSpeed')),
  };
}

/** What the server says of itself. */
export interface Release {
  /** Its release number, e.g. 1.7.1; null when it does not tell. */
  version: string | null;
}

/** The release, of version. */
export function toRelease(data: Data): Release {
  return { version: text(readKey(data, 'releaseNumber')) };
}
