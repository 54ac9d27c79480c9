import type {
  DescribeDBInstancesRequest,
  DescribeDBInstancesResponse,
  InstanceDetail,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { Action, defineAction, Result } from '../../emulator/define-action.js';
import { Refusal } from '../../emulator/refusal.js';
import type { MongoState } from './mongo-state.js';

type Request = DescribeDBInstancesRequest;
type Detail = Result<InstanceDetail>;

/** One test a filter; InstanceType and PayMode take -1 (and InstanceType 0) for any. */
const filters: readonly ((detail: Detail, request: Request) => boolean)[] = [
  ({ InstanceId }, { InstanceIds = [] }) =>
    InstanceIds.length === 0 || InstanceIds.includes(InstanceId ?? ''),
  ({ InstanceType }, { InstanceType: wanted = 0 }) => wanted <= 0 || InstanceType === wanted,
  ({ ClusterType }, { ClusterType: wanted = -1 }) => wanted === -1 || ClusterType === wanted,
  ({ PayMode }, { PayMode: wanted = -1 }) => wanted === -1 || PayMode === wanted,
  ({ Status }, { Status: wanted }) => wanted === undefined || wanted.includes(Status ?? 0),
  ({ ProjectId }, { ProjectIds }) => ProjectIds === undefined || ProjectIds.includes(ProjectId ?? 0),
  ({ VpcId }, { VpcId: wanted = VpcId }) => VpcId === wanted,
  ({ SubnetId }, { SubnetId: wanted = SubnetId }) => SubnetId === wanted,
  ({ InstanceId, InstanceName, Vip }, { SearchKey }) =>
    SearchKey === undefined || [InstanceId, InstanceName, Vip].includes(SearchKey),
  ({ Tags }, { Tags: wanted = [] }) =>
    wanted.every(({ TagKey, TagValue }) =>
      Tags?.some((tag) => tag.TagKey === TagKey && tag.TagValue === TagValue),
    ),
];

/** DescribeDBInstances: 20 requests a second, Limit 1 to 100, 20 by default; an unknown id is left out (assumed). */
export function describeDbInstances({ instances }: MongoState): Action {
  return defineAction<DescribeDBInstancesRequest, DescribeDBInstancesResponse>({
    quota: 20,
    parameters: [
      // The most ids of a call are not documented; assumed to be those of a page.
      { name: 'InstanceIds', type: 'strings', maxItems: 100 },
      { name: 'InstanceType', type: 'integer', values: [-1, 0, 1, 2, 3] },
      { name: 'ClusterType', type: 'integer', values: [-1, 0, 1] },
      { name: 'Status', type: 'integers', values: [-3, -2, 0, 1, 2] },
      { name: 'VpcId', type: 'string' },
      { name: 'SubnetId', type: 'string' },
      { name: 'PayMode', type: 'integer', values: [-1, 0, 1] },
      { name: 'Limit', type: 'integer', min: 1, max: 100 },
      { name: 'Offset', type: 'integer', min: 0 },
      { name: 'OrderBy', type: 'string', values: ['ProjectId', 'InstanceName', 'CreateTime'] },
      { name: 'OrderByType', type: 'string', values: ['ASC', 'DESC'] },
      { name: 'ProjectIds', type: 'integers' },
      { name: 'SearchKey', type: 'string' },
      { name: 'Tags', type: 'objects' },
    ],
    answer: (request, { region }) => {
      if (request.SubnetId !== undefined && request.VpcId === undefined) {
        throw new Refusal('InvalidParameterValue.VpcIdOrSubnetIdNotFound', 'SubnetId needs VpcId.');
      }
      const { Limit = 20, Offset = 0 } = request;
      const found = instances
        .map(({ detail }) => detail)
        .filter((detail) => detail.Region === region && filters.every((passes) => passes(detail, request)));
      return {
        TotalCount: found.length,
        InstanceDetails: sort(found, request).slice(Offset, Offset + Limit),
      };
    },
  });
}

function sort(details: Detail[], { OrderBy, OrderByType = 'ASC' }: Request): Detail[] {
  if (OrderBy === undefined) return details;
  const field = OrderBy as 'ProjectId' | 'InstanceName' | 'CreateTime';
  const sign = OrderByType === 'DESC' ? -1 : 1;
  return details.toSorted((a, b) => ((a[field] ?? '') < (b[field] ?? '') ? -sign : sign));
}
