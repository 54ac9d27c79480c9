import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { GroupArgs } from '../group-args.js';
import { SafeInt } from '../scalars.js';
import { Summary } from '../summary.js';
import { SessionGroupKey } from './enums.js';

@ObjectType({ simpleResolvers: true, description: 'The sessions that have one thing in common.' })
export class SessionGroup {
  @Field(() => String, {
    nullable: true,
    description:
      'What they have in common: an address, a name, a user, a command, or the number of a database; null for those of which the provider does not tell it.',
  })
  key!: string | null;

  @Field(() => Int, { description: 'How many there are.' })
  sessionCount!: number;

  @Field(() => Int, {
    description: 'Of how many the host is only inferred, see Session.hostMatch.',
  })
  inferredSessionCount!: number;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Seconds since the first of them connected; null when it is not told (upstream: age).',
  })
  oldestSeconds!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Seconds since the last command of the one that said nothing for longest; null when it is not told (upstream: idle).',
  })
  longestIdleSeconds!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bytes that all their unsent answers take; null when one does not tell (upstream: omem).',
  })
  outputMemoryBytes!: number | null;

  /** The address of their host, where they are counted by it. */
  hostAddress!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The sessions of an instance or a node, counted (upstream: ScanClients, then ListClients).',
})
export class SessionSummary extends Summary {
  @Field(() => [SessionGroup], {
    description:
      'Those with most sessions first, equal ones by key, what is not told last. As many as were asked for, see groupCount.',
  })
  groups!: SessionGroup[];

  @Field(() => Int, { description: 'How many groups there are, shown or not.' })
  groupCount!: number;

  @Field(() => Int, { description: 'How many sessions there are in all.' })
  sessionCount!: number;
}

/** The arguments of every summary of sessions. */
@ArgsType()
export class SessionGroupArgs extends GroupArgs {
  @Field(() => SessionGroupKey, { description: 'What to count by.' })
  groupBy!: SessionGroupKey;
}
