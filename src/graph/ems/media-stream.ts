import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { DateTime, SafeInt } from '../scalars.js';
import { MediaDirection } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The sound or the picture of a stream. Byte and packet counts are null beyond 2^53.',
})
export class MediaTrack {
  @Field(() => String, {
    nullable: true,
    description: "The server's word for the codec, e.g. AAAC or VH264 (upstream: codec).",
  })
  codec!: string | null;

  @Field(() => SafeInt, { nullable: true, description: 'Bytes so far (upstream: bytesCount).' })
  bytes!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'Packets so far (upstream: packetsCount).' })
  packets!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bytes that were lost (upstream: droppedBytesCount).',
  })
  droppedBytes!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Packets that were lost (upstream: droppedPacketsCount).',
  })
  droppedPackets!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pixels across; null for sound (upstream: width).' })
  width!: number | null;

  @Field(() => Int, { nullable: true, description: 'Pixels down; null for sound (upstream: height).' })
  height!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The codec's profile; null for sound (upstream: profile).",
  })
  profile!: number | null;

  @Field(() => Int, { nullable: true, description: "The codec's level; null for sound (upstream: level)." })
  level!: number | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A stream on a media server: one that comes in, or a copy of it that goes out. It is alive as long as it is listed.',
})
@Directive('@key(fields: "id")')
export class MediaStream extends Node {
  declare readonly __typename: 'MediaStream';

  @Field(() => String, {
    description: "The server's number for it, which begins anew with the server (upstream: uniqueId).",
  })
  resourceId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name it is played by (upstream: name, localStreamName).',
  })
  name!: string | null;

  @Field(() => MediaDirection, { description: 'Whether it comes in or goes out (upstream: type, I or O).' })
  direction!: MediaDirection;

  @Field(() => String, {
    nullable: true,
    description:
      "The server's word for its kind: I or O, N for network or F for file, then the protocol, e.g. INR (upstream: type).",
  })
  type!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it began (upstream: creationTimestamp).' })
  startedAt!: Date | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'How long it has been up, in milliseconds (upstream: upTime, which the documents give in seconds and servers in milliseconds).',
  })
  upTimeMs!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of the other side, as the server writes it (upstream: farIp).',
  })
  farAddress!: string | null;

  @Field(() => Int, { nullable: true, description: 'The port of the other side (upstream: farPort).' })
  farPort!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The server's own address, as it writes it (upstream: nearIp).",
  })
  nearAddress!: string | null;

  @Field(() => Int, { nullable: true, description: "The server's own port (upstream: nearPort)." })
  nearPort!: number | null;

  @Field(() => MediaTrack, {
    nullable: true,
    description: 'Its sound; null when it has none (upstream: audio).',
  })
  audio!: MediaTrack | null;

  @Field(() => MediaTrack, {
    nullable: true,
    description: 'Its picture; null when it has none (upstream: video).',
  })
  video!: MediaTrack | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the other side calls itself (upstream: userAgent, serverAgent).',
  })
  agent!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether frames may be dropped for a slow receiver; null for one that comes in (upstream: canDropFrames).',
  })
  canDropFrames!: boolean | null;

  /** The id of the stream it is a copy of; null for one that comes in. */
  inStreamId!: string | null;

  /** The ids of its copies; empty for one that goes out. */
  outStreamIds!: string[];
}

export const MediaStreamPage = definePage(() => MediaStream, 'MediaStream', 'streams');
