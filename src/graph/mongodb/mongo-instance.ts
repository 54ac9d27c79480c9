import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Instance } from '../instance.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { MongoClusterType, MongoInstancePurpose } from './enums.js';
import { MongoReplicaSet } from './mongo-replica-set.js';
import { RelatedMongoInstance } from './related-mongo-instance.js';

@ObjectType({
  implements: [Node, Instance],
  simpleResolvers: true,
  description: 'An instance of TencentDB for MongoDB (upstream: InstanceDetail).',
})
@Directive('@key(fields: "id")')
export class MongoInstance extends Instance {
  declare readonly __typename: 'MongoInstance';

  @Field(() => MongoClusterType, {
    nullable: true,
    description: 'How it is built (upstream: ClusterType); null when the provider does not say.',
  })
  clusterType!: MongoClusterType | null;

  @Field(() => MongoInstancePurpose, {
    nullable: true,
    description: 'What it is for (upstream: InstanceType); null for what is not documented.',
  })
  purpose!: MongoInstancePurpose | null;

  @Field(() => Int, { nullable: true, description: 'Memory in MB (upstream: Memory).' })
  memoryMb!: number | null;

  @Field(() => Int, { nullable: true, description: 'CPU cores (upstream: CpuNum).' })
  cpuCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Disk space in MB (upstream: Volume).' })
  volumeMb!: number | null;

  @Field(() => Int, { nullable: true, description: 'Disk space in use, in MB (upstream: UsedVolume).' })
  usedVolumeMb!: number | null;

  @Field(() => String, { nullable: true, description: 'Its availability zone (upstream: Zone).' })
  zone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its private network (upstream: VpcId); null on the basic network.',
  })
  vpcId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its subnet (upstream: SubnetId); null on the basic network.',
  })
  subnetId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What hardware it runs on, e.g. HIO10G or HCD (upstream: MachineType).',
  })
  machineType!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many secondaries each replica set has (upstream: SecondaryNum).',
  })
  secondaryCount!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many routers it has; 0 for a replica set (upstream: MongosNodeNum).',
  })
  routerCount!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The id that the provider's monitoring knows it by: another than resourceId after a rollback (upstream: RealInstanceId).",
  })
  physicalId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it was created, as the provider writes it: yyyy-mm-dd hh:mm:ss in a time zone that is not documented, so that createdAt is null (upstream: CreateTime).',
  })
  createdAtLocal!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it expires, written as createdAtLocal is; null for an instance that is paid as it goes (upstream: DeadLine).',
  })
  expiresAtLocal!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The time of day at which maintenance may begin, hh:mm:ss in a time zone that is not documented (upstream: MaintenanceStart).',
  })
  maintenanceStart!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time of day at which it must end (upstream: MaintenanceEnd).',
  })
  maintenanceEnd!: string | null;

  @Field(() => [MongoReplicaSet], {
    description: 'Its replica set, or its shards (upstream: ReplicaSets).',
  })
  replicaSets!: MongoReplicaSet[];

  @Field(() => [RelatedMongoInstance], {
    description:
      'Its readers, standbys and copies, or the one it is a copy of (upstream: ReadonlyInstances, StandbyInstances, CloneInstances, RelatedInstance).',
  })
  related!: RelatedMongoInstance[];
}

export const MongoInstancePage = definePage(() => MongoInstance, 'MongoInstance', 'MongoDB instances');
