import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  autoRegisterImplementations: false,
  description: 'Anything with an id of its own that can be asked for again by it.',
})
export abstract class Node {
  /** Names the GraphQL type; every plain object of the graph carries it. */
  readonly __typename!: string;

  @Field(() => ID, {
    description:
      'account:service:region:type:resource. It reads like an address and stays the same while the resource lives.',
  })
  id!: string;
}
