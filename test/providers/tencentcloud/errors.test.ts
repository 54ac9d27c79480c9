import { describe, expect, it } from 'vitest';
import { failureTraits } from '../../../src/core/failure-traits.js';
import { toFailureClass } from '../../../src/providers/tencentcloud/errors.js';
import { gaapErrors } from '../../../src/providers/tencentcloud/gaap/errors.js';

describe('the error codes of the TCP listener page', () => {
  it.each([
    ['AuthFailure', 'UPSTREAM_UNAUTHENTICATED'],
    ['AuthFailure.NotEnterpriseAuthorization', 'UPSTREAM_FORBIDDEN'],
    ['AuthFailure.UnauthorizedOperation', 'UPSTREAM_FORBIDDEN'],
    ['FailedOperation', 'UPSTREAM_UNAVAILABLE'],
    ['FailedOperation.UserNotConfirmProtocol', 'UPSTREAM_FORBIDDEN'],
    ['InternalError', 'UPSTREAM_UNAVAILABLE'],
    ['InvalidParameter', 'UPSTREAM_INVALID_REQUEST'],
    ['InvalidParameterValue', 'UPSTREAM_INVALID_REQUEST'],
    ['MissingParameter', 'UPSTREAM_INVALID_REQUEST'],
    ['ResourceNotFound', 'UPSTREAM_INVALID_REQUEST'],
    ['ResourceUnavailable.AccountViolation', 'UPSTREAM_FORBIDDEN'],
    ['UnauthorizedOperation', 'UPSTREAM_FORBIDDEN'],
    ['UnknownParameter', 'UPSTREAM_INVALID_REQUEST'],
  ])('%s is %s', (code, expected) => {
    expect(failureTraits[toFailureClass(code, gaapErrors)].code).toBe(expected);
  });
});

describe("the codes of GAAP's other reads", () => {
  it.each([
    ['FailedOperation.ActionOperateTooQuickly', 'throttled'],
    ['FailedOperation.NotSupportProxyGroup', 'unsupported'],
    ['FailedOperation.ProxyVersionNotSupport', 'unsupported'],
    ['FailedOperation.RealServerNotInProject', 'not-found'],
    ['FailedOperation.ResourceCanNotAccess', 'forbidden'],
    ['InvalidParameterValue.RealServerNotBelong', 'not-found'],
    ['UnsupportedOperation', 'unsupported'],
  ])('%s is %s', (code, expected) => {
    expect(toFailureClass(code, gaapErrors)).toBe(expected);
  });
});

it('takes a failed operation for no outage: others go on being asked', () => {
  expect(failureTraits[toFailureClass('FailedOperation', gaapErrors)]).toMatchObject({
    retryable: true,
    outage: false,
  });
});

describe('the common error codes', () => {
  it.each([
    ['ActionOffline', 'unsupported'],
    ['AuthFailure.InvalidAuthorization', 'unauthenticated'],
    ['AuthFailure.InvalidSecretId', 'unauthenticated'],
    ['AuthFailure.MFAFailure', 'unauthenticated'],
    ['AuthFailure.SecretIdNotFound', 'unauthenticated'],
    ['AuthFailure.SignatureExpire', 'unauthenticated'],
    ['AuthFailure.SignatureFailure', 'unauthenticated'],
    ['AuthFailure.TokenFailure', 'unauthenticated'],
    ['RequestLimitExceeded', 'throttled'],
    ['RequestLimitExceeded.UinLimitExceeded', 'throttled'],
    ['RequestLimitExceeded.IPLimitExceeded', 'throttled'],
    ['RequestLimitExceeded.GlobalRegionUinLimitExceeded', 'throttled'],
    ['DryRunOperation', 'invalid-request'],
    ['InvalidAction', 'invalid-request'],
    ['NoSuchProduct', 'invalid-request'],
    ['NoSuchVersion', 'invalid-request'],
    ['InvalidRequest', 'invalid-request'],
    ['LimitExceeded', 'resource-state'],
    ['RequestSizeLimitExceeded', 'invalid-request'],
    ['ResponseSizeLimitExceeded', 'invalid-request'],
    ['ResourceInUse', 'resource-state'],
    ['ResourceInsufficient', 'resource-state'],
    ['ResourceUnavailable', 'resource-state'],
    ['UnsupportedProtocol', 'unsupported'],
    ['UnsupportedRegion', 'unsupported'],
    ['IpInBlacklist', 'forbidden'],
    ['ServiceUnavailable', 'unavailable'],
    ['IpNotInWhitelist', 'forbidden'],
  ])('%s is %s', (code, expected) => {
    expect(toFailureClass(code, gaapErrors)).toBe(expected);
  });

  it('falls back to the class of a code that nobody listed', () => {
    expect(toFailureClass('InternalError.SomethingNew', gaapErrors)).toBe('unavailable');
    expect(toFailureClass('RequestLimitExceeded.SomethingNew', gaapErrors)).toBe('throttled');
    expect(toFailureClass('FailedOperation.SomethingNew', gaapErrors)).toBe('operation-failed');
    expect(toFailureClass('SomethingNew', gaapErrors)).toBe('invalid-request');
  });
});
