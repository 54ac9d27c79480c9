import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { SafeInt } from '../scalars.js';
import { HostMatch } from './enums.js';
import { RedisNode } from './redis-node.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A connection open on a Redis node (upstream: ListClients, ClientInfo).',
})
@Directive('@key(fields: "id")')
export class Session extends Node {
  declare readonly __typename: 'Session';

  @Field(() => String, {
    description: 'The number Redis gave the client; unique on its node (upstream: id).',
  })
  clientId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The client as Redis sees it, without its port; an address in 198.19.0.0/16 hides the client (upstream: addr).',
  })
  address!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The port that goes with address (upstream: addr).',
  })
  port!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The other account of where the client is, address and port as sent (upstream: peer).',
  })
  peer!: string | null;

  /** The address of the client itself, in its canonical spelling; null when both accounts hide it, or none is valid. */
  hostAddress!: string | null;

  @Field(() => HostMatch, {
    nullable: true,
    description: 'How host was found: as Redis sees the client, or inferred from peer; null where host is.',
  })
  hostMatch!: HostMatch | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the client calls itself with CLIENT SETNAME; null when it said nothing (upstream: name).',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The ACL user it logged in as (upstream: user).' })
  user!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The command it sent last, without arguments (upstream: cmd).',
  })
  lastCommand!: string | null;

  @Field(() => SafeInt, { nullable: true, description: 'Seconds since it connected (upstream: age).' })
  ageSeconds!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'Seconds since its last command (upstream: idle).' })
  idleSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the database it uses (upstream: db).' })
  database!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Redis's flags, one letter each: N none, P in a subscription, b blocked, x in a transaction, S a replica, M the master (upstream: flags).",
  })
  flags!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its file descriptor on the node (upstream: fd).' })
  fileDescriptor!: number | null;

  @Field(() => Int, { nullable: true, description: 'Channels it listens to (upstream: sub).' })
  subscribedChannels!: number | null;

  @Field(() => Int, { nullable: true, description: 'Channel patterns it listens to (upstream: psub).' })
  subscribedPatterns!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Commands queued in its transaction; null when it is in none (upstream: multi, -1 for none).',
  })
  transactionCommands!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'Bytes of commands not yet run (upstream: qbuf).' })
  queryBufferBytes!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'Bytes left for commands (upstream: qbuf_free).' })
  queryBufferFreeBytes!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bytes of the fixed output buffer in use (upstream: obl).',
  })
  outputBufferBytes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Answers that wait behind a full output buffer (upstream: oll).',
  })
  outputListLength!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bytes that all unsent answers take (upstream: omem).',
  })
  outputMemoryBytes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the node waits for on its socket: r to read, w to write (upstream: events).',
  })
  events!: string | null;

  @Field(() => String, { nullable: true, description: 'How it came in, e.g. vpc (upstream: network).' })
  network!: string | null;

  @Field(() => RedisNode, { description: 'The node it is open on.' })
  node!: RedisNode;
}

export const SessionPage = definePage(() => Session, 'Session', 'sessions');
