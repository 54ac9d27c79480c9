import { parseAddress, type Endpoint } from '../../../core/address.js';
import { requireId } from '../../../core/id.js';
import { integer, text } from '../../../core/lenient.js';
import type { RedisNode } from '../../../graph/dcs/redis-node.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { Target } from '../../../upstream/target.js';
import { dcsId } from './ids.js';

/** What Redis sees where client IP pass-through is off. Source: DCS User Guide, "Client IP Pass-through". */
const HIDDEN = /^198\.19\./;

/** Whether an address, in its canonical spelling, stands for a client that it hides. */
export function isHidden(address: string): boolean {
  return HIDDEN.test(address);
}

/** Makes a session of what ListClients says of it (2025-01-14). */
export function toSession(info: Record<string, unknown>, target: Target, node: RedisNode): Session {
  const clientId = text(info['id']) ?? '';
  const seen = parseClient(info['addr']);
  const peer = text(info['peer']);
  return {
    __typename: 'Session',
    id: dcsId(target, 'session', `${toPath(node)}/${clientId}`),
    clientId,
    address: seen.address,
    port: seen.port,
    peer,
    ...toHostOf(seen.address, parseClient(peer).address),
    name: text(info['name']),
    user: text(info['user']),
    lastCommand: text(info['cmd']),
    ageSeconds: integer(info['age']),
    idleSeconds: integer(info['idle']),
    database: integer(info['db']),
    flags: text(info['flags']),
    fileDescriptor: integer(info['fd']),
    subscribedChannels: integer(info['sub']),
    subscribedPatterns: integer(info['psub']),
    transactionCommands: toTransaction(info['multi']),
    ...toBuffers(info),
    events: text(info['events']),
    network: text(info['network']),
    node,
  };
}

/** The address of the client itself, and whether that is what Redis sees; nothing that is no address leads to a host. */
function toHostOf(seen: string | null, peer: string | null): Pick<Session, 'hostAddress' | 'hostMatch'> {
  const reported = parseAddress(seen)?.address ?? null;
  if (reported !== null && !isHidden(reported)) return { hostAddress: reported, hostMatch: 'REPORTED' };
  const inferred = seen === null || reported !== null ? parseAddress(peer)?.address : undefined;
  if (inferred === undefined || isHidden(inferred)) return { hostAddress: null, hostMatch: null };
  return { hostAddress: inferred, hostMatch: 'INFERRED' };
}

type Buffers = Pick<
  Session,
  'queryBufferBytes' | 'queryBufferFreeBytes' | 'outputBufferBytes' | 'outputListLength' | 'outputMemoryBytes'
>;

function toBuffers(info: Record<string, unknown>): Buffers {
  return {
    queryBufferBytes: integer(info['qbuf']),
    queryBufferFreeBytes: integer(info['qbuf_free']),
    outputBufferBytes: integer(info['obl']),
    outputListLength: integer(info['oll']),
    outputMemoryBytes: integer(info['omem']),
  };
}

/** `<instance>/<node>`. */
function toPath({ instanceId, resourceId }: RedisNode): string {
  return `${requireId(instanceId).resource}/${resourceId}`;
}

/** Redis says -1 for a client that is in no transaction. */
function toTransaction(multi: unknown): number | null {
  const commands = integer(multi);
  return commands === null || commands < 0 ? null : commands;
}

/** Reads `ip:port` from its last colon: an IPv6 address may come with brackets or without. */
function parseClient(written: unknown): Endpoint {
  const whole = text(written);
  const [, host = '', port] = /^(.*):(\d+)$/s.exec(whole ?? '') ?? [];
  const isBare = whole !== null && parseAddress(host) === null && parseAddress(whole) !== null;
  if (port === undefined || isBare) return { address: whole && unbracket(whole), port: null };
  return { address: unbracket(host), port: Number(port) };
}

function unbracket(address: string): string {
  return address.replace(/^\[(.*)\]$/, '$1');
}
