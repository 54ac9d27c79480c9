import type { UpstreamFailure } from '../../core/errors.js';
import { record, text } from '../../core/lenient.js';
import { toHttpFailure } from '../../upstream/transport-failure.js';
import { REFUSED, toRefusal, type RefusalTable } from './errors.js';

/** An answer as it came from the socket. */
export interface HttpAnswer {
  status: number;
  text: string;
}

/**
 * Reads an answer: its envelope, or why it is none. JSON.parse is good enough: the numbers beyond 2^53 that EMS writes
 * are codecs and stream types, which it writes as words too, and a count of bytes that has been rounded shows as such.
 */
export function readAnswer(
  { status, text: body }: HttpAnswer,
  refusals: RefusalTable,
): { envelope: Record<string, unknown> } | { failure: UpstreamFailure } {
  const parsed = parseJson(body);
  const envelope = record(parsed);
  const word = text(envelope?.status);
  // The HTTP status of a refusal is not documented: its envelope counts.
  if (word === REFUSED) return { failure: toRefusal(text(envelope?.description) ?? '', refusals) };
  if (status !== 200) return { failure: toStatusFailure(status) };
  if (word === 'SUCCESS' && envelope) return { envelope };
  return { failure: parsed === undefined ? NO_JSON : NO_ENVELOPE };
}

const NO_JSON: UpstreamFailure = { failure: 'garbled', what: 'the answer is no complete JSON' };
const NO_ENVELOPE: UpstreamFailure = {
  failure: 'wrong-shape',
  what: 'the answer is JSON, but not in the documented envelope',
};

/** `undefined` for what is no JSON. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Only the web server in front of EMS asks who calls; EMS itself never does. */
function toStatusFailure(status: number): UpstreamFailure {
  if (status === 401) return { failure: 'unauthenticated', what: 'the proxy answered with HTTP 401' };
  if (status === 403) return { failure: 'forbidden', what: 'the proxy answered with HTTP 403' };
  return toHttpFailure(status);
}
