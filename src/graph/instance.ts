import { Field, Int, InterfaceType } from 'type-graphql';
import { ResourceStatus } from './enums.js';
import { Node } from './node.js';
import { DateTime } from './scalars.js';
import { Tag } from './tag.js';

@InterfaceType({
  implements: Node,
  autoRegisterImplementations: false,
  description: 'A server or cluster that clients connect to.',
})
export abstract class Instance extends Node {
  @Field(() => String, { description: "The provider's own id." })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'The name its owner gave it; null when it has none.' })
  name!: string | null;

  /** The name of the account it was found with. */
  accountName!: string;

  @Field(() => String, { description: "The provider's region; global where there are none." })
  region!: string;

  @Field(() => ResourceStatus, { description: 'Where it is in its life.' })
  status!: ResourceStatus;

  @Field(() => String, { nullable: true, description: "The provider's own word for the status." })
  statusDetail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address clients connect to; null when the provider gives none.',
  })
  address!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The port clients connect to; null when the provider gives none.',
  })
  port!: number | null;

  @Field(() => String, { description: 'What it runs, e.g. MongoDB.' })
  engine!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the engine, e.g. 6.0; null when it is not told.',
  })
  engineVersion!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was created; null when the provider does not say, or says it without a time zone.',
  })
  createdAt!: Date | null;

  @Field(() => [Tag], { description: 'The labels its owner gave it.' })
  tags!: Tag[];
}
