import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars.js';
import { MediaDirection } from './enums.js';
import { MediaStream } from './media-stream.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One protocol of the stack of a connection (upstream: an item of stack).',
})
export class ProtocolLayer {
  @Field(() => String, { nullable: true, description: "The server's number for it (upstream: id)." })
  resourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The server's word for the protocol, e.g. TCP, IR for inbound RTMP, ITS for an inbound transport stream (upstream: type).",
  })
  type!: string | null;

  @Field(() => MediaDirection, { description: 'Which side made it, as far as the type tells.' })
  direction!: MediaDirection;

  @Field(() => Int, {
    nullable: true,
    description: "The server's number for the application that uses it (upstream: applicationId).",
  })
  applicationId!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it began (upstream: creationTimestamp).' })
  startedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is about to be closed (upstream: isEnqueueForDelete).',
  })
  closing!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'RTMP functions the other side has called; null where it is not RTMP (upstream: rxInvokes).',
  })
  rxInvokes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'RTMP functions the server has called; null where it is not RTMP (upstream: txInvokes).',
  })
  txInvokes!: number | null;

  @Field(() => [MediaStream], { description: 'The streams on it; they cost no call (upstream: streams).' })
  streams!: MediaStream[];
}
