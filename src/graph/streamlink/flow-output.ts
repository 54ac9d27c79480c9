import { Field, Int, ObjectType } from 'type-graphql';
import { FlowEndpoint } from './flow-endpoint.js';
import { RtmpSettings } from './transport-settings.js';

@ObjectType({
  implements: FlowEndpoint,
  simpleResolvers: true,
  description: 'Where a flow sends its media to (upstream: DescribeOutput).',
})
export class FlowOutput extends FlowEndpoint {
  declare readonly __typename: 'FlowOutput';

  @Field(() => String, {
    nullable: true,
    description: "The provider's word for the type, e.g. Internet (upstream: OutputType).",
  })
  type!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The provider's word for the kind: Pinpoint, or MultiMesh for up to 200 clients (upstream: OutputKind). Null on mdc 2020-08-28, which does not tell.",
  })
  kind!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is switched on (upstream: State of the output is ENABLED). Null on mdc 2020-08-28, which does not tell.',
  })
  enabled!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many clients may pull from it at once (upstream: MaxConcurrent).',
  })
  maxConcurrent!: number | null;

  @Field(() => RtmpSettings, {
    nullable: true,
    description: 'Its settings when it pushes RTMP (upstream: RTMPSettings).',
  })
  rtmp!: RtmpSettings | null;
}
