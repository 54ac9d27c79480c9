import type { RefusalTable } from '../errors.js';

/**
 * What the words of a FAIL mean. EMS has no error codes, and its exact texts are not documented; the words are assumed,
 * and whatever else it says is a request that it refused.
 */
export const emsRefusals: RefusalTable = [
  [/\bcommand\b.*\b(not (found|known|supported)|unknown|unsupported)|unknown command/i, 'unsupported'],
  [/not found|no such|does not exist|doesn't exist|unknown (id|connection|stream)/i, 'not-found'],
  [/not (authori[sz]ed|allowed|permitted)|permission|denied/i, 'forbidden'],
  [/licen[cs]e/i, 'forbidden'],
  [/mandatory|missing|invalid|malformed|not known|syntax/i, 'invalid-request'],
];
