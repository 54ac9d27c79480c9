import { Field, Int, ObjectType } from 'type-graphql';
import { Health, ResourceStatus } from '../enums.js';
import { NodeRole } from '../node-role.js';
import { Tag } from '../tag.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A member of a replica set, or a router or proxy in front of them (upstream: NodeProperty).',
})
export class MongoNode {
  @Field(() => String, { nullable: true, description: 'Its name (upstream: NodeName).' })
  name!: string | null;

  @Field(() => NodeRole, {
    description: 'Its part in the instance (upstream: Role); routers and proxies in front are PROXY.',
  })
  role!: NodeRole;

  @Field(() => ResourceStatus, { description: 'Where it is in its life.' })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own word for the status, e.g. RECOVERING (upstream: Status).",
  })
  statusDetail!: string | null;

  @Field(() => Health, {
    description: 'HEALTHY when it serves; UNHEALTHY when it starts, recovers, rolls back or is down.',
  })
  health!: Health;

  @Field(() => String, {
    nullable: true,
    description: 'Its address in the private network, without the port (upstream: Address).',
  })
  address!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its port (upstream: Address).' })
  port!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its address or name on the public internet; null when it has none (upstream: WanServiceAddress).',
  })
  publicAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'Its availability zone (upstream: Zone).' })
  zone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The replica set it is a member of; null for routers and proxies (upstream: ReplicateSetId).',
  })
  replicaSet!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether clients do not see it (upstream: Hidden).',
  })
  hidden!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many seconds it is behind its primary (upstream: SlaveDelay); null for routers and proxies.',
  })
  replicationLagSeconds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How soon it becomes primary, 0 (never) to 100 (upstream: Priority); null for routers and proxies.',
  })
  priority!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it votes for a primary (upstream: Votes); null for routers and proxies.',
  })
  votes!: boolean | null;

  @Field(() => [Tag], { description: 'The labels its owner gave it (upstream: Tags).' })
  tags!: Tag[];
}
