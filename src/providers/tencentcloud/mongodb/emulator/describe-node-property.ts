import type {
  DescribeDBInstanceNodePropertyRequest,
  DescribeDBInstanceNodePropertyResponse,
  NodeProperty,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { Action, defineAction, Result } from '../../emulator/define-action.js';
import type { EmulatedInstance, Trouble } from './emulated-instance.js';
import type { MongoState } from './mongo-state.js';

type Request = DescribeDBInstanceNodePropertyRequest;
type Node = Result<NodeProperty>;

const nodesPerShard = 3;

/** How the last member of the first shard is, by the instance's trouble. */
const lastMember: Readonly<Partial<Record<Trouble, Node>>> = {
  'member-down': { Status: 'DOWN', SlaveDelay: 0 },
  'member-recovering': { Status: 'RECOVERING', SlaveDelay: 37 },
};

const filters: readonly ((node: Node, request: Request) => boolean)[] = [
  ({ NodeName }, { NodeIds = [] }) => NodeIds.length === 0 || NodeIds.includes(NodeName ?? ''),
  ({ Role }, { Roles = [] }) => Roles.length === 0 || Roles.includes(Role ?? ''),
  ({ Hidden }, { OnlyHidden = false }) => !OnlyHidden || Hidden === true,
  ({ Priority }, { Priority: wanted = Priority }) => Priority === wanted,
  ({ Votes }, { Votes: wanted = Votes }) => Votes === wanted,
];

/** DescribeDBInstanceNodeProperty: 10 requests a second. */
export function describeNodeProperty(state: MongoState): Action {
  return defineAction<Request, DescribeDBInstanceNodePropertyResponse>({
    quota: 10,
    resource: ['InstanceId'],
    parameters: [
      { name: 'InstanceId', type: 'string', required: true },
      { name: 'NodeIds', type: 'strings' },
      { name: 'Roles', type: 'strings', values: ['PRIMARY', 'SECONDARY', 'READONLY', 'ARBITER'] },
      { name: 'OnlyHidden', type: 'boolean' },
      { name: 'Priority', type: 'integer', min: 0, max: 100 },
      { name: 'Votes', type: 'integer', values: [0, 1] },
      { name: 'Tags', type: 'objects' },
    ],
    answer: (request, { region }) => {
      const instance = state.get(request.InstanceId, region);
      const passes = (node: Node) => filters.every((filter) => filter(node, request));
      const shards = Array.from({ length: instance.plan.nodes.length / nodesPerShard }, (_, shard) => ({
        Nodes: listMembers(instance, shard).filter(passes),
      }));
      return { Mongos: listRouters(instance).filter(passes), ReplicateSets: shards };
    },
  });
}

function listMembers({ plan, trouble }: EmulatedInstance, shard: number): Node[] {
  const replicaSet = `${plan.resourceId}_${shard}`;
  const first = shard * nodesPerShard;
  return plan.nodes.slice(first, first + nodesPerShard).map((address, member) => ({
    Zone: `${plan.region}-${member + 1}`,
    NodeName: `${replicaSet}-node-${member === 0 ? 'primary' : `slave${member - 1}`}`,
    Address: `${address}:${plan.port}`,
    WanServiceAddress: '',
    Role: member === 0 ? 'PRIMARY' : 'SECONDARY',
    Hidden: false,
    Status: 'NORMAL',
    SlaveDelay: 0,
    Priority: member === 0 ? 2 : 1,
    Votes: 1,
    Tags: null,
    ReplicateSetId: replicaSet,
    ...(first + member === nodesPerShard - 1 ? lastMember[trouble] : {}),
  }));
}

function listRouters({ plan }: EmulatedInstance): Node[] {
  return plan.mongos.map((address, router) => ({
    Zone: `${plan.region}-${router + 1}`,
    NodeName: `${plan.resourceId}-mongos-node-${router}`,
    Address: `${address}:${plan.port}`,
    WanServiceAddress: '',
    // A router has no role in a replica set; not documented what stands here, an empty text is assumed.
    Role: '',
    Hidden: false,
    Status: 'NORMAL',
    SlaveDelay: 0,
    Priority: 0,
    Votes: 0,
    Tags: null,
    ReplicateSetId: '',
  }));
}
