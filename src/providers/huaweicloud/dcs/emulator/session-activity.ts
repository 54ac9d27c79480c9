import type { ClientInfo } from './wire-types.js';

/** The members of a session's row that follow from what the client does. */
type ActivityRow = Pick<
  ClientInfo,
  'cmd' | 'flags' | 'sub' | 'psub' | 'multi' | 'qbuf' | 'qbuf_free' | 'obl' | 'oll' | 'omem' | 'events'
>;

/** What a client does. */
export interface Activity {
  row: ActivityRow;
  /** It sends a command at least this often. */
  periodSeconds: number;
}

/** A client that reads now and then. */
export const calmRow: ActivityRow = {
  cmd: 'get',
  flags: 'N',
  sub: 0,
  psub: 0,
  multi: -1, // Redis's own word for no transaction
  qbuf: 0,
  qbuf_free: 0,
  obl: 0,
  oll: 0,
  omem: 0,
  events: 'r',
};

/** What clients do, each as likely as the other. */
const activities: readonly (Partial<ActivityRow> & { periodSeconds: number })[] = [
  { periodSeconds: 20 },
  { cmd: 'hgetall', qbuf: 26, qbuf_free: 32_742, periodSeconds: 20 },
  { cmd: 'set', periodSeconds: 5 },
  { cmd: 'mget', qbuf: 120, qbuf_free: 32_648, periodSeconds: 60 },
  { cmd: 'ping', periodSeconds: 600 },
  { cmd: 'expire', periodSeconds: 40 },
  { cmd: 'ping', periodSeconds: 90_000 },
  { cmd: 'subscribe', flags: 'P', sub: 2, periodSeconds: 7200 },
  { cmd: 'psubscribe', flags: 'P', psub: 1, periodSeconds: 86_400 },
  { cmd: 'brpop', flags: 'b', periodSeconds: 30 },
  { cmd: 'exec', flags: 'x', multi: 3, periodSeconds: 10 },
  { cmd: 'lrange', obl: 16_384, oll: 12, omem: 246_720, events: 'rw', periodSeconds: 15 },
];

/** What the client with this 32-bit key is doing. */
export function activityOf(key: number): Activity {
  const { periodSeconds = 20, ...row } = activities[key % activities.length] ?? {};
  return { row: { ...calmRow, ...row }, periodSeconds };
}
