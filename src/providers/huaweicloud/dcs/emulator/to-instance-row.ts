import type { RedisInstance } from './redis-instance.js';
import type { InstanceDetail, InstanceRow } from './wire-types.js';

/** Capacities in GB; below 1 GB the whole number is 0 and the fraction is told apart. */
const capacities: readonly { capacity: number; minor: string | null; megabytes: number }[] = [
  { capacity: 4, minor: null, megabytes: 4096 },
  { capacity: 16, minor: null, megabytes: 16_384 },
  { capacity: 0, minor: '.125', megabytes: 128 },
  { capacity: 8, minor: null, megabytes: 8192 },
];

/** Slips of type that the provider's own examples contain; most rows have none. */
const slips: readonly Partial<InstanceRow>[] = [
  {},
  { enterprise_project_id: 0 },
  { publicip_id: {} },
  { tags: [{ key: 1, value: 'legacy' }] },
  { no_password_access: true },
  {},
];

/** An instance as ListInstances tells it, at a moment in Unix milliseconds. */
export function toInstanceRow(instance: RedisInstance, now: number): InstanceRow {
  const { plan, traits, index } = instance;
  const size = at(capacities, index);
  return {
    instance_id: plan.resourceId,
    name: plan.name,
    status: traits.status,
    sub_status: 'normal',
    engine: 'Redis',
    engine_version: traits.version,
    spec_code: `redis.${plan.mode}.xu1.large.${plan.mode === 'single' ? '' : 'r2.'}${size.capacity || 0.125}`,
    cpu_type: 'x86_64',
    capacity: size.capacity,
    capacity_minor: size.minor,
    max_memory: size.megabytes,
    used_memory: usedMegabytes(size.megabytes, index, now),
    ip: plan.addresses.join(','),
    port: plan.port,
    domain_name: plan.domain,
    readonly_domain_name: plan.mode === 'ha' ? plan.domain.replace('.', '-ro.') : null,
    ...networkOf(instance),
    ...accountOf(instance),
    created_at: new Date(instance.createdAt).toISOString(),
    updated_at: new Date(instance.createdAt + 86_400_000).toISOString(),
    maintain_begin: '18:00:00',
    maintain_end: '22:00:00',
    service_upgrade: false,
    service_task_id: '',
    features: {
      support_acl: traits.version !== '3.0',
      support_transparent_client_ip: traits.version !== '3.0',
      support_ssl: false,
      support_audit_log: false,
    },
    description: '',
    ...at(slips, index),
  };
}

/** An instance as ShowInstance tells it. */
export function toInstanceDetail(instance: RedisInstance, now: number): InstanceDetail {
  const { plan, traits, groupIds } = instance;
  return {
    ...toInstanceRow(instance, now),
    cache_mode: plan.mode,
    replica_count: plan.nodes.length / groupIds.length,
    sharding_count: groupIds.length,
    db_number: plan.mode === 'cluster' ? 1 : 256,
    product_type: 'generic',
    storage_type: 'DRAM',
    subnet_name: 'subnet-cache',
    subnet_cidr: '10.30.0.0/16',
    security_group_name: 'cache',
    available_zones: zonesOf(instance),
    backend_addrs: plan.nodes.map((address) => `${address}:${plan.port}`).join(','),
    transparent_client_ip_enable: traits.clients === 'visible',
    bandwidth_info: { bandwidth: 256, current_time: now, next_scale_time: now },
  };
}

/** The zone codes of a region; shards alternate between them. */
export function zonesOf({ plan }: RedisInstance): string[] {
  return plan.mode === 'single' ? [`${plan.region}a`] : [`${plan.region}a`, `${plan.region}b`];
}

function networkOf(instance: RedisInstance) {
  return {
    vpc_id: instance.vpcId,
    vpc_name: 'vpc-app',
    subnet_id: instance.subnetId,
    security_group_id: 'sg-cache',
    az_codes: zonesOf(instance),
    publicip_id: null,
    publicip_address: null,
    enable_publicip: false,
    enable_ssl: false,
  };
}

function accountOf({ plan, userId }: RedisInstance) {
  return {
    no_password_access: 'false',
    access_user: null,
    user_id: userId,
    user_name: 'ops',
    order_id: null,
    charging_mode: 0,
    enterprise_project_id: '0',
    tags: [{ key: 'team', value: plan.team }],
  };
}

/** Swings between a fifth and two fifths of the maximum within some hours. */
function usedMegabytes(maximum: number, index: number, now: number): number {
  const swing = Math.sin(now / 3_600_000 + index);
  return Math.round(maximum * (0.3 + 0.1 * swing));
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('the table is empty');
  return item;
}
