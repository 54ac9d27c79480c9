import type {
  InstanceDetail,
  ShardInfo,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { integer, records, text } from '../../../core/lenient.js';
import type { MongoClusterType, MongoInstancePurpose } from '../../../graph/mongodb/enums.js';
import type { MongoInstance } from '../../../graph/mongodb/mongo-instance.js';
import type { MongoReplicaSet } from '../../../graph/mongodb/mongo-replica-set.js';
import type { Target } from '../../../upstream/target.js';
import { toTags } from '../to-tags.js';
import { mongodbId } from './ids.js';
import { toInstanceStatus } from './instance-status.js';
import { toRelated } from './to-related.js';

/** InstanceDetail.ClusterType, also as a parameter. */
export const CLUSTER_TYPES: readonly MongoClusterType[] = ['REPLICA_SET', 'SHARDED'];

/** InstanceDetail.InstanceType; the number of standbys is not documented. */
const PURPOSES: Readonly<Record<number, MongoInstancePurpose>> = {
  1: 'FORMAL',
  2: 'TEMPORARY',
  3: 'READ_ONLY',
};

/** InstanceDetail.DeadLine of an instance that is paid as it goes begins with this. */
const NO_DEADLINE = '1970-01-01';

/** Makes an instance of what DescribeDBInstances says of it. */
export function toInstance(detail: InstanceDetail, target: Target): MongoInstance {
  const resourceId = text(detail.InstanceId) ?? '';
  const deadline = text(detail.DeadLine);
  const status = integer(detail.Status);
  return {
    __typename: 'MongoInstance',
    id: mongodbId(target, 'instance', resourceId),
    resourceId,
    accountName: target.account,
    region: target.region,
    name: text(detail.InstanceName),
    status: toInstanceStatus(status),
    statusDetail: text(detail.InstanceStatusDesc) ?? text(status),
    address: text(detail.Vip),
    port: integer(detail.Vport),
    engine: 'MongoDB',
    engineVersion: toVersion(detail.MongoVersion),
    // The zone of CreateTime is not documented: a date made of it would be a guess.
    createdAt: null,
    createdAtLocal: text(detail.CreateTime),
    expiresAtLocal: deadline?.startsWith(NO_DEADLINE) ? null : deadline,
    maintenanceStart: text(detail.MaintenanceStart),
    maintenanceEnd: text(detail.MaintenanceEnd),
    tags: toTags(detail.Tags),
    ...toBuild(detail),
    zone: text(detail.Zone),
    vpcId: text(detail.VpcId),
    subnetId: text(detail.SubnetId),
    physicalId: text(detail.RealInstanceId),
    replicaSets: records(detail.ReplicaSets).map(toReplicaSet),
    related: toRelated(detail, target),
  };
}

type Build =
  | 'clusterType'
  | 'purpose'
  | 'memoryMb'
  | 'cpuCount'
  | 'volumeMb'
  | 'usedVolumeMb'
  | 'machineType'
  | 'secondaryCount'
  | 'routerCount';

function toBuild(detail: InstanceDetail): Pick<MongoInstance, Build> {
  return {
    clusterType: CLUSTER_TYPES[integer(detail.ClusterType) ?? -1] ?? null,
    purpose: PURPOSES[integer(detail.InstanceType) ?? 0] ?? null,
    memoryMb: integer(detail.Memory),
    cpuCount: integer(detail.CpuNum),
    volumeMb: integer(detail.Volume),
    usedVolumeMb: integer(detail.UsedVolume),
    machineType: text(detail.MachineType),
    secondaryCount: integer(detail.SecondaryNum),
    routerCount: integer(detail.MongosNodeNum),
  };
}

/** `MONGO_60_WT` is 6.0; what is written in another way is shown as it stands. */
function toVersion(mongoVersion: unknown): string | null {
  const written = text(mongoVersion);
  const [, major, minor] = /^MONGO_(\d+)(\d)_/.exec(written ?? '') ?? [];
  return major === undefined ? written : `${major}.${minor}`;
}

function toReplicaSet(shard: ShardInfo): MongoReplicaSet {
  return {
    resourceId: text(shard.ReplicaSetId),
    name: text(shard.ReplicaSetName),
    memoryMb: integer(shard.Memory),
    volumeMb: integer(shard.Volume),
    usedVolumeMb: integer(shard.UsedVolume),
    oplogMb: integer(shard.OplogSize),
    secondaryCount: integer(shard.SecondaryNum),
  };
}
