/**
 * What a caller says to Connectome, and a gateway passes on: who he is, how old answers may be, how long he waits, whether he
 * wants the calls explained, and the trace he is in.
 */
export const FORWARDED = [
  'authorization',
  'cache-control',
  'connectome-deadline-ms',
  'connectome-explain',
  'connectome-freshness',
  'traceparent',
  'tracestate',
];

/** By this header a subgraph knows a gateway. */
export const SECRET_HEADER = 'connectome-gateway-secret';

/** By this header a subgraph knows which requests are of one operation. It is the gateway's own: no caller's is passed on. */
export const OPERATION_HEADER = 'connectome-operation';

/**
 * What makes a caller refuse answers that are fresh for others, and the id matter. It goes with nobody else's requests: those of
 * several operations are then equal, and Hive Gateway makes equal requests under way one, which serves two to three times as many
 * callers who ask the same. Measured.
 */
const REFUSES_FRESH = /\b(no-cache|no-store|max-age)\b/i;

/** The headers of a request to a subgraph: the caller's, as `get` finds them, and the gateway's own. */
export function toSubgraphHeaders(get, { secret, operation } = {}) {
  const freshness = get('connectome-freshness') ?? get('cache-control') ?? '';
  const headers = [
    ...FORWARDED.map((name) => [name, get(name)]),
    [SECRET_HEADER, secret || null],
    [OPERATION_HEADER, REFUSES_FRESH.test(freshness) ? operation : null],
  ];
  return Object.fromEntries(headers.filter(([, value]) => value != null));
}
