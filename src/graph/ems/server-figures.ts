import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SafeInt } from '../scalars.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What a media server moves at present, and may move, in bytes a second (upstream: getBandwidth).',
})
export class MediaBandwidth {
  @Field(() => Float, { nullable: true, description: 'Bytes a second coming in (upstream: current.in).' })
  inBytesPerSecond!: number | null;

  @Field(() => Float, { nullable: true, description: 'Bytes a second going out (upstream: current.out).' })
  outBytesPerSecond!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The most it takes in, in bytes a second; null means that there is no limit (upstream: max.in, 0).',
  })
  maxInBytesPerSecond!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The most it gives out, in bytes a second; null means that there is no limit (upstream: max.out, 0).',
  })
  maxOutBytesPerSecond!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Connections of one kind, counted since the server started.',
})
export class MediaConnectionCounter {
  @Field(() => Int, { nullable: true, description: 'Open now (upstream: current).' })
  current!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most that were open at once (upstream: max).' })
  max!: number | null;

  @Field(() => SafeInt, { nullable: true, description: 'Opened in all (upstream: total).' })
  total!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bytes received; null beyond 2^53, which cannot be told exactly (upstream: inBytes).',
  })
  inBytes!: number | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bytes sent; null beyond 2^53, which cannot be told exactly (upstream: outBytes).',
  })
  outBytes!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Bytes a second coming in; null for raw UDP, whose speed is not measured (upstream: inSpeed; its unit is not documented, assumed).',
  })
  inBytesPerSecond!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Bytes a second going out; null for raw UDP, whose speed is not measured (upstream: outSpeed; its unit is not documented, assumed).',
  })
  outBytesPerSecond!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Connections by kind (upstream: getExtendedConnectionCounters). Each is null when the server does not tell it.',
})
export class MediaConnectionCounters {
  @Field(() => MediaConnectionCounter, {
    nullable: true,
    description: 'All processes of the server together (upstream: total).',
  })
  total!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, {
    nullable: true,
    description: 'All kinds of the origin process together (upstream: origin.grandTotal).',
  })
  origin!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, { nullable: true, description: 'TCP (upstream: origin.managedTcp).' })
  tcp!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, {
    nullable: true,
    description: 'TCP sockets that wait to be called (upstream: origin.managedTcpAcceptors).',
  })
  tcpAcceptors!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, {
    nullable: true,
    description: 'TCP sockets that are calling (upstream: origin.managedTcpConnectors).',
  })
  tcpConnectors!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, { nullable: true, description: 'UDP (upstream: origin.managedUdp).' })
  udp!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, {
    nullable: true,
    description: 'UDP that is sent past the protocol stacks (upstream: origin.rawUdp).',
  })
  rawUdp!: MediaConnectionCounter | null;

  @Field(() => MediaConnectionCounter, {
    nullable: true,
    description: 'Neither TCP nor UDP, e.g. timers (upstream: origin.managedNonTcpUdp).',
  })
  other!: MediaConnectionCounter | null;
}
