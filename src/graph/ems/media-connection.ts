import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { DateTime, SafeInt } from '../scalars.js';
import { MediaConnectionSettings } from './connection-settings.js';
import { MediaDirection, MediaTransport } from './enums.js';
import { ProtocolLayer } from './protocol-layer.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A connection of a media server: a carrier, and the stack of protocols on it.',
})
@Directive('@key(fields: "id")')
export class MediaConnection extends Node {
  declare readonly __typename: 'MediaConnection';

  @Field(() => String, {
    description:
      "The server's number for the lowest layer of its stack, which begins anew with the server and is not that of the carrier (upstream: stack id; getConnectionInfo takes it).",
  })
  resourceId!: string;

  @Field(() => MediaTransport, { description: 'What carries it (upstream: carrier type).' })
  transport!: MediaTransport;

  @Field(() => MediaDirection, {
    description: 'Which side made it, as far as the types of its stack tell.',
  })
  direction!: MediaDirection;

  @Field(() => String, {
    nullable: true,
    description:
      'The address of the other side, as the server writes it (upstream: farIP); null without a network.',
  })
  farAddress!: string | null;

  @Field(() => Int, { nullable: true, description: 'The port of the other side (upstream: farPort).' })
  farPort!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The server's own address, as it writes it (upstream: nearIP); null without a network.",
  })
  nearAddress!: string | null;

  @Field(() => Int, { nullable: true, description: "The server's own port (upstream: nearPort)." })
  nearPort!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Bytes received; null without a network, and beyond 2^53, which cannot be told exactly (upstream: rx).',
  })
  rxBytes!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Bytes sent; null without a network, and beyond 2^53, which cannot be told exactly (upstream: tx).',
  })
  txBytes!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its lowest layer began (upstream: creationTimestamp).',
  })
  startedAt!: Date | null;

  @Field(() => [ProtocolLayer], {
    description: 'Its protocols, from the carrier outwards, with the streams on them (upstream: stack).',
  })
  stack!: ProtocolLayer[];

  @Field(() => MediaConnectionSettings, {
    nullable: true,
    description:
      'The command that had the server make it (upstream: pullSettings, pushSettings and their like); null for one that came by itself.',
  })
  settings!: MediaConnectionSettings | null;

  /** The id of the server it is on. */
  serverId!: string;
}

export const MediaConnectionPage = definePage(() => MediaConnection, 'MediaConnection', 'connections');
