import type { NodeProperty } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { parseEndpoint } from '../../../core/address.js';
import { boolean, integer, records, text } from '../../../core/lenient.js';
import type { Health, ResourceStatus } from '../../../graph/enums.js';
import type { MongoNode } from '../../../graph/mongodb/mongo-node.js';
import type { NodeRole } from '../../../graph/node-role.js';
import { toTags } from '../to-tags.js';

/** DescribeDBInstanceNodeProperty, NodeProperty.Status; what serves and what does not is read from the words. */
const STATUSES: Readonly<Record<string, readonly [ResourceStatus, Health]>> = {
  NORMAL: ['RUNNING', 'HEALTHY'],
  STARTUP: ['PENDING', 'UNHEALTHY'],
  STARTUP2: ['PENDING', 'UNHEALTHY'],
  RECOVERING: ['PENDING', 'UNHEALTHY'],
  ROLLBACK: ['PENDING', 'UNHEALTHY'],
  DOWN: ['FAULTY', 'UNHEALTHY'],
  REMOVED: ['STOPPED', 'UNHEALTHY'],
};

/** NodeProperty.Role. */
const ROLES: Readonly<Record<string, NodeRole>> = {
  PRIMARY: 'PRIMARY',
  SECONDARY: 'SECONDARY',
  READONLY: 'READONLY',
  ARBITER: 'ARBITER',
};

/** Makes the nodes of what DescribeDBInstanceNodeProperty says: members of replica sets, then what stands in front. */
export function toMembers(body: Record<string, unknown>): MongoNode[] {
  return [
    ...records(body.ReplicateSets).flatMap(({ Nodes }) => records(Nodes).map(toMember)),
    ...records(body.Mongos).map(toFront),
    ...records(body.DynamoProxies).map(toFront),
  ];
}

function toMember(node: NodeProperty): MongoNode {
  return {
    ...toNode(node),
    role: ROLES[text(node.Role) ?? ''] ?? 'UNKNOWN',
    replicaSet: text(node.ReplicateSetId),
    replicationLagSeconds: integer(node.SlaveDelay),
    priority: integer(node.Priority),
    votes: boolean(node.Votes),
  };
}

/** What stands in front replicates nothing and votes on nothing, whatever figures come with it. */
function toFront(node: NodeProperty): MongoNode {
  return {
    ...toNode(node),
    role: 'PROXY',
    replicaSet: null,
    replicationLagSeconds: null,
    priority: null,
    votes: null,
  };
}

type Shared = Omit<MongoNode, 'role' | 'replicaSet' | 'replicationLagSeconds' | 'priority' | 'votes'>;

function toNode(node: NodeProperty): Shared {
  const statusDetail = text(node.Status);
  const [status, health] = STATUSES[statusDetail ?? ''] ?? ['UNKNOWN', 'UNKNOWN'];
  return {
    ...parseEndpoint(text(node.Address)),
    name: text(node.NodeName),
    status,
    statusDetail,
    health,
    publicAddress: parseEndpoint(text(node.WanServiceAddress)).address,
    zone: text(node.Zone),
    hidden: boolean(node.Hidden),
    tags: toTags(node.Tags),
  };
}
