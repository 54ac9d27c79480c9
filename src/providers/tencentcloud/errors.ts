import type { FailureClass } from '../../core/failure-traits.js';

/**
 * Tencent Cloud's error codes and what each means for a reader. Full codes first, then classes (the part before the
 * first dot): not-found and forbidden hide inside the InvalidParameter classes, so the full code decides.
 * Source: Tencent Cloud API 3.0 "Common Error Codes" and the error lists of the product pages; product codes come from
 * the tables of the services.
 */
export type ErrorTable = Readonly<Record<string, FailureClass | ErrorMeaning>>;

/** A code that deserves a clause of its own: what happened, and what can be done that its class does not say. */
export interface ErrorMeaning {
  failure: FailureClass;
  /** One clause without a full stop. */
  what: string;
}

export const commonErrors: ErrorTable = {
  ActionOffline: 'unsupported',
  AuthFailure: 'unauthenticated',
  'AuthFailure.InvalidAuthorization': 'unauthenticated',
  'AuthFailure.InvalidSecretId': 'unauthenticated',
  'AuthFailure.MFAFailure': 'unauthenticated',
  'AuthFailure.SecretIdNotFound': 'unauthenticated',
  'AuthFailure.SignatureExpire': 'unauthenticated',
  'AuthFailure.SignatureFailure': 'unauthenticated',
  'AuthFailure.TokenFailure': 'unauthenticated',
  'AuthFailure.UnauthorizedOperation': 'forbidden',
  DryRunOperation: 'invalid-request',
  FailedOperation: 'operation-failed',
  InternalError: 'unavailable',
  InvalidAction: 'invalid-request',
  InvalidParameter: 'invalid-request',
  InvalidParameterValue: 'invalid-request',
  InvalidRequest: 'invalid-request',
  IpInBlacklist: 'forbidden',
  IpNotInWhitelist: 'forbidden',
  LimitExceeded: 'resource-state',
  MissingParameter: 'invalid-request',
  NoSuchProduct: 'invalid-request',
  NoSuchVersion: 'invalid-request',
  RequestLimitExceeded: 'throttled',
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': 'throttled',
  'RequestLimitExceeded.IPLimitExceeded': 'throttled',
  'RequestLimitExceeded.UinLimitExceeded': 'throttled',
  RequestSizeLimitExceeded: 'invalid-request',
  ResourceInUse: 'resource-state',
  ResourceInsufficient: 'resource-state',
  ResourceNotFound: 'not-found',
  ResourceUnavailable: 'resource-state',
  ResponseSizeLimitExceeded: 'invalid-request',
  ServiceUnavailable: 'unavailable',
  UnauthorizedOperation: 'forbidden',
  UnknownParameter: 'invalid-request',
  UnsupportedOperation: 'unsupported',
  UnsupportedProtocol: 'unsupported',
  UnsupportedRegion: 'unsupported',
};

/** Reads a code: the service's own table, then the common one, then the same for the code's class. */
export function toErrorMeaning(code: string, serviceErrors: ErrorTable): ErrorMeaning {
  const [family = code] = code.split('.', 1);
  const meaning =
    serviceErrors[code] ??
    commonErrors[code] ??
    serviceErrors[family] ??
    commonErrors[family] ??
    'invalid-request';
  return typeof meaning === 'string' ? { failure: meaning, what: `the provider answered ${code}` } : meaning;
}

/** The class of a code, read in the same way. */
export function toFailureClass(code: string, serviceErrors: ErrorTable): FailureClass {
  return toErrorMeaning(code, serviceErrors).failure;
}
