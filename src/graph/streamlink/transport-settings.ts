import { Field, Int, ObjectType } from 'type-graphql';
import { ConnectionMode } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How an input or output speaks SRT. Its passphrase and stream id are not shown.',
})
export class SrtSettings {
  @Field(() => ConnectionMode, {
    nullable: true,
    description: 'Which side calls (upstream: Mode); null when the provider does not say.',
  })
  mode!: ConnectionMode | null;

  @Field(() => Int, { nullable: true, description: 'Latency in milliseconds (upstream: Latency).' })
  latencyMs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long the receiver buffers, in milliseconds (upstream: RecvLatency).',
  })
  receiveLatencyMs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The buffer that the sender asks of its peer, in milliseconds (upstream: PeerLatency).',
  })
  peerLatencyMs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds of silence after which the connection is closed (upstream: PeerIdleTimeout).',
  })
  peerIdleTimeoutMs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Length of the encryption key in bytes: 16, 24 or 32; 0 for none (upstream: PbKeyLen).',
  })
  keyLengthBytes!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How an input or output speaks RTP.' })
export class RtpSettings {
  @Field(() => String, {
    nullable: true,
    description: 'Forward error correction, e.g. none (upstream: FEC).',
  })
  fec!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds of silence after which it counts as gone (upstream: IdleTimeout).',
  })
  idleTimeoutMs!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How an output pushes RTMP. Its stream keys are not shown.',
})
export class RtmpSettings {
  @Field(() => Int, {
    nullable: true,
    description:
      'Time of silence after which it counts as gone (upstream: IdleTimeout). The unit is not documented for RTMP; milliseconds are assumed, as for RTP.',
  })
  idleTimeoutMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Size of a chunk in bytes (upstream: ChunkSize).' })
  chunkSizeBytes!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How an input or output speaks RIST.' })
export class RistSettings {
  @Field(() => ConnectionMode, {
    nullable: true,
    description: 'Which side calls (upstream: Mode); null when the provider does not say.',
  })
  mode!: ConnectionMode | null;

  @Field(() => String, { nullable: true, description: 'The profile: MAIN or SIMPLE (upstream: Profile).' })
  profile!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the buffer in milliseconds (upstream: Buffer).' })
  bufferMs!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether an input delays its stream to smooth it (upstream: ResilientStream).',
})
export class ResilientStream {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is on (upstream: Enable).' })
  enabled!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The delay in seconds, 10 to 300 (upstream: BufferTime).',
  })
  bufferSeconds!: number | null;
}
