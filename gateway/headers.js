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

/** The headers of a request to a subgraph: the caller's, as `get` finds them, and the gateway's own. */
export function toSubgraphHeaders(get, secret) {
  const forwarded = FORWARDED.map((name) => [name, get(name)]).filter(([, value]) => value != null);
  return { ...Object.fromEntries(forwarded), ...(secret ? { [SECRET_HEADER]: secret } : {}) };
}
