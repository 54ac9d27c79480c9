import { expect, it } from 'vitest';
import { toFailureClass } from '../../../../src/providers/tencentcloud/errors.js';
import { streamlinkErrors } from '../../../../src/providers/tencentcloud/streamlink/errors.js';

it.each([
  // DescribeStreamLinkFlowRealtimeStatus, 2024-09-09.
  ['InternalError', 'unavailable'],
  ['InvalidParameter.Id', 'invalid-request'],
  ['InvalidParameter.NotFound', 'not-found'],
  // The product's other pages.
  ['InvalidParameter', 'invalid-request'],
  ['InvalidParameter.EndTime', 'invalid-request'],
  ['InvalidParameter.ExceededQuantityLimit', 'invalid-request'],
  ['InvalidParameter.Input', 'invalid-request'],
  ['InvalidParameter.InputOutputId', 'invalid-request'],
  ['InvalidParameter.MaxBandwidth', 'invalid-request'],
  ['InvalidParameter.Name', 'invalid-request'],
  ['InvalidParameter.Output', 'invalid-request'],
  ['InvalidParameter.OutputGroups', 'invalid-request'],
  ['InvalidParameter.OutputId', 'invalid-request'],
  ['InvalidParameter.PageNum', 'invalid-request'],
  ['InvalidParameter.PageSize', 'invalid-request'],
  ['InvalidParameter.Period', 'invalid-request'],
  ['InvalidParameter.Pipeline', 'invalid-request'],
  ['InvalidParameter.StartTime', 'invalid-request'],
  ['InvalidParameter.State', 'resource-state'],
  ['InvalidParameter.Type', 'invalid-request'],
  // Codes of the platform, and one that nobody has documented.
  ['RequestLimitExceeded', 'throttled'],
  ['AuthFailure.UnauthorizedOperation', 'forbidden'],
  ['UnsupportedRegion', 'unsupported'],
  ['InternalError.Unheard', 'unavailable'],
])('%s is %s', (code, failure) => {
  expect(toFailureClass(code, streamlinkErrors)).toBe(failure);
});
