import { describe, expect, it } from 'vitest';
import { failureTraits } from '../../../../src/core/failure-traits.js';
import { dcsErrors } from '../../../../src/providers/huaweicloud/dcs/errors.js';
import { toFailureClass } from '../../../../src/providers/huaweicloud/errors.js';

const classOf = (status: number, code: string, action = 'ShowInstance') =>
  toFailureClass({ status, code }, action, dcsErrors);

describe('the error codes of DCS', () => {
  it.each([
    [400, 'DCS.4061', 'invalid-request'],
    [400, 'DCS.4800', 'invalid-request'],
    [400, 'DCS.4002', 'invalid-request'],
    [400, 'DCS.3053', 'not-found'],
    [400, 'DCS.4026', 'resource-state'],
    [400, 'DCS.4049', 'resource-state'],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((last) => [400, `DCS.411${last}`, 'resource-state'] as const),
    [400, 'DCS.4027', 'unsupported'],
    [400, 'DCS.4848', 'unsupported'],
    [400, 'DCS.4957', 'not-ready'],
    [400, 'DCS.4838', 'unsupported'],
    [400, 'DCS.4841', 'unsupported'],
    [401, 'DCS.1001', 'unauthenticated'],
    [401, 'DCS.1002', 'unauthenticated'],
    [401, 'DCS.1003', 'unauthenticated'],
    [401, 'DCS.1004', 'unauthenticated'],
    [403, 'DCS.2003', 'forbidden'],
    [403, 'DCS.3003', 'forbidden'],
    [403, 'DCS.3002', 'forbidden'],
    [403, 'DCS.2007', 'forbidden'],
    [404, 'DCS.3022', 'not-found'],
    [404, 'DCS.4001', 'invalid-request'],
    [405, 'DCS.5001', 'invalid-request'],
    [500, 'DCS.5000', 'unavailable'],
    [500, 'DCS.5024', 'unavailable'],
    [500, 'DCS.5077', 'unavailable'],
    [500, 'DCS.5079', 'unavailable'],
    [500, 'DCS.5053', 'not-found'],
    [400, '111400002', 'invalid-request'],
    [400, '111400017', 'resource-state'],
    [400, '111400061', 'invalid-request'],
    [404, '111404022', 'not-found'],
    [500, '111500000', 'unavailable'],
    [404, 'APIGW.0101', 'unauthenticated'],
    [401, 'APIGW.0301', 'unauthenticated'],
    [403, 'APIGW.0302', 'forbidden'],
    [401, 'APIGW.0303', 'unauthenticated'],
    [401, 'APIGW.0305', 'unauthenticated'],
    [403, 'APIGW.0306', 'forbidden'],
    [429, 'APIGW.0308', 'throttled'],
  ] as const)('HTTP %i %s is %s', (status, code, failure) => {
    expect(classOf(status, code)).toBe(failure);
  });

  it.each([
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'invalid-request'],
    [409, 'resource-state'],
    [413, 'invalid-request'],
    [418, 'invalid-request'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'unavailable'],
  ] as const)('HTTP %i with a code that nobody listed is %s', (status, failure) => {
    expect(classOf(status, 'DCS.9999')).toBe(failure);
  });
});

describe('without a finished scan', () => {
  it.each(['DCS.5000', 'DCS.5024', 'DCS.5077', 'DCS.5079', '111500000', 'DCS.9999'])(
    'ListClients answers 500 %s: not ready, which the pipeline does not ask again on its own',
    (code) => {
      const failure = classOf(500, code, 'ListClients');
      expect(failure).toBe('not-ready');
      expect(failureTraits[failure]).toMatchObject({ attempts: 1, retryable: true, outage: false });
    },
  );

  it('a node that does not exist is still not found', () => {
    expect(classOf(500, 'DCS.5053', 'ListClients')).toBe('not-found');
  });
});
