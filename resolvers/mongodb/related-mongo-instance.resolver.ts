import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MongoInstance } from '../../src/graph/mongodb/mongo-instance.js';
import { RelatedMongoInstance } from '../../src/graph/mongodb/related-mongo-instance.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => RelatedMongoInstance)
export class RelatedMongoInstanceResolver {
  @FieldResolver(() => MongoInstance, {
    nullable: true,
    description:
      'The instance itself; null when its region is not configured, or it no longer exists. Up to 100 a call.',
  })
  instance(
    @Root() related: Parent<RelatedMongoInstance>,
    @Ctx() { reads }: GraphContext,
  ): Promise<MongoInstance | null> {
    return reads.mongodb.relative(related);
  }
}
