import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { MediaHostRanking, RankedMediaHost } from '../../src/graph/ems/media-host-ranking.js';
import { MediaServer } from '../../src/graph/ems/media-server.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

/** How many hosts a ranking shows to a caller who says nothing, or null. */
const DEFAULT_FIRST = 10;

@Resolver(() => RankedMediaHost)
export class MediaHostRankingResolver {
  @Query(() => MediaHostRanking, {
    nullable: true,
    description:
      'The hosts with most connections to media servers, over all accounts or some. A call for each server (upstream: listConnections), the same as for mediaConnections of a host: after that it costs nothing while the answers are fresh.',
  })
  topMediaHosts(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_FIRST,
      description: 'How many to return, 1 to 1000. Null means 10.',
    })
    first: number | null,
    @Arg('accounts', () => [String], {
      nullable: true,
      description:
        'Only these accounts, by their names in the configuration; null for all that have the service.',
    })
    accounts: string[] | null,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaHostRanking> {
    return reads.ems.topHosts(accounts, first ?? DEFAULT_FIRST);
  }

  @FieldResolver(() => Host, { description: 'The host.' })
  host(@Root() { address }: Parent<RankedMediaHost>): Host | null {
    return toHost(address);
  }

  @FieldResolver(() => [MediaServer], { description: 'The servers these connections are on. Costs no call.' })
  async servers(
    @Root() { serverIds }: Parent<RankedMediaHost>,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaServer[]> {
    const servers = await Promise.all(serverIds.map((id) => reads.ems.server(id)));
    return servers.filter((server) => server !== null);
  }
}
