import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Host, toHost } from '../../src/graph/host.js';
import { MongoNode } from '../../src/graph/mongodb/mongo-node.js';
import type { Parent } from '../parent.js';

@Resolver(() => MongoNode)
export class MongoNodeResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host at its address; null when there is no valid address.',
  })
  host(@Root() { address }: Parent<MongoNode>): Host | null {
    return toHost(address);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host at its address or name on the public internet; null when it has none.',
  })
  publicHost(@Root() { publicAddress }: Parent<MongoNode>): Host | null {
    return toHost(publicAddress);
  }
}
