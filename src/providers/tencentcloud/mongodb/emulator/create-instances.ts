import type {
  InstanceDetail,
  ShardInfo,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import type { MongoPlan } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { WorldSize } from '../../../../emulator/world/size.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Result } from '../../emulator/define-action.js';
import type { EmulatedInstance, Trouble } from './emulated-instance.js';

/** Something is broken in every world of the usual size. */
const troubles: ReadonlyMap<string, Trouble> = new Map([
  ['cms-legacy', 'old-version'],
  ['telemetry-raw', 'old-proxy'],
  ['promo-2024', 'isolated'],
  ['playback-events', 'member-down'],
  ['fraud-signals', 'member-recovering'],
]);

/** Nobody uses it any more: an empty list that is whole. */
const deserted = 'analytics-sg';

const versions = ['MONGO_42_WT', 'MONGO_44_WT', 'MONGO_50_WT', 'MONGO_60_WT', 'MONGO_70_WT'];

/** The instances of a world, by its cast. */
export function createInstances(world: World): EmulatedInstance[] {
  const random = world.random('mongodb/instances');
  return world.cast.mongo.map((plan, index) => {
    const trouble = troubles.get(plan.name) ?? 'none';
    return {
      plan,
      trouble,
      detail: createDetail(plan, trouble, random),
      clients: plan.name === deserted ? 0 : sizeOf(index, random, world.size),
      // The first has more than one page of operations.
      operations: index === 0 ? world.size.mongoOperations * 10 : vary(world.size.mongoOperations, random),
    };
  });
}

function sizeOf(index: number, random: Random, size: WorldSize): number {
  return index === 0 ? size.mongoClientsLargest : vary(size.mongoClients, random);
}

/** From a third of a usual size to twice as much. */
function vary(usual: number, random: Random): number {
  return random.integer(Math.floor(usual / 3), usual * 2);
}

function createDetail(plan: MongoPlan, trouble: Trouble, random: Random): Result<InstanceDetail> {
  const memory = random.pick([4096, 8192, 16_384, 32_768]);
  const volume = memory * 12;
  const shards = Array.from({ length: plan.nodes.length / 3 }, (_, shard) =>
    createShard(plan, shard, memory, volume),
  );
  return {
    ...identityOf(plan, random),
    ...stateOf(trouble),
    MongoVersion: trouble === 'old-version' ? 'MONGO_36_WT' : random.pick(versions),
    Memory: memory * shards.length,
    Volume: volume * shards.length,
    UsedVolume: Math.floor(volume * shards.length * (0.1 + 0.7 * random.next())),
    CpuNum: memory / 2048,
    MachineType: random.pick(['HIO10G', 'HCD']),
    SecondaryNum: 2,
    ReplicationSetNum: shards.length,
    ReplicaSets: shards,
    AutoRenewFlag: 0,
    MaintenanceStart: '02:00:00',
    MaintenanceEnd: '04:00:00',
    InstanceVer: 1,
    ClusterVer: 1,
    Protocol: 1,
    InstanceType: 1,
    MongosNodeNum: plan.mongos.length,
    MongosMemory: plan.mongos.length * 4096,
    MongosCpuNum: plan.mongos.length * 2,
    ReadonlyNodeNum: 0,
    ReadonlyInstances: [],
    StandbyInstances: [],
    CloneInstances: [],
    RelatedInstance: { InstanceId: '', Region: '' },
    Tags: [{ TagKey: 'team', TagValue: plan.team }],
  };
}

function identityOf(plan: MongoPlan, random: Random): Result<InstanceDetail> {
  return {
    InstanceId: plan.resourceId,
    RealInstanceId: plan.resourceId,
    InstanceName: plan.name,
    Region: plan.region,
    Zone: `${plan.region}-${random.integer(1, 3)}`,
    ProjectId: 0,
    PayMode: 0,
    ClusterType: plan.sharded ? 1 : 0,
    NetType: 1,
    VpcId: `vpc-${plan.region.slice(3, 7)}0001`,
    SubnetId: `subnet-${plan.region.slice(3, 7)}01`,
    Vip: plan.vip,
    Vport: plan.port,
    CreateTime: `2025-0${random.integer(1, 9)}-${random.integer(10, 28)} 10:${random.integer(10, 59)}:12`,
    DeadLine: '1970-01-01 00:00:01',
  };
}

function stateOf(trouble: Trouble): Result<InstanceDetail> {
  // Pay-as-you-go instances are isolated as -3.
  return trouble === 'isolated'
    ? { Status: -3, InstanceStatusDesc: 'isolated' }
    : { Status: 2, InstanceStatusDesc: 'running' };
}

function createShard(plan: MongoPlan, shard: number, memory: number, volume: number): Result<ShardInfo> {
  const name = `${plan.resourceId}_${shard}`;
  return {
    ReplicaSetId: name,
    ReplicaSetName: name,
    RealReplicaSetId: name,
    Memory: memory,
    Volume: volume,
    UsedVolume: Math.floor(volume / 3),
    OplogSize: Math.floor(volume / 10),
    SecondaryNum: 2,
  };
}
