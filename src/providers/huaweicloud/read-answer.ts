import type { UpstreamFailure } from '../../core/errors.js';
import { integer, record, text } from '../../core/lenient.js';
import type { Sent } from '../../upstream/target.js';
import { toHttpFailure } from '../../upstream/transport-failure.js';
import { toFailureClass, type ServiceErrors } from './errors.js';

/** An answer as it came from the socket; header names in lower case. */
export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

/** Reads the answer to an action: its body, or why it is none. */
export function readAnswer(
  answer: HttpAnswer,
  action: string,
  errors: ServiceErrors,
): { sent: Sent } | { failure: UpstreamFailure } {
  const body = parseJson(answer.text);
  const requestId = text(answer.headers['x-request-id']) ?? text(record(body)?.['request_id']);
  if (answer.status >= 200 && answer.status < 300) {
    const failure = failureOfBody(body);
    return failure
      ? { failure: { ...failure, requestId: requestId ?? undefined } }
      : { sent: { body, requestId } };
  }
  const told = { requestId: requestId ?? undefined, retryAfterMs: retryAfterOf(answer) };
  const code = codeOf(body);
  if (code === null) return { failure: { ...withoutCode(answer.status, action, errors), ...told } };
  const failure = toFailureClass({ status: answer.status, code }, action, errors);
  return { failure: { failure, what: `the provider answered ${code}`, upstreamCode: code, ...told } };
}

/** Something else answered in the provider's place, unless the status alone says something for this action. */
function withoutCode(status: number, action: string, { byAction }: ServiceErrors): UpstreamFailure {
  const failure = toHttpFailure(status);
  return { ...failure, failure: byAction?.[action]?.[status] ?? failure.failure };
}

/** `undefined` for what is no JSON. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function failureOfBody(body: unknown): UpstreamFailure | null {
  if (body === undefined) return { failure: 'garbled', what: 'the answer is no complete JSON' };
  if (record(body) !== null) return null;
  return { failure: 'wrong-shape', what: 'the answer is JSON, but not in the documented envelope' };
}

/** The code in any of the three shapes: `error.code` of v1 and IAM, `error_code` of v2 and of the gateway. */
function codeOf(body: unknown): string | null {
  const answer = record(body);
  return text(record(answer?.['error'])?.['code']) ?? text(answer?.['error_code']);
}

/** `Retry-After` in seconds; a date is not what gateways send. */
function retryAfterOf({ headers }: HttpAnswer): number | undefined {
  const seconds = integer(headers['retry-after']);
  return seconds === null || seconds < 0 ? undefined : seconds * 1000;
}
