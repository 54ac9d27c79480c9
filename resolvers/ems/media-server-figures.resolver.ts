import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MediaServer } from '../../src/graph/ems/media-server.js';
import { MediaBandwidth, MediaConnectionCounters } from '../../src/graph/ems/server-figures.js';
import { ResourceStatus } from '../../src/graph/enums.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';

/** What a server says of itself: each figure costs a call, those of its version share one. */
@Resolver(() => MediaServer)
export class MediaServerFiguresResolver {
  @FieldResolver(() => ResourceStatus, {
    description:
      'RUNNING when it tells its version, FAULTY when it cannot be reached or does not answer in time, UNKNOWN when something else is wrong, e.g. the credentials. One call, shared with statusDetail and engineVersion (upstream: version).',
  })
  async status(@Root() { id }: Parent<MediaServer>, @Ctx() { reads }: GraphContext): Promise<ResourceStatus> {
    return (await reads.ems.liveness(id)).status;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How its status is known: that it answers, or what happened instead.',
  })
  async statusDetail(@Root() { id }: Parent<MediaServer>, @Ctx() { reads }: GraphContext): Promise<string> {
    return (await reads.ems.liveness(id)).statusDetail;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its release, e.g. 1.7.1; null when it does not tell, or the call failed (upstream: version, releaseNumber).',
  })
  async engineVersion(
    @Root() { id }: Parent<MediaServer>,
    @Ctx() { reads }: GraphContext,
  ): Promise<string | null> {
    return (await reads.ems.release(id)).version;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many connections it has, its own operational ones included, which connections does not list. One call; null when it failed (upstream: getConnectionsCount).',
  })
  connectionCount(@Root() { id }: Parent<MediaServer>, @Ctx() { reads }: GraphContext): Promise<number> {
    return reads.ems.connectionCount(id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many connections it may have; null when there is no limit. One call; null with an error when it failed (upstream: getConnectionsCountLimit, limit; 0 is no limit).',
  })
  connectionLimit(
    @Root() { id }: Parent<MediaServer>,
    @Ctx() { reads }: GraphContext,
  ): Promise<number | null> {
    return reads.ems.connectionLimit(id);
  }

  @FieldResolver(() => MediaConnectionCounters, {
    nullable: true,
    description:
      'Its connections and their bytes by kind. One call; null when it failed (upstream: getExtendedConnectionCounters).',
  })
  counters(
    @Root() { id }: Parent<MediaServer>,
    @Ctx() { reads }: GraphContext,
  ): Promise<MediaConnectionCounters> {
    return reads.ems.counters(id);
  }

  @FieldResolver(() => MediaBandwidth, {
    nullable: true,
    description: 'What it moves at present. One call; null when it failed (upstream: getBandwidth).',
  })
  bandwidth(@Root() { id }: Parent<MediaServer>, @Ctx() { reads }: GraphContext): Promise<MediaBandwidth> {
    return reads.ems.bandwidth(id);
  }
}
