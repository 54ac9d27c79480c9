import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { TopRedisHost, TopRedisHosts } from '../../src/graph/dcs/top-redis-hosts.js';
import { Host, requireHost } from '../../src/graph/host.js';
import { DEFAULT_TOP, RegionTopArgs } from '../../src/graph/top-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => TopRedisHost)
export class TopRedisHostsResolver {
  @Query(() => TopRedisHosts, {
    nullable: true,
    description:
      'The hosts with most sessions on Redis instances. It costs what the sessions of one host cost, and nothing where these are known: every node of the accounts and regions asked that sees clients is asked once (upstream: ScanClients, then ListClients).',
  })
  topRedisHosts(
    @Args() { first, accounts, regions }: RegionTopArgs,
    @Ctx() { reads }: GraphContext,
  ): Promise<TopRedisHosts> {
    return reads.dcs.topHosts({ accounts, regions }, first ?? DEFAULT_TOP);
  }

  @FieldResolver(() => Host, { description: 'The host.' })
  host(@Root() { address }: Parent<TopRedisHost>): Host {
    return requireHost(address);
  }
}
