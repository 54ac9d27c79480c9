import type { FailureClass } from '../../core/failure-traits.js';

/** What each error code, or HTTP status where the code is unknown, means for a reader. */
export type ErrorTable = Readonly<Record<string, FailureClass>>;

/** A service's own codes. */
export interface ServiceErrors {
  codes: ErrorTable;
  /** Actions for which a code or a status means something else than it does elsewhere. */
  byAction?: Readonly<Record<string, ErrorTable>>;
}

/**
 * The gateway's codes. Source: Huawei Cloud API Gateway, "Error Codes"; that 0101, 0303 and 0305 speak of
 * authentication is how public clients classify them.
 */
export const gatewayErrors: ErrorTable = {
  'APIGW.0101': 'unauthenticated',
  'APIGW.0301': 'unauthenticated',
  'APIGW.0302': 'forbidden',
  'APIGW.0303': 'unauthenticated',
  'APIGW.0305': 'unauthenticated',
  'APIGW.0306': 'forbidden',
  'APIGW.0308': 'throttled',
};

/** HTTP statuses, which Huawei Cloud uses as they are meant. Source: the "Status Codes" of each API reference. */
export const statusErrors: ErrorTable = {
  400: 'invalid-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'invalid-request',
  409: 'resource-state',
  413: 'invalid-request',
  415: 'invalid-request',
  429: 'throttled',
  500: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Classifies an error answer: by its code for this action, by its code, then by its status in the same order. */
export function toFailureClass(
  answer: { status: number; code: string },
  action: string,
  { codes, byAction = {} }: ServiceErrors,
): FailureClass {
  const { status, code } = answer;
  const own = byAction[action] ?? {};
  return (
    own[code] ??
    codes[code] ??
    gatewayErrors[code] ??
    own[status] ??
    statusErrors[status] ??
    (status >= 500 ? 'unavailable' : 'invalid-request')
  );
}
