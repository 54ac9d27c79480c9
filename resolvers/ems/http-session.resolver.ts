import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HttpSession } from '../../src/graph/ems/http-session.js';
import { MediaServer } from '../../src/graph/ems/media-server.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => HttpSession)
export class HttpSessionResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host of the client; null when there is no valid address.',
  })
  client(@Root() { clientAddress }: Parent<HttpSession>): Host | null {
    return toHost(clientAddress);
  }

  @FieldResolver(() => MediaServer, { description: 'The server it is on. Costs no call.' })
  server(
    @Root() { serverId }: Parent<HttpSession>,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaServer | null> {
    return reads.ems.server(serverId);
  }
}
