import { Field, ObjectType } from 'type-graphql';
import { FlowEndpoint } from './flow-endpoint.js';
import { ResilientStream } from './transport-settings.js';

@ObjectType({
  implements: FlowEndpoint,
  simpleResolvers: true,
  description: 'Where a flow gets its media from (upstream: DescribeInput).',
})
export class FlowInput extends FlowEndpoint {
  declare readonly __typename: 'FlowInput';

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has a main and a backup pipeline (upstream: FailOver is OPEN).',
  })
  failover!: boolean | null;

  @Field(() => ResilientStream, {
    nullable: true,
    description: 'Whether it delays its stream to smooth it; null when the provider does not say.',
  })
  resilientStream!: ResilientStream | null;
}
