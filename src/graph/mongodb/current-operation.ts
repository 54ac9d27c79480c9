import { Field, Int, ObjectType } from 'type-graphql';
import { definePage } from '../page.js';
import { SafeInt } from '../scalars.js';
import { MongoOperationKind, MongoOperationState } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'An operation that runs on an instance at the moment (upstream: CurrentOp). Its text is shown as a shape only, for it may hold user data.',
})
export class CurrentOperation {
  /** Tells it from the others in its list; it is nothing that can be asked for. */
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its number on its node, as text: it may be larger than numbers are (upstream: OpId).',
  })
  opId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it works on: database.collection (upstream: Ns).',
  })
  namespace!: string | null;

  @Field(() => MongoOperationKind, {
    nullable: true,
    description: 'What it does (upstream: Op); null for what is not documented.',
  })
  kind!: MongoOperationKind | null;

  @Field(() => MongoOperationState, {
    nullable: true,
    description: 'The role of the node it runs on (upstream: State).',
  })
  state!: MongoOperationState | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'How long it has run, in milliseconds (upstream: MicrosecsRunning, which is documented in milliseconds).',
  })
  runningMs!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the node it runs on (upstream: NodeName).',
  })
  node!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The replica set it runs on (upstream: ReplicaSetName).',
  })
  replicaSet!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of the node it runs on, without the port (upstream: ExecNode).',
  })
  address!: string | null;

  @Field(() => Int, { nullable: true, description: 'The port of that node (upstream: ExecNode).' })
  port!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address of the client that asked for it, without the port; null when the details do not tell it (upstream: Operation).',
  })
  clientAddress!: string | null;

  @Field(() => Int, { nullable: true, description: 'The port of that client (upstream: Operation).' })
  clientPort!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it waits for a lock; null when the details do not tell it (upstream: Operation).',
  })
  waitingForLock!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it asks for, redacted to its shape: JSON with every value replaced by the name of its type. Null when the text cannot be taken apart (upstream: Query, Operation).',
  })
  shape!: string | null;
}

export const CurrentOperationPage = definePage(
  () => CurrentOperation,
  'CurrentOperation',
  'running operations',
);
