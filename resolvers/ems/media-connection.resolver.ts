import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MediaConnection } from '../../src/graph/ems/media-connection.js';
import { MediaServer } from '../../src/graph/ems/media-server.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

@Resolver(() => MediaConnection)
export class MediaConnectionResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host on the other side; null without a network or a valid address.',
  })
  far(@Root() { farAddress }: Parent<MediaConnection>): Host | null {
    return toHost(farAddress);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: "The server's own host on this connection; null without a network or a valid address.",
  })
  near(@Root() { nearAddress }: Parent<MediaConnection>): Host | null {
    return toHost(nearAddress);
  }

  @FieldResolver(() => MediaServer, { description: 'The server it is on. Costs no call.' })
  server(
    @Root() { serverId }: Parent<MediaConnection>,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaServer | null> {
    return reads.ems.server(serverId);
  }
}
