import { Field, Int, ObjectType } from 'type-graphql';
import { SafeInt } from '../scalars.js';
import { Summary } from '../summary.js';

@ObjectType({ simpleResolvers: true, description: 'How much a host is connected to MongoDB instances.' })
export class TopMongoHost {
  /** In its canonical spelling. */
  address!: string;

  @Field(() => SafeInt, {
    description: "How many connections customers' clients have from it to all instances (upstream: Count).",
  })
  connectionCount!: number;

  @Field(() => Int, { description: 'How many instances these go to.' })
  instanceCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The hosts with most connections to MongoDB instances; the cloud's own services are left out (upstream: DescribeClientConnections).",
})
export class TopMongoHosts extends Summary {
  @Field(() => [TopMongoHost], {
    description: 'Those with most connections first, equal ones by address. As many as were asked for.',
  })
  hosts!: TopMongoHost[];

  @Field(() => Int, { description: 'How many hosts are connected, shown or not.' })
  hostCount!: number;

  @Field(() => SafeInt, { description: 'How many connections these have in all.' })
  connectionCount!: number;
}
