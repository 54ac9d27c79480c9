import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Health } from '../enums.js';
import { Node } from '../node.js';
import { ClientIpMethod } from './enums.js';
import { ListenerHealthCheck } from './health-check.js';
import { Listener } from './listener.js';
import { RealServerBinding } from './real-server.js';

/** What TCP and UDP listeners have in common: their real servers come with them. */
@ObjectType({ simpleResolvers: true })
abstract class Layer4Listener extends Listener {
  /** The health as it came with the listener; `health` answers it. */
  ownHealth!: Health;

  @Field(() => String, {
    nullable: true,
    description: 'How it picks a real server: rr, wrr, lc or lrtt (upstream: Scheduler).',
  })
  scheduler!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whether its real servers are addresses or domain names: IP or DOMAIN (upstream: RealServerType).',
  })
  realServerType!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a standby takes over (upstream: FailoverSwitch).',
  })
  failover!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a client stays with its real server (upstream: SessionPersist, any value but 0).',
  })
  sessionPersistence!: boolean | null;

  @Field(() => ListenerHealthCheck, { description: 'How it checks its real servers.' })
  healthCheck!: ListenerHealthCheck;

  @Field(() => [RealServerBinding], {
    description: 'Where it forwards to (upstream: RealServerSet). Costs no call.',
  })
  realServers!: RealServerBinding[];
}

@ObjectType({
  implements: [Node, Listener],
  simpleResolvers: true,
  description: 'A listener that forwards TCP (upstream: TCPListener).',
})
@Directive('@key(fields: "id")')
export class TcpListener extends Layer4Listener {
  declare readonly __typename: 'TcpListener';

  @Field(() => ClientIpMethod, {
    nullable: true,
    description: "How real servers learn the client's address (upstream: ClientIPMethod).",
  })
  clientIpMethod!: ClientIpMethod | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The port of all real servers, on proxies of version 1.0 only (upstream: RealServerPort).',
  })
  realServerPort!: number | null;
}

@ObjectType({
  implements: [Node, Listener],
  simpleResolvers: true,
  description: 'A listener that forwards UDP (upstream: UDPListener).',
})
@Directive('@key(fields: "id")')
export class UdpListener extends Layer4Listener {
  declare readonly __typename: 'UdpListener';
}
