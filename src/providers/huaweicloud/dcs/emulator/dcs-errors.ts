import { findGatewayError, refuse, Refusal, type ErrorEntry } from '../../emulator/refusal.js';

/**
 * The service's errors. Codes and statuses: DCS API Reference, "Error Codes" (2024); the wording of most is
 * assumed.
 */
const dcsErrors = {
  'DCS.1001': { status: 401, message: 'The token is invalid' },
  'DCS.1002': { status: 401, message: 'The token has expired' },
  'DCS.1003': { status: 401, message: 'The token is missing' },
  'DCS.1004': { status: 401, message: 'The project in the URL does not match the project of the credential' },
  'DCS.2003': { status: 403, message: 'The role has no permission to perform this operation' },
  'DCS.2007': { status: 403, message: 'The policy does not allow this operation' },
  'DCS.3002': { status: 403, message: 'The policy does not allow this operation' },
  'DCS.3003': { status: 403, message: 'The tenant has read-only access' },
  'DCS.3022': { status: 404, message: 'This DCS instance does not exist' },
  'DCS.3053': { status: 400, message: 'Incorrect node ID' },
  'DCS.4001': { status: 404, message: 'The requested URL does not exist' },
  'DCS.4002': { status: 400, message: 'Invalid project ID format' },
  'DCS.4026': { status: 400, message: 'This operation is not allowed in the current instance state' },
  'DCS.4027': { status: 400, message: 'This operation is not supported on this node' },
  'DCS.4049': { status: 400, message: 'This operation is not allowed in the current instance state' },
  'DCS.4061': { status: 400, message: 'Invalid instance ID format' },
  'DCS.4800': { status: 400, message: 'Invalid parameter' },
  'DCS.4838': { status: 400, message: 'Client IP pass-through is not available' },
  'DCS.4841': { status: 400, message: 'Client IP pass-through is not available' },
  'DCS.4848': { status: 400, message: 'Client Management is not supported' },
  'DCS.4957': { status: 400, message: 'This operation is not allowed when the task is in the current state' },
  'DCS.5000': { status: 500, message: 'Internal service error' },
  'DCS.5001': { status: 405, message: 'The request method is not allowed' },
  'DCS.5024': { status: 500, message: 'Internal service error' },
  'DCS.5053': { status: 500, message: 'The node does not exist' },
  'DCS.5077': { status: 500, message: 'The query failed' },
  'DCS.5079': { status: 500, message: 'The query failed' },
} as const satisfies Record<string, ErrorEntry>;

/** A code of the table above. */
export type DcsErrorCode = keyof typeof dcsErrors;

/** A refusal by DCS itself. */
export function refuseAtDcs(code: DcsErrorCode, detail?: string): Refusal {
  return refuse(code, dcsErrors[code], detail);
}

/** The refusal that any code stands for, the gateway's and unknown ones (status 500) included. */
export function toRefusal(code: string, message?: string): Refusal {
  const known: Readonly<Record<string, ErrorEntry>> = dcsErrors;
  const entry = known[code] ?? findGatewayError(code) ?? { status: 500, message: 'Internal service error' };
  return new Refusal(entry.status, code, message ?? entry.message);
}
