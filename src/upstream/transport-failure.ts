import type { UpstreamFailure } from '../core/errors.js';

/** How transports name their failures, in a code or only in the message, and what each means to a reader. */
const TRANSPORT_FAILURES: readonly [RegExp, UpstreamFailure][] = [
  [
    /invalid json|unexpected (token|end)|premature close|HPE_|CONTENT_LENGTH_MISMATCH/i,
    { failure: 'garbled', what: 'the answer is no complete JSON' },
  ],
  [/ECONNREFUSED/, { failure: 'unavailable', what: 'the connection was refused' }],
  [
    /ECONNRESET|EPIPE|UND_ERR_SOCKET|socket hang up|other side closed|terminated/,
    { failure: 'unavailable', what: 'the connection was closed before an answer came' },
  ],
  [/ENOTFOUND|EAI_AGAIN/, { failure: 'unavailable', what: "the endpoint's name could not be resolved" }],
  [/EHOSTUNREACH|ENETUNREACH/, { failure: 'unavailable', what: 'no way leads to the endpoint' }],
  [/timeout|ETIMEDOUT/i, { failure: 'timeout', what: 'no answer in time' }],
  [/CERT|TLS|SSL|SELF_SIGNED/i, { failure: 'unavailable', what: 'no secure connection could be made' }],
];

/** Classifies what a transport threw; its own text is not passed on. */
export function toTransportFailure(thrown: unknown): UpstreamFailure {
  const { code = '', message = '' } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  const told = `${String(code)} ${String(message)}`;
  const known = TRANSPORT_FAILURES.find(([pattern]) => pattern.test(told));
  return known?.[1] ?? { failure: 'unavailable', what: 'the call failed on its way' };
}

/** Classifies an HTTP status that came without the provider's own error: something else answered in its place. */
export function toHttpFailure(status: number): UpstreamFailure {
  const what = `the endpoint answered with HTTP ${status} instead of an API response`;
  if (status === 429) return { failure: 'throttled', what };
  return { failure: status >= 500 ? 'unavailable' : 'garbled', what };
}
