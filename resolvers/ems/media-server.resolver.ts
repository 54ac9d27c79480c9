import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { MediaConnectionFilter, MediaServerFilter, MediaStreamFilter } from '../../src/graph/ems/filters.js';
import { HttpSession, HttpSessionPage } from '../../src/graph/ems/http-session.js';
import { MediaConnection, MediaConnectionPage } from '../../src/graph/ems/media-connection.js';
import { MediaServer, MediaServerPage } from '../../src/graph/ems/media-server.js';
import { MediaStream, MediaStreamPage } from '../../src/graph/ems/media-stream.js';
import { AccountPageArgs, PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

@Resolver(() => MediaServer)
export class MediaServerResolver {
  @Query(() => MediaServerPage, {
    nullable: true,
    description:
      'The media servers of the configuration, of all accounts. Nothing is asked to list them, so the page names no sources and has no gaps; a server that is down shows in its status.',
  })
  mediaServers(
    @Args() args: AccountPageArgs,
    @Arg('filter', () => MediaServerFilter, { nullable: true, description: 'Which servers; null for all.' })
    filter: MediaServerFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MediaServer>> {
    return reads.ems.servers({ accounts: args.accounts, filter }, toPageArguments(args, info));
  }

  @Query(() => MediaServer, {
    nullable: true,
    description: 'A media server by its id; null when it does not exist.',
  })
  mediaServer(
    @Arg('id', () => ID, { description: 'Its id, e.g. edge:ems:global:server:tokyo-1.' }) id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaServer | null> {
    return reads.ems.server(id);
  }

  @FieldResolver(() => MediaConnectionPage, {
    nullable: true,
    description:
      'Its connections with their streams, in one call; where the server refuses that call, one by one (upstream: listConnections; else listConnectionsIds and getConnectionInfo).',
  })
  connections(
    @Root() { id }: Parent<MediaServer>,
    @Args() args: PageArgs,
    @Arg('filter', () => MediaConnectionFilter, {
      nullable: true,
      description: 'Which connections; null for all.',
    })
    filter: MediaConnectionFilter | null,
    @Arg('includeNonNetwork', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        "Whether to list the server's own stacks without a network too, such as timers; null means no. Applied by the server (upstream: excludeNonNetworkProtocols).",
    })
    includeNonNetwork: boolean | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MediaConnection>> {
    const where = { serverId: id, filter, includeNonNetwork: includeNonNetwork ?? false };
    return reads.ems.connections(where, toPageArguments(args, info));
  }

  @FieldResolver(() => MediaStreamPage, {
    nullable: true,
    description:
      'Its streams, without those between its own processes, in one call (upstream: listStreams). Below connections the streams of each cost nothing.',
  })
  streams(
    @Root() { id }: Parent<MediaServer>,
    @Args() args: PageArgs,
    @Arg('filter', () => MediaStreamFilter, { nullable: true, description: 'Which streams; null for all.' })
    filter: MediaStreamFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MediaStream>> {
    return reads.ems.streams({ serverId: id, filter }, toPageArguments(args, info));
  }

  @FieldResolver(() => HttpSessionPage, {
    nullable: true,
    description: 'Its HTTP streaming sessions, in one call (upstream: listHttpStreamingSessions).',
  })
  httpSessions(
    @Root() { id }: Parent<MediaServer>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<HttpSession>> {
    return reads.ems.httpSessions(id, toPageArguments(args, info));
  }
}
