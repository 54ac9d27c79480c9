import { describe, expect, it } from 'vitest';
import { toErrorMeaning } from '../../../../src/providers/tencentcloud/errors.js';
import { mongodbErrors } from '../../../../src/providers/tencentcloud/mongodb/errors.js';

describe("MongoDB's error codes", () => {
  it.each([
    ['InvalidParameter.PermissionDenied', 'forbidden'],
    ['InvalidParameterValue.MongoVersionNotSupportQueryClient', 'unsupported'],
    ['InvalidParameterValue.NotFoundInstance', 'not-found'],
    ['InvalidParameterValue.ProxyNotSupportQueryClient', 'unsupported'],
    ['InvalidParameterValue.RegionNotSupportQueryClient', 'unsupported'],
    ['InvalidParameterValue.QueryOutOfRange', 'invalid-request'],
    ['InvalidParameterValue.RegionNotSupportOperation', 'unsupported'],
    ['InvalidParameterValue.ReplicaNotFound', 'not-found'],
    ['InternalError', 'unavailable'],
    ['InternalError.FindInstanceFailed', 'operation-failed'],
    ['FailedOperation.KernelResponseTimeout', 'operation-failed'],
    ['InternalError.CheckAppIdFailed', 'forbidden'],
    ['InvalidParameterValue.CheckAppIdFailed', 'forbidden'],
    ['InvalidParameterValue.InstanceHasBeenDeleted', 'not-found'],
    ['InvalidParameterValue.InstanceHasBeenIsolated', 'resource-state'],
    ['InvalidParameterValue.IllegalInstanceStatus', 'resource-state'],
    ['InvalidParameterValue.StatusAbnormal', 'resource-state'],
    ['InvalidParameterValue.RegionError', 'unsupported'],
    ['InvalidParameterValue.VpcIdOrSubnetIdNotFound', 'not-found'],
    ['UnsupportedOperation.VersionNotSupport', 'unsupported'],
    ['ResourceNotFound', 'not-found'],
    ['InvalidParameterValue.SomethingNew', 'invalid-request'],
  ])('%s is %s', (code, failure) => {
    expect(toErrorMeaning(code, mongodbErrors).failure).toBe(failure);
  });

  it('says what can be done where the class does not', () => {
    const { what } = toErrorMeaning('InvalidParameterValue.ProxyNotSupportQueryClient', mongodbErrors);
    expect(what).toContain('ticket');
  });

  it('names the code where it has no clause of its own', () => {
    const { what } = toErrorMeaning('InvalidParameterValue.StatusAbnormal', mongodbErrors);
    expect(what).toBe('the provider answered InvalidParameterValue.StatusAbnormal');
  });
});
