import type { ErrorTable } from '../errors.js';

/** GAAP's own error codes: the error lists of the listener, rule and real server reads, API 2018-05-29. */
export const gaapErrors: ErrorTable = {
  'AuthFailure.NotEnterpriseAuthorization': 'forbidden',
  'FailedOperation.ActionOperateTooQuickly': 'throttled',
  'FailedOperation.NotSupportProxyGroup': 'unsupported',
  'FailedOperation.ProxyVersionNotSupport': 'unsupported',
  'FailedOperation.RealServerNotInProject': 'not-found',
  'FailedOperation.ResourceCanNotAccess': 'forbidden',
  'FailedOperation.UserNotConfirmProtocol': 'forbidden',
  'InvalidParameterValue.RealServerNotBelong': 'not-found',
  'ResourceUnavailable.AccountViolation': 'forbidden',
};
