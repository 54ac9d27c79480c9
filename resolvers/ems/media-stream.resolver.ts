import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { MediaStream } from '../../src/graph/ems/media-stream.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { selectsOnly } from '../selection.js';

@Resolver(() => MediaStream)
export class MediaStreamResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host on the other side; null when there is no valid address.',
  })
  far(@Root() { farAddress }: Parent<MediaStream>): Host | null {
    return toHost(farAddress);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: "The server's own host on this stream; null when there is no valid address.",
  })
  near(@Root() { nearAddress }: Parent<MediaStream>): Host | null {
    return toHost(nearAddress);
  }

  @FieldResolver(() => MediaStream, {
    nullable: true,
    description:
      'The stream it is a copy of; null for one that comes in (upstream: inStreamUniqueId). More than its id costs a call, the same for all streams of the server (upstream: listStreams).',
  })
  inStream(
    @Root() { inStreamId }: Parent<MediaStream>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MediaStream | null> | null {
    return inStreamId === null ? null : toStream(inStreamId, context, info);
  }

  @FieldResolver(() => [MediaStream], {
    nullable: true,
    description:
      'Its copies that go out; none for one that goes out itself (upstream: outStreamsUniqueIds). More than their ids costs a call, the same for all streams of the server (upstream: listStreams); copies that ended meanwhile are left out.',
  })
  async outStreams(
    @Root() { outStreamIds }: Parent<MediaStream>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MediaStream[]> {
    const streams = await Promise.all(outStreamIds.map((id) => toStream(id, context, info)));
    return streams.filter((stream) => stream !== null);
  }
}

/** The stream of an id; asking for no more than its id costs no call. */
function toStream(
  id: string,
  { reads }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<MediaStream | null> {
  return selectsOnly(info, ['id'])
    ? Promise.resolve({ __typename: 'MediaStream', id } as MediaStream)
    : reads.ems.stream(id);
}
