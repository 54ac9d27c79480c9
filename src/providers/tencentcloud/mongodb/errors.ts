import type { ErrorTable } from '../errors.js';

/**
 * MongoDB's own error codes, API 2019-07-25: the lists of DescribeClientConnections (2023-03-20), of DescribeCurrentOp,
 * and of the product. Forbidden and not-found hide inside the InvalidParameter classes.
 */
export const mongodbErrors: ErrorTable = {
  'FailedOperation.KernelResponseTimeout': {
    failure: 'operation-failed',
    what: 'the database did not answer the provider in time',
  },
  'InternalError.CheckAppIdFailed': 'forbidden',
  'InternalError.FindInstanceFailed': 'operation-failed',
  'InvalidParameter.PermissionDenied': {
    failure: 'forbidden',
    what: 'the sub-account of this key has no permission for it',
  },
  'InvalidParameterValue.CheckAppIdFailed': 'forbidden',
  'InvalidParameterValue.IllegalInstanceStatus': 'resource-state',
  'InvalidParameterValue.InstanceHasBeenDeleted': 'not-found',
  'InvalidParameterValue.InstanceHasBeenIsolated': {
    failure: 'resource-state',
    what: 'the instance is isolated, usually because it was not paid for',
  },
  'InvalidParameterValue.MongoVersionNotSupportQueryClient': {
    failure: 'unsupported',
    what: "the instance's version of MongoDB does not tell its clients; another version may",
  },
  'InvalidParameterValue.NotFoundInstance': {
    failure: 'not-found',
    what: 'the provider knows no such instance in this region',
  },
  'InvalidParameterValue.ProxyNotSupportQueryClient': {
    failure: 'unsupported',
    what: "the instance's proxy is too old to tell its clients; a ticket with the provider gets it upgraded",
  },
  'InvalidParameterValue.QueryOutOfRange': 'invalid-request',
  'InvalidParameterValue.RegionError': 'unsupported',
  'InvalidParameterValue.RegionNotSupportOperation': {
    failure: 'unsupported',
    what: 'running operations cannot be listed in this region',
  },
  'InvalidParameterValue.RegionNotSupportQueryClient': {
    failure: 'unsupported',
    what: 'clients cannot be listed in this region',
  },
  'InvalidParameterValue.ReplicaNotFound': {
    failure: 'not-found',
    what: 'the instance has no replica set of this name',
  },
  'InvalidParameterValue.StatusAbnormal': 'resource-state',
  'InvalidParameterValue.VpcIdOrSubnetIdNotFound': 'not-found',
  'UnsupportedOperation.VersionNotSupport': 'unsupported',
};
