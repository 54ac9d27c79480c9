import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars.js';
import { FlowEndpointRealtime } from './flow-endpoint-realtime.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How all inputs and outputs of a flow do at one moment.',
})
export class FlowRealtime {
  /** The id of the flow: loaders find it by that. */
  id!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "The provider's time of the answer (upstream: Timestamp); null for an idle flow, not asked.",
  })
  observedAt!: Date | null;

  @Field(() => [FlowEndpointRealtime], {
    description: 'Each input and output that the provider tells of (upstream: Datas).',
  })
  endpoints!: FlowEndpointRealtime[];
}
