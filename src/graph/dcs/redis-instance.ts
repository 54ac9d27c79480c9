import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Instance } from '../instance.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { DateTime } from '../scalars.js';

@ObjectType({
  implements: [Node, Instance],
  simpleResolvers: true,
  description:
    'An instance of Huawei Cloud Distributed Cache Service, of one server or many (upstream: ListInstances).',
})
@Directive('@key(fields: "id")')
export class RedisInstance extends Instance {
  declare readonly __typename: 'RedisInstance';

  @Field(() => [String], {
    description: 'All addresses clients connect to; a cluster has several (upstream: ip, split at commas).',
  })
  addresses!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The name clients connect to (upstream: domain_name).',
  })
  domainName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name that leads to the replicas; only instances of a master with replicas have it (upstream: readonly_domain_name).',
  })
  readonlyDomainName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its address on the internet; null when it has none (upstream: publicip_address).',
  })
  publicAddress!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The specification it was bought as, e.g. redis.ha.xu1.large.r2.4 (upstream: spec_code).',
  })
  specCode!: string | null;

  @Field(() => String, { nullable: true, description: 'x86_64 or aarch64 (upstream: cpu_type).' })
  cpuType!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Memory it was bought with, in GB; 0.125 for the smallest (upstream: capacity, capacity_minor).',
  })
  capacityGb!: number | null;

  @Field(() => Int, { nullable: true, description: 'Memory in use, in MB (upstream: used_memory).' })
  usedMemoryMb!: number | null;

  @Field(() => Int, { nullable: true, description: 'Memory it may use, in MB (upstream: max_memory).' })
  maxMemoryMb!: number | null;

  @Field(() => [String], { description: 'The codes of the zones it runs in (upstream: az_codes).' })
  zones!: string[];

  @Field(() => String, { nullable: true, description: 'The id of its network (upstream: vpc_id).' })
  vpcId!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its network (upstream: vpc_name).' })
  vpcName!: string | null;

  @Field(() => String, { nullable: true, description: 'The id of its subnet (upstream: subnet_id).' })
  subnetId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The id of the security group that guards it; null from Redis 4.0 on (upstream: security_group_id).',
  })
  securityGroupId!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether clients connect with TLS (upstream: enable_ssl).',
  })
  sslEnabled!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether clients need no password (upstream: no_password_access).',
  })
  openAccess!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it can show its clients' own addresses, not whether it does: without pass-through clients hide behind 198.19.0.0/16 (upstream: features.support_transparent_client_ip).",
  })
  passThroughSupported!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'When maintenance may begin, HH:mm:ss in UTC (upstream: maintain_begin).',
  })
  maintenanceBegin!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When maintenance must end, HH:mm:ss in UTC (upstream: maintain_end).',
  })
  maintenanceEnd!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its owner wrote about it (upstream: description).',
  })
  description!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed (upstream: updated_at).' })
  updatedAt!: Date | null;
}

export const RedisInstancePage = definePage(() => RedisInstance, 'RedisInstance', 'Redis instances');
