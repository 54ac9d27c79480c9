import { Directive, Field, ObjectType } from 'type-graphql';
import { ResourceStatus } from '../enums.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';
import { SafeInt } from '../scalars.js';
import { FlowState } from './enums.js';
import { FlowInput } from './flow-input.js';
import { FlowOutput } from './flow-output.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A path that StreamLink carries media on, from its inputs to its outputs (upstream: DescribeFlow).',
})
@Directive('@key(fields: "id")')
export class Flow extends Node {
  declare readonly __typename: 'Flow';

  @Field(() => String, { description: "The provider's id (upstream: FlowId)." })
  resourceId!: string;

  @Field(() => String, { nullable: true, description: 'The name its owner gave it (upstream: FlowName).' })
  name!: string | null;

  @Field(() => FlowState, { description: 'Whether it was started (upstream: State).' })
  state!: FlowState;

  @Field(() => ResourceStatus, {
    description: 'The same in the words that all resources share: an idle flow is STOPPED.',
  })
  status!: ResourceStatus;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own word for the state (upstream: State).",
  })
  statusDetail!: string | null;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Bandwidth limit in bit/s (upstream: MaxBandwidth).',
  })
  maxBandwidthBps!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the event it belongs to; null when it belongs to none (upstream: EventId).',
  })
  eventId!: string | null;

  @Field(() => String, {
    description:
      'Where its inputs run (upstream: Region, or InputRegion of the first input); global when the provider names none. In ids it is always global.',
  })
  region!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'What its inputs may speak (upstream: AllowedInputProtocols). Null on mdc 2020-08-28, which does not tell.',
  })
  allowedInputProtocols!: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'What its outputs may speak (upstream: AllowedOutputProtocols). Null on mdc 2020-08-28, which does not tell.',
  })
  allowedOutputProtocols!: string[] | null;

  @Field(() => [FlowInput], {
    description: 'Where it gets its media from (upstream: InputGroup). Costs no call.',
  })
  inputs!: FlowInput[];

  @Field(() => [FlowOutput], {
    description: 'Where it sends its media to (upstream: OutputGroup). Costs no call.',
  })
  outputs!: FlowOutput[];
}

export const FlowPage = definePage(() => Flow, 'Flow', 'flows');
