import { Field, Int, ObjectType } from 'type-graphql';
import { SafeInt } from '../scalars.js';
import { Summary } from '../summary.js';

@ObjectType({ simpleResolvers: true, description: 'How much a host is connected to media servers.' })
export class TopMediaHost {
  /** In its canonical spelling. */
  address!: string;

  @Field(() => SafeInt, { description: 'How many connections of all servers have it at the far end.' })
  connectionCount!: number;

  @Field(() => Int, { description: 'How many servers these are on.' })
  serverCount!: number;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Bytes that the servers received over them; null when one of them does not tell, and beyond 2^53 (upstream: rx).',
  })
  rxBytes!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Bytes that the servers sent over them; null when one of them does not tell, and beyond 2^53 (upstream: tx).',
  })
  txBytes!: number | null;

  /** The ids of the servers, in their own order. */
  serverIds!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'The hosts with most connections to media servers (upstream: listConnections).',
})
export class TopMediaHosts extends Summary {
  @Field(() => [TopMediaHost], {
    description: 'Those with most connections first, equal ones by address. As many as were asked for.',
  })
  hosts!: TopMediaHost[];

  @Field(() => Int, { description: 'How many hosts are connected, shown or not.' })
  hostCount!: number;

  @Field(() => SafeInt, { description: 'How many connections these have in all.' })
  connectionCount!: number;
}
