import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MediaServer } from '../../src/graph/ems/media-server.js';
import { TopMediaHost, TopMediaHosts } from '../../src/graph/ems/top-media-hosts.js';
import { Host, requireHost } from '../../src/graph/host.js';
import { DEFAULT_TOP, TopArgs } from '../../src/graph/top-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => TopMediaHost)
export class TopMediaHostsResolver {
  @Query(() => TopMediaHosts, {
    nullable: true,
    description:
      'The hosts with most connections to media servers. It costs what the connections of one host cost, and nothing where these are known: every server of the accounts asked is asked once (upstream: listConnections).',
  })
  topMediaHosts(
    @Args() { first, accounts }: TopArgs,
    @Ctx() { reads }: GraphContext,
  ): Promise<TopMediaHosts> {
    return reads.ems.topHosts({ accounts }, first ?? DEFAULT_TOP);
  }

  @FieldResolver(() => Host, { description: 'The host.' })
  host(@Root() { address }: Parent<TopMediaHost>): Host {
    return requireHost(address);
  }

  @FieldResolver(() => [MediaServer], {
    description: 'The servers these connections are on. Costs no call.',
  })
  async servers(
    @Root() { serverIds }: Parent<TopMediaHost>,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaServer[]> {
    const servers = await Promise.all(serverIds.map((id) => reads.ems.server(id)));
    return servers.filter((server) => server !== null);
  }
}
