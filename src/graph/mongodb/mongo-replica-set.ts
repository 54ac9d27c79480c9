import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A replica set of an instance: its only one, or one of its shards (upstream: ShardInfo).',
})
export class MongoReplicaSet {
  @Field(() => String, { nullable: true, description: "The provider's id (upstream: ReplicaSetId)." })
  resourceId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name (upstream: ReplicaSetName).' })
  name!: string | null;

  @Field(() => Int, { nullable: true, description: 'Memory in MB (upstream: Memory).' })
  memoryMb!: number | null;

  @Field(() => Int, { nullable: true, description: 'Disk space in MB (upstream: Volume).' })
  volumeMb!: number | null;

  @Field(() => Int, { nullable: true, description: 'Disk space in use, in MB (upstream: UsedVolume).' })
  usedVolumeMb!: number | null;

  @Field(() => Int, { nullable: true, description: 'Size of its oplog in MB (upstream: OplogSize).' })
  oplogMb!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many secondaries it has (upstream: SecondaryNum).',
  })
  secondaryCount!: number | null;
}
