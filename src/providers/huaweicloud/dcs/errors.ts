import type { ServiceErrors } from '../errors.js';

/**
 * DCS's own codes. Source: DCS API Reference, "Error Codes" (2024), and the same page of Open Telekom Cloud for the
 * numbers that older versions use instead.
 */
export const dcsErrors: ServiceErrors = {
  codes: {
    'DCS.1001': 'unauthenticated',
    'DCS.1002': 'unauthenticated',
    'DCS.1003': 'unauthenticated',
    'DCS.1004': 'unauthenticated',
    'DCS.2003': 'forbidden',
    'DCS.2007': 'forbidden',
    'DCS.3002': 'forbidden',
    'DCS.3003': 'forbidden',
    'DCS.3022': 'not-found',
    'DCS.3053': 'not-found',
    'DCS.4001': 'invalid-request',
    'DCS.4002': 'invalid-request',
    'DCS.4026': 'resource-state',
    'DCS.4027': 'unsupported',
    'DCS.4049': 'resource-state',
    'DCS.4061': 'invalid-request',
    'DCS.4111': 'resource-state',
    'DCS.4112': 'resource-state',
    'DCS.4113': 'resource-state',
    'DCS.4114': 'resource-state',
    'DCS.4115': 'resource-state',
    'DCS.4116': 'resource-state',
    'DCS.4117': 'resource-state',
    'DCS.4118': 'resource-state',
    'DCS.4800': 'invalid-request',
    'DCS.4838': 'unsupported',
    'DCS.4841': 'unsupported',
    'DCS.4848': 'unsupported',
    'DCS.4957': 'not-ready',
    'DCS.5000': 'unavailable',
    'DCS.5001': 'invalid-request',
    'DCS.5024': 'unavailable',
    'DCS.5053': 'not-found',
    'DCS.5077': 'unavailable',
    'DCS.5079': 'unavailable',
    111400002: 'invalid-request',
    111400017: 'resource-state',
    111400061: 'invalid-request',
    111404022: 'not-found',
    111500000: 'unavailable',
  },
  byAction: {
    // Without a finished scan the answer is 500, says the Chinese page; which code it carries is not documented.
    ListClients: {
      500: 'not-ready',
      111500000: 'not-ready',
      'DCS.5000': 'not-ready',
      'DCS.5024': 'not-ready',
      'DCS.5077': 'not-ready',
      'DCS.5079': 'not-ready',
    },
  },
};
