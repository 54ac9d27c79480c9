import type { RedisMode, RedisPlan } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import { assignTraits, type RedisTraits } from './redis-traits.js';

/** A node of an instance: a Redis server, or a proxy in front of them. */
export interface RedisNode {
  nodeId: string;
  logicalNodeId: string;
  replicationId: string;
  /** The id that the cloud's monitoring knows it by. */
  metricId: string;
  kind: 'master' | 'slave' | 'proxy';
  address: string;
  status: 'Active' | 'Inactive';
  /** Number of the shard that a server belongs to; proxies are in none. */
  shard: number | null;
}

/** An instance as the world holds it. */
export interface RedisInstance {
  plan: RedisPlan;
  traits: RedisTraits;
  /** Its place among all instances. */
  index: number;
  nodes: readonly RedisNode[];
  groupIds: readonly string[];
  vpcId: string;
  subnetId: string;
  userId: string;
  createdAt: number;
}

const DAY_MS = 86_400_000;

/** How many servers make a shard; null: all of them are one. */
const shardSizes: Readonly<Record<RedisMode, number | null>> = {
  single: 1,
  ha: 2,
  cluster: 2,
  proxy: 2,
  ha_rw_split: null,
};

/** All DCS instances of a world. */
export function createRedisInstances(world: World): RedisInstance[] {
  const random = world.random('dcs/instances');
  const managed = world.regions.huaweicloud.filter((region) => region.sessionManagement);
  const traitsOf = assignTraits(world.cast.redis, new Set(managed.map(({ name }) => name)));
  const [vpcId, subnetId, userId] = [random.uuid(), random.uuid(), random.hex(32)];
  return world.cast.redis.map((plan, index) => {
    const traits = traitsOf.get(plan.resourceId);
    if (traits === undefined) throw new Error(`instance ${plan.resourceId} has no traits`);
    const createdAt = world.clock.startedAt - random.integer(30, 700) * DAY_MS - random.integer(0, DAY_MS);
    return { plan, traits, index, vpcId, subnetId, userId, createdAt, ...createNodes(random, plan, traits) };
  });
}

function createNodes(
  random: Random,
  plan: RedisPlan,
  traits: RedisTraits,
): Pick<RedisInstance, 'nodes' | 'groupIds'> {
  const shardSize = shardSizes[plan.mode] ?? plan.nodes.length;
  const servers = plan.nodes.map((address, position): RedisNode => {
    const isLast = position === plan.nodes.length - 1;
    return {
      ...createIds(random),
      address,
      kind: position % shardSize === 0 ? 'master' : 'slave',
      status: traits.faultyReplica && isLast ? 'Inactive' : 'Active',
      shard: Math.floor(position / shardSize),
    };
  });
  const proxies = plan.proxies.map((address): RedisNode => ({
    ...createIds(random),
    address,
    kind: 'proxy',
    status: 'Active',
    shard: null,
  }));
  const shards = Math.ceil(plan.nodes.length / shardSize);
  return { nodes: [...servers, ...proxies], groupIds: Array.from({ length: shards }, () => random.uuid()) };
}

function createIds(
  random: Random,
): Pick<RedisNode, 'nodeId' | 'logicalNodeId' | 'replicationId' | 'metricId'> {
  return {
    nodeId: random.uuid(),
    logicalNodeId: random.hex(32),
    replicationId: random.uuid(),
    metricId: random.hex(32),
  };
}

/** Whether an instance tells its nodes: Redis 4.0 and later (DCS API Reference, "Querying Node Information"). */
export function hasNodes({ traits }: RedisInstance): boolean {
  return Number.parseFloat(traits.version) >= 4;
}

/** Whether clients connect to this node, or only proxies and replicas do. */
export function seesClients({ plan }: RedisInstance, node: RedisNode): boolean {
  return plan.proxies.length === 0 || node.kind === 'proxy';
}
