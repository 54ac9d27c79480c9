import { Field, Int, ObjectType } from 'type-graphql';
import { Summary } from '../summary.js';

@ObjectType({ simpleResolvers: true, description: 'How many sessions a host has on Redis instances.' })
export class TopRedisHost {
  /** In its canonical spelling. */
  address!: string;

  @Field(() => Int, { description: 'How many sessions are open from it, on all instances.' })
  sessionCount!: number;

  @Field(() => Int, {
    description: 'How many of them are only inferred to be its own, see Session.hostMatch.',
  })
  inferredSessionCount!: number;

  @Field(() => Int, { description: 'How many instances these are on.' })
  instanceCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The hosts with most sessions on Redis instances; sessions whose host is hidden are left out (upstream: ScanClients, then ListClients).',
})
export class TopRedisHosts extends Summary {
  @Field(() => [TopRedisHost], {
    description: 'Those with most sessions first, equal ones by address. As many as were asked for.',
  })
  hosts!: TopRedisHost[];

  @Field(() => Int, { description: 'How many hosts have sessions, shown or not.' })
  hostCount!: number;

  @Field(() => Int, { description: 'How many sessions these have in all.' })
  sessionCount!: number;
}
