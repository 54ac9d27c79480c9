import type { ErrorTable } from '../errors.js';

/**
 * StreamLink's own error codes: the lists of its pages (2024-09-09) and of the official Go SDK. What does not exist is
 * `InvalidParameter.NotFound`: there is no ResourceNotFound.
 */
export const streamlinkErrors: ErrorTable = {
  'InvalidParameter.EndTime': 'invalid-request',
  'InvalidParameter.ExceededQuantityLimit': 'invalid-request',
  'InvalidParameter.Id': 'invalid-request',
  'InvalidParameter.Input': 'invalid-request',
  'InvalidParameter.InputOutputId': 'invalid-request',
  'InvalidParameter.MaxBandwidth': 'invalid-request',
  'InvalidParameter.Name': 'invalid-request',
  'InvalidParameter.NotFound': 'not-found',
  'InvalidParameter.Output': 'invalid-request',
  'InvalidParameter.OutputGroups': 'invalid-request',
  'InvalidParameter.OutputId': 'invalid-request',
  'InvalidParameter.PageNum': 'invalid-request',
  'InvalidParameter.PageSize': 'invalid-request',
  'InvalidParameter.Period': 'invalid-request',
  'InvalidParameter.Pipeline': 'invalid-request',
  'InvalidParameter.StartTime': 'invalid-request',
  'InvalidParameter.State': 'resource-state',
  'InvalidParameter.Type': 'invalid-request',
};
