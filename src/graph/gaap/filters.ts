import { Field, ID, InputType, Int } from 'type-graphql';
import { Health, ResourceStatus } from '../enums.js';
import { ListenerProtocol } from './enums.js';

@InputType({ description: 'Which proxies. All conditions must hold.' })
export class ProxyFilter {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only proxies of these groups, by id. Applied by the provider for up to five groups of an account, else here.',
  })
  groupIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only proxies in a group; false: only those in none. Applied by the provider.',
  })
  grouped?: boolean | null;

  @Field(() => [ResourceStatus], { nullable: true, description: 'Only these statuses. Applied here.' })
  status?: ResourceStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, id, domain or an address; case does not matter. Applied here.',
  })
  search?: string | null;
}

@InputType({ description: 'Which proxy groups. All conditions must hold.' })
export class ProxyGroupFilter {
  @Field(() => [ResourceStatus], { nullable: true, description: 'Only these statuses. Applied here.' })
  status?: ResourceStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, id or domain; case does not matter. Applied here.',
  })
  search?: string | null;
}

@InputType({ description: 'Which listeners. All conditions must hold.' })
export class ListenerFilter {
  @Field(() => [ListenerProtocol], {
    nullable: true,
    description: 'Only these protocols. Applied by asking only for them: each protocol is a call of its own.',
  })
  protocols?: ListenerProtocol[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only listeners of these proxies, by id. Applied by asking only them: no list of proxies is read. A proxy in a group has none of its own: name the group.',
  })
  proxyIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only listeners of these groups, by id. Applied by asking only them; with proxyIds, both kinds.',
  })
  groupIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Exactly this port. Applied by the provider.' })
  port?: number | null;

  @Field(() => String, { nullable: true, description: 'Exactly this name. Applied by the provider.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name or port. Applied by the provider; beside port or name, which it does not combine with, here.',
  })
  search?: string | null;

  @Field(() => [ResourceStatus], { nullable: true, description: 'Only these statuses. Applied here.' })
  status?: ResourceStatus[] | null;

  @Field(() => [Health], {
    nullable: true,
    description: 'Only these healths. Applied here; for HTTP and HTTPS it costs a call for each listener.',
  })
  health?: Health[] | null;
}

@InputType({ description: 'Which real servers. All conditions must hold.' })
export class RealServerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Exactly this address or domain name, in any spelling. Searched by the provider, compared here.',
  })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the address or domain name. Applied by the provider; beside address, here.',
  })
  search?: string | null;
}
