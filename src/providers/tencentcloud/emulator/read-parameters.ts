import type { WireRequest } from '../../../emulator/wire/service-emulator.js';
import { Refusal } from './refusal.js';

/** The action's parameters, from the JSON body of a POST; throws a Refusal where there is none. */
export function readParameters({ method, body }: WireRequest): Record<string, unknown> {
  // A GET is documented too, but flattens every value to text; no client of this API's version 3 needs it.
  if (method !== 'POST') throw new Refusal('UnsupportedProtocol', 'The emulator speaks POST with JSON.');
  const parameters = parse(body.toString('utf8'));
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) {
    throw new Refusal('InvalidRequest', 'The body is not a JSON object.');
  }
  return parameters as Record<string, unknown>;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal('InvalidRequest', 'The body is not valid JSON.');
  }
}
