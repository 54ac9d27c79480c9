import { boolean, integer, records, text } from '../../../core/lenient.js';
import type { RedisNode } from '../../../graph/dcs/redis-node.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import type { NodeRole } from '../../../graph/node-role.js';
import type { Target } from '../../../upstream/target.js';
import { dcsId } from './ids.js';

/** DCS API Reference, "Querying Node Information": status. */
const STATUSES: Readonly<Record<string, ResourceStatus>> = {
  Active: 'RUNNING',
  Creating: 'PENDING',
  AddSharding: 'PENDING',
  Deleting: 'STOPPED',
  Inactive: 'FAULTY',
};

/** The same page: node_type, and node_role where the type says nothing. */
const ROLES: Readonly<Record<string, NodeRole>> = {
  master: 'PRIMARY',
  slave: 'SECONDARY',
  proxy: 'PROXY',
  'redis-proxy': 'PROXY',
};

/** Makes the nodes of one instance, which must all be there: whether one sees clients depends on the others. */
export function toRedisNodes(nodes: unknown, instance: string, target: Target): RedisNode[] {
  const infos = records(nodes);
  const hasProxies = infos.some((info) => roleOf(info) === 'PROXY');
  return infos.map((info) => {
    const node = toRedisNode(info, instance, target);
    node.seesClients = !hasProxies || node.role === 'PROXY';
    return node;
  });
}

function roleOf(info: Record<string, unknown>): NodeRole {
  return ROLES[text(info['node_type']) ?? ''] ?? ROLES[text(info['node_role']) ?? ''] ?? 'UNKNOWN';
}

function toRedisNode(info: Record<string, unknown>, instance: string, target: Target): RedisNode {
  const resourceId = text(info['node_id']) ?? '';
  const status = text(info['status']);
  return {
    __typename: 'RedisNode',
    id: dcsId(target, 'node', `${instance}/${resourceId}`),
    resourceId,
    instanceId: dcsId(target, 'instance', instance),
    name: text(info['name']),
    role: roleOf(info),
    status: STATUSES[status ?? ''] ?? 'UNKNOWN',
    statusDetail: status,
    address: text(info['node_ip']),
    port: integer(info['node_port']),
    zone: text(info['az_code']),
    shard: text(info['group_name']) ?? text(info['group_id']),
    priority: integer(info['priority_weight']),
    removedFromReadonlyDomain: boolean(info['is_remove_ip']),
    seesClients: true,
  };
}
