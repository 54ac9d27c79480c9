import { Field, ObjectType } from 'type-graphql';
import { MongoRelation } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Another instance that this one has to do with, perhaps in another region.',
})
export class RelatedMongoInstance {
  @Field(() => MongoRelation, { description: 'What it is to this one.' })
  relation!: MongoRelation;

  @Field(() => String, { description: "The provider's id (upstream: InstanceId)." })
  resourceId!: string;

  @Field(() => String, { description: 'Where it is (upstream: Region).' })
  region!: string;

  /** Its id in the graph. */
  instanceId!: string;
}
