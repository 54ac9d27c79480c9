import type {
  DescribeClientConnectionsRequest,
  DescribeClientConnectionsResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { Action, defineAction } from '../../emulator/define-action.js';
import { Refusal } from '../../emulator/refusal.js';
import { ClientRows, createClientRows } from './client-rows.js';
import type { Trouble } from './emulated-instance.js';
import type { MongoState } from './mongo-state.js';

/** Why an instance does not tell its clients: MongoDB API 2019-07-25, DescribeClientConnections and product codes. */
const refusals: Readonly<Partial<Record<Trouble, string>>> = {
  'old-version': 'InvalidParameterValue.MongoVersionNotSupportQueryClient',
  'old-proxy': 'InvalidParameterValue.ProxyNotSupportQueryClient',
  isolated: 'InvalidParameterValue.InstanceHasBeenIsolated',
};

/** DescribeClientConnections (2023-03-20): 5 requests a second, Limit 1 to 1000, 1000 by default. */
export function describeClientConnections(state: MongoState): Action {
  const rowsById = new Map<string, ClientRows>(
    state.instances.map((instance, index) => [
      instance.plan.resourceId,
      lazily(() => createClientRows(instance, index, state.world)),
    ]),
  );
  return defineAction<DescribeClientConnectionsRequest, DescribeClientConnectionsResponse>({
    quota: 5,
    resource: ['InstanceId'],
    denial: 'InvalidParameter.PermissionDenied',
    parameters: [
      { name: 'InstanceId', type: 'string', required: true },
      { name: 'Limit', type: 'integer', min: 1, max: 1000 },
      { name: 'Offset', type: 'integer', min: 0 },
    ],
    answer: ({ InstanceId, Limit = 1000, Offset = 0 }, { region }) => {
      const refusal = refusals[state.get(InstanceId, region).trouble];
      if (refusal !== undefined) throw new Refusal(refusal);
      const rows = rowsById.get(InstanceId)?.() ?? [];
      return { TotalCount: rows.length, Clients: rows.slice(Offset, Offset + Limit) };
    },
  });
}

/** Rows that are generated when they are first asked for. */
function lazily(create: () => ClientRows): ClientRows {
  let rows: ClientRows | null = null;
  return () => (rows ??= create())();
}
