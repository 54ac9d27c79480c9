import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Health } from '../enums.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { FailoverRole } from './enums.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An origin that listeners forward to: an address or a domain name (upstream: real server, origin server).',
})
@Directive('@key(fields: "id")')
export class RealServer extends Node {
  declare readonly __typename: 'RealServer';

  @Field(() => String, { description: "The provider's id, rs-… (upstream: RealServerId)." })
  resourceId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its IP address or domain name (upstream: RealServerIP).',
  })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name its owner gave it (upstream: RealServerName); null when found below a listener, which does not tell it.',
  })
  name!: string | null;

  /** Whether it was found below a listener or rule, and so is bound without a further question. */
  foundBound!: boolean;
}

export const RealServerPage = definePage(() => RealServer, 'RealServer', 'real servers');

@ObjectType({
  simpleResolvers: true,
  description: 'How a listener or rule uses a real server (upstream: BindRealServer).',
})
export class RealServerBinding {
  @Field(() => RealServer, { description: 'The origin.' })
  realServer!: RealServer;

  @Field(() => Int, {
    nullable: true,
    description: 'The port traffic is forwarded to (upstream: RealServerPort).',
  })
  port!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its share of the traffic next to the others, 1 to 100 (upstream: RealServerWeight).',
  })
  weight!: number | null;

  @Field(() => FailoverRole, {
    nullable: true,
    description: 'Its part in a failover; null when failover is off (upstream: RealServerFailoverRole).',
  })
  failoverRole!: FailoverRole | null;

  @Field(() => Health, {
    description:
      'Whether it passes the health check; UNCHECKED when there is none (upstream: RealServerStatus, 0 is good).',
  })
  health!: Health;

  @Field(() => [String], {
    description:
      'The addresses that fail, ip:port. For a domain these are the addresses it resolves to; unhealthy with none of them means that the name did not resolve (upstream: DownIPList).',
  })
  downAddresses!: string[];
}
