import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ResourceStatus } from '../enums.js';
import { NodeRole } from '../node-role.js';
import { Node } from '../node.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A node of a Redis instance: a server, or a proxy in front of servers (upstream: ShowNodesInformation).',
})
@Directive('@key(fields: "id")')
export class RedisNode extends Node {
  declare readonly __typename: 'RedisNode';

  @Field(() => String, { description: "The provider's id (upstream: node_id)." })
  resourceId!: string;

  @Field(() => String, {
    nullable: true,
    description: "The provider's name for it, e.g. (master)10.30.0.10 (upstream: name).",
  })
  name!: string | null;

  @Field(() => NodeRole, { description: 'Its part in the instance (upstream: node_type, node_role).' })
  role!: NodeRole;

  @Field(() => ResourceStatus, { description: 'Whether it serves; FAULTY for Inactive.' })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description:
      "The provider's own word: Creating, Active, Inactive, Deleting or AddSharding (upstream: status).",
  })
  statusDetail!: string | null;

  @Field(() => String, { nullable: true, description: 'Its own address (upstream: node_ip).' })
  address!: string | null;

  @Field(() => Int, { nullable: true, description: 'The port it listens on (upstream: node_port).' })
  port!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the zone it runs in (upstream: az_code).',
  })
  zone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The shard it holds data of, e.g. group-0; null for proxies (upstream: group_name, group_id).',
  })
  shard!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How readily a replica is made the master; larger is sooner (upstream: priority_weight).',
  })
  priority!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it was taken out of the instance's read-only domain name (upstream: is_remove_ip).",
  })
  removedFromReadonlyDomain!: boolean | null;

  @Field(() => Boolean, {
    description:
      'Whether clients connect to it. A server behind proxies sees only the proxies, so its sessions are not asked for.',
  })
  seesClients!: boolean;

  /** The id of its instance. */
  instanceId!: string;
}
