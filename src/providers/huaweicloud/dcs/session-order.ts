import type { SessionOrderField } from '../../../graph/dcs/enums.js';
import type { SessionOrder } from '../../../graph/dcs/filters.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { Parameters } from '../../../upstream/target.js';

/** Where each order stands: the member of ClientInfo that ListClients sorts by, and the same of a session. */
const BY_FIELD = {
  IDLE_SECONDS: { upstream: 'idle', ours: 'idleSeconds' },
  AGE_SECONDS: { upstream: 'age', ours: 'ageSeconds' },
  SUBSCRIBED_CHANNELS: { upstream: 'sub', ours: 'subscribedChannels' },
  SUBSCRIBED_PATTERNS: { upstream: 'psub', ours: 'subscribedPatterns' },
  QUERY_BUFFER_BYTES: { upstream: 'qbuf', ours: 'queryBufferBytes' },
  QUERY_BUFFER_FREE_BYTES: { upstream: 'qbuf_free', ours: 'queryBufferFreeBytes' },
  OUTPUT_BUFFER_BYTES: { upstream: 'obl', ours: 'outputBufferBytes' },
  OUTPUT_LIST_LENGTH: { upstream: 'oll', ours: 'outputListLength' },
  OUTPUT_MEMORY_BYTES: { upstream: 'omem', ours: 'outputMemoryBytes' },
} as const satisfies Record<SessionOrderField, { upstream: string; ours: keyof Session }>;

/** The order as ListClients takes it. */
export function toSortParameters(order: SessionOrder | null): Parameters {
  if (!order) return {};
  return { sort: BY_FIELD[order.field].upstream, order: order.direction === 'DESC' ? 'desc' : 'asc' };
}

/** The same order, to merge the lists of several nodes. */
export function toCompare(order: SessionOrder | null): ((a: Session, b: Session) => number) | undefined {
  if (!order) return undefined;
  const { ours } = BY_FIELD[order.field];
  const sign = order.direction === 'DESC' ? -1 : 1;
  return (a, b) => sign * ((a[ours] ?? 0) - (b[ours] ?? 0));
}
