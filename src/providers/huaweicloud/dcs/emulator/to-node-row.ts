import { zonesOf } from './to-instance-row.js';
import type { RedisInstance, RedisNode } from './redis-instance.js';
import type { NodeRow } from './wire-types.js';

/** What the answer says of each kind of node. */
const kinds: Readonly<Record<RedisNode['kind'], { role: string; label: string; dimension: string }>> = {
  master: { role: 'redis-server', label: 'master', dimension: 'dcs_cluster_redis_node' },
  slave: { role: 'redis-server', label: 'replica', dimension: 'dcs_cluster_redis_node' },
  proxy: { role: 'redis-proxy', label: 'proxy', dimension: 'dcs_cluster_proxy2_node' },
};

/** A node as ShowNodesInformation tells it. */
export function toNodeRow(instance: RedisInstance, node: RedisNode): NodeRow {
  const { plan, groupIds } = instance;
  const { role, label, dimension } = kinds[node.kind];
  const zones = zonesOf(instance);
  return {
    logical_node_id: node.logicalNodeId,
    node_id: node.nodeId,
    name: `(${label})${node.address}`,
    status: node.status,
    az_code: (node.kind === 'slave' ? zones.at(-1) : zones[0]) ?? plan.region,
    node_role: role,
    node_type: node.kind,
    node_ip: node.address,
    node_port: String(plan.port),
    group_id: node.shard === null ? '' : (groupIds[node.shard] ?? ''),
    group_name: node.shard === null ? '' : `group-${node.shard}`,
    replication_id: node.shard === null ? '' : node.replicationId,
    priority_weight: 100,
    is_access: true,
    is_remove_ip: false,
    dimensions: [
      { name: 'dcs_instance_id', value: plan.resourceId },
      { name: dimension, value: node.metricId },
    ],
  };
}
