import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Host, requireHost } from '../../src/graph/host.js';
import { TopMongoHosts, TopMongoHost } from '../../src/graph/mongodb/top-mongo-hosts.js';
import { DEFAULT_TOP, RegionTopArgs } from '../../src/graph/top-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => TopMongoHost)
export class TopMongoHostsResolver {
  @Query(() => TopMongoHosts, {
    nullable: true,
    description:
      'The hosts with most connections to MongoDB instances. It costs what the connections of one host cost, and nothing where these are known: every instance of the accounts and regions asked is asked once (upstream: DescribeClientConnections).',
  })
  topMongoHosts(
    @Args() { first, accounts, regions }: RegionTopArgs,
    @Ctx() { reads }: GraphContext,
  ): Promise<TopMongoHosts> {
    return reads.mongodb.topHosts({ accounts, regions }, first ?? DEFAULT_TOP);
  }

  @FieldResolver(() => Host, { description: 'The host.' })
  host(@Root() { address }: Parent<TopMongoHost>): Host {
    return requireHost(address);
  }
}
