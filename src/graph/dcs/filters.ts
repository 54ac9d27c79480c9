import { Field, InputType, Int } from 'type-graphql';
import { ResourceStatus, SortDirection } from '../enums.js';
import { SessionOrderField } from './enums.js';

@InputType({ description: 'Which Redis instances. All conditions must hold.' })
export class RedisInstanceFilter {
  @Field(() => [ResourceStatus], {
    nullable: true,
    description:
      'Only these statuses. Applied by the provider for RUNNING alone; here for others, for which it has several words.',
  })
  status?: ResourceStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Exactly this name. Applied by the provider.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Exactly this address or domain name, in any spelling, without a port. A private address is searched by the provider; all are compared here.',
  })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, id, domain or an address; case does not matter. Applied here.',
  })
  search?: string | null;
}

@InputType({ description: 'Which sessions. All conditions must hold.' })
export class SessionFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Exactly this client, in any spelling, without a port: as Redis sees it, or as peer tells where it is hidden behind 198.19.0.0/16. Applied here, because the provider searches only what Redis sees and would miss hidden clients; a search for an address in 198.19.0.0/16 itself it applies.',
  })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Exactly this address as Redis sees it, whoever is behind it (upstream: addr). An IPv4 address is searched by the provider, which keeps the pages of a busy node few; a hidden client is not found by its own address.',
  })
  seenAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Exactly this ACL user. Applied here.' })
  user?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Exactly this last command; case does not matter. Applied here.',
  })
  command?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only this database number. Applied here.' })
  database?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only sessions whose last command is at least so many seconds ago. Applied here.',
  })
  minIdleSeconds?: number | null;
}

@InputType({ description: 'The order of sessions. Applied by the provider on each node, and merged here.' })
export class SessionOrder {
  @Field(() => SessionOrderField, { description: 'What to order by.' })
  field!: SessionOrderField;

  @Field(() => SortDirection, {
    nullable: true,
    defaultValue: SortDirection.ASC,
    description: 'Smallest or largest first. Null means smallest.',
  })
  direction?: SortDirection | null;
}
