import type {
  CurrentOp,
  DescribeCurrentOpRequest,
  DescribeCurrentOpResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { Action, defineAction } from '../../emulator/define-action.js';
import { Refusal } from '../../emulator/refusal.js';
import { createOperations } from './create-operations.js';
import type { EmulatedInstance } from './emulated-instance.js';
import type { MongoState } from './mongo-state.js';

type Request = DescribeCurrentOpRequest;

const filters: readonly ((operation: CurrentOp, request: Request) => boolean)[] = [
  ({ Ns }, { Ns: wanted = Ns }) => Ns === wanted,
  ({ Op }, { Op: wanted = Op }) => Op === wanted,
  ({ ReplicaSetName }, { ReplicaSetName: wanted = ReplicaSetName }) => ReplicaSetName === wanted,
  ({ State }, { State: wanted }) => wanted === undefined || State?.toLowerCase() === wanted,
  ({ MicrosecsRunning = 0 }, { MillisecondRunning = 0 }) => MicrosecsRunning >= MillisecondRunning,
];

/** DescribeCurrentOp: 20 requests a second, Limit 0 to 100, 100 by default, Offset up to 10000. */
export function describeCurrentOp(state: MongoState): Action {
  return defineAction<Request, DescribeCurrentOpResponse>({
    quota: 20,
    resource: ['InstanceId'],
    denial: 'InvalidParameter.PermissionDenied',
    parameters: [
      { name: 'InstanceId', type: 'string', required: true },
      { name: 'Ns', type: 'string' },
      { name: 'MillisecondRunning', type: 'integer', min: 0, max: 3_600_000 },
      {
        name: 'Op',
        type: 'string',
        values: ['none', 'update', 'insert', 'query', 'command', 'getmore', 'remove', 'killcursors'],
      },
      { name: 'ReplicaSetName', type: 'string' },
      { name: 'State', type: 'string', values: ['primary', 'secondary'] },
      { name: 'Limit', type: 'integer', min: 0, max: 100 },
      {
        name: 'Offset',
        type: 'integer',
        min: 0,
        max: 10_000,
        refusal: 'InvalidParameterValue.QueryOutOfRange',
      },
      { name: 'OrderBy', type: 'string', values: ['MicrosecsRunning'] },
      { name: 'OrderByType', type: 'string', values: ['ASC', 'DESC', 'asc', 'desc'] },
    ],
    answer: (request, { region }) => {
      const instance = state.get(request.InstanceId, region);
      checkReplicaSet(instance, request);
      const { Limit = 100, Offset = 0 } = request;
      const found = createOperations(instance, state.world).filter((operation) =>
        filters.every((passes) => passes(operation, request)),
      );
      return { TotalCount: found.length, CurrentOps: sort(found, request).slice(Offset, Offset + Limit) };
    },
  });
}

function checkReplicaSet({ detail }: EmulatedInstance, { ReplicaSetName }: Request): void {
  const isKnown = detail.ReplicaSets?.some((shard) => shard.ReplicaSetName === ReplicaSetName);
  if (ReplicaSetName !== undefined && !isKnown) throw new Refusal('InvalidParameterValue.ReplicaNotFound');
}

function sort(operations: CurrentOp[], { OrderBy, OrderByType = 'ASC' }: Request): CurrentOp[] {
  if (OrderBy === undefined) return operations;
  const sign = OrderByType.toUpperCase() === 'DESC' ? -1 : 1;
  return operations.toSorted((a, b) => sign * ((a.MicrosecsRunning ?? 0) - (b.MicrosecsRunning ?? 0)));
}
