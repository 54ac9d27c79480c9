import { Field, Int, InterfaceType } from 'type-graphql';
import { ResourceStatus } from '../enums.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { DateTime } from '../scalars.js';
import { ListenerProtocol } from './enums.js';

@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  description:
    'A port of a proxy, or of a group of proxies, that takes traffic and forwards it to real servers.',
})
export abstract class Listener extends Node {
  @Field(() => String, { description: "The provider's id, listener-… (upstream: ListenerId)." })
  resourceId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name its owner gave it (upstream: ListenerName).',
  })
  name!: string | null;

  @Field(() => Int, { nullable: true, description: 'The port clients connect to (upstream: Port).' })
  port!: number | null;

  @Field(() => ListenerProtocol, { description: 'What it accepts (upstream: Protocol).' })
  protocol!: ListenerProtocol;

  @Field(() => ResourceStatus, { description: 'Where it is in its life.' })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'What the provider says it is doing, e.g. adjusting real servers (upstream: ListenerStatus).',
  })
  statusDetail!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was created (upstream: CreateTime).' })
  createdAt!: Date | null;

  /** The id of the proxy it belongs to; null when it belongs to a group. */
  proxyId!: string | null;

  /** The id of its group; null when it is in none. */
  groupId!: string | null;
}

export const ListenerPage = definePage(() => Listener, 'Listener', 'listeners');
