import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { HttpSession, HttpSessionPage } from '../../src/graph/ems/http-session.js';
import { MediaConnection, MediaConnectionPage } from '../../src/graph/ems/media-connection.js';
import { MediaServer, MediaServerPage } from '../../src/graph/ems/media-server.js';
import { Host } from '../../src/graph/host.js';
import { PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

/** What the media servers know of a host. */
@Resolver(() => Host)
export class EmsHostResolver {
  @FieldResolver(() => MediaConnectionPage, {
    nullable: true,
    description:
      'The connections of all media servers with this host at the far end. A call for each server, which answers for all hosts (upstream: listConnections; where a server refuses it, listConnectionsIds and getConnectionInfo). Null when no account has EMS.',
  })
  mediaConnections(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MediaConnection> | null> {
    return reads.ems.connectionsFrom(address, toPageArguments(args, info));
  }

  @FieldResolver(() => HttpSessionPage, {
    nullable: true,
    description:
      'The HTTP streaming sessions that this host has on all media servers. A call for each server, which answers for all hosts (upstream: listHttpStreamingSessions). Null when no account has EMS.',
  })
  httpSessions(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<HttpSession> | null> {
    return reads.ems.httpSessionsFrom(address, toPageArguments(args, info));
  }

  @FieldResolver(() => MediaServerPage, {
    nullable: true,
    description:
      'The media servers at this host: those whose URL in the configuration names it, and those with connections that end there (upstream: nearIP), but for 0.0.0.0 and ::, where no host is. The near ends take the same calls as mediaConnections, and are asked for once for both; a server that does not answer is a gap, and found by its configuration only. Null when no account has EMS.',
  })
  mediaServers(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MediaServer> | null> {
    return reads.ems.serversAt(address, toPageArguments(args, info));
  }
}
