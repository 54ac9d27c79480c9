import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { SafeInt } from '../scalars.js';
import { ConnectionMode, FlowEndpointState } from './enums.js';

const LOSS_UNIT = 'Whether 1 means all of it or one per cent is not documented: compare, do not compute.';

@ObjectType({ simpleResolvers: true, description: 'How an SRT connection does (upstream: SRTStatus).' })
export class SrtStatus {
  @Field(() => Int, { nullable: true, description: 'Latency in milliseconds (upstream: Latency).' })
  latencyMs!: number | null;

  @Field(() => Int, { nullable: true, description: 'Round-trip time in milliseconds (upstream: RTT).' })
  rttMs!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Packets received by an input, or sent by an output (upstream: Packets).',
  })
  packets!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Packets lost in relation to all (upstream: PacketLossRate). ${LOSS_UNIT}`,
  })
  packetLossRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Packets sent again in relation to all (upstream: RetransmitRate). ${LOSS_UNIT}`,
  })
  retransmitRate!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Packets that came too late, or never (upstream: DroppedPackets).',
  })
  droppedPackets!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the connection is encrypted (upstream: Encryption, On or Off).',
  })
  encryption!: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'How an RTMP connection does (upstream: RTMPStatus).' })
export class RtmpStatus {
  @Field(() => Float, { nullable: true, description: 'Video frames a second (upstream: VideoFPS).' })
  videoFps!: number | null;

  @Field(() => Float, { nullable: true, description: 'Audio frames a second (upstream: AudioFPS).' })
  audioFps!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How an RTP connection does (upstream: RTPStatus).' })
export class RtpStatus {
  @Field(() => SafeInt, { nullable: true, description: 'Packets transmitted (upstream: Packets).' })
  packets!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How an input or output does right now (upstream: FlowRealtimeStatusItem). On an idle flow, which is not asked, only its state is told.',
})
export class FlowEndpointRealtime {
  @Field(() => ID, { description: 'The id of the input or output.' })
  endpointId!: string;

  @Field(() => FlowEndpointState, { description: 'Whether it has its peer (upstream: CommonStatus.State).' })
  state!: FlowEndpointState;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own word for the state; null when it was not asked.",
  })
  stateDetail!: string | null;

  @Field(() => ConnectionMode, {
    nullable: true,
    description: 'Which side calls (upstream: CommonStatus.Mode); null when the provider does not say.',
  })
  mode!: ConnectionMode | null;

  @Field(() => String, {
    nullable: true,
    description: "The provider's word for how media goes over it (upstream: Protocol).",
  })
  protocol!: string | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Milliseconds since the connection came up (upstream: CommonStatus.ConnectedTime; its unit is documented in the domestic documents only).',
  })
  connectedMs!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description:
      'Bits a second; 0 on a connection that is up means that no media comes over it (upstream: CommonStatus.Bitrate).',
  })
  bitrateBps!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often it had to connect again (upstream: CommonStatus.Reconnections).',
  })
  reconnections!: number | null;

  /** StreamLink's address that holds the connection, as the provider writes it. */
  connectServerAddress!: string | null;

  @Field(() => SrtStatus, { nullable: true, description: 'What only SRT has; null for other protocols.' })
  srt!: SrtStatus | null;

  @Field(() => RtmpStatus, { nullable: true, description: 'What only RTMP has; null for other protocols.' })
  rtmp!: RtmpStatus | null;

  @Field(() => RtpStatus, { nullable: true, description: 'What only RTP has; null for other protocols.' })
  rtp!: RtpStatus | null;
}
