import { randomUUID } from 'node:crypto';
import type { WireResponse } from '../../../emulator/wire/service-emulator.js';
import type { Refusal } from './refusal.js';

/** Success: HTTP 200 with one member, `Response`. */
export function toSuccess(result: object): WireResponse {
  return toWire({ ...result, RequestId: randomUUID() });
}

/** Failure: HTTP 200 as well, with `Response.Error`. */
export function toFailure({ code, message }: Refusal): WireResponse {
  const answer = toWire({ Error: { Code: code, Message: message }, RequestId: randomUUID() });
  return { ...answer, errorCode: code };
}

function toWire(response: object): WireResponse {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify({ Response: response }) };
}
