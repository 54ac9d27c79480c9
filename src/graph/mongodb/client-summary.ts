import { Field, Int, ObjectType } from 'type-graphql';
import { SafeInt } from '../scalars.js';
import { Summary } from '../summary.js';

@ObjectType({ simpleResolvers: true, description: 'The connections of an instance from one host.' })
export class ClientGroup {
  @Field(() => String, {
    description: 'The address of the host; what is no address stands as the provider writes it.',
  })
  key!: string;

  @Field(() => SafeInt, {
    description: "How many connections customers' clients have from there (upstream: Count).",
  })
  connectionCount!: number;

  @Field(() => SafeInt, {
    description:
      "How many the cloud's own services have from there, not among connectionCount (upstream: Count, InternalService).",
  })
  internalConnectionCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who is connected to an instance, counted (upstream: DescribeClientConnections).',
})
export class ClientSummary extends Summary {
  @Field(() => [ClientGroup], {
    description:
      'By host: those with most connections first, equal ones by key. As many as were asked for, see groupCount.',
  })
  groups!: ClientGroup[];

  @Field(() => Int, { description: 'How many hosts there are, shown or not.' })
  groupCount!: number;

  @Field(() => SafeInt, {
    description: "How many connections customers' clients have to it in all (upstream: Count).",
  })
  connectionCount!: number;

  @Field(() => SafeInt, {
    description:
      "How many the cloud's own services have, not among connectionCount (upstream: Count, InternalService).",
  })
  internalConnectionCount!: number;
}
