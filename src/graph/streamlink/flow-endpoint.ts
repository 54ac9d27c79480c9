import { Field, ID, InterfaceType } from 'type-graphql';
import { definePage } from '../page.js';
import { FlowHostRole, type FlowState } from './enums.js';
import { FlowAddress } from './flow-address.js';
import type { FlowEndpointRealtime } from './flow-endpoint-realtime.js';
import { RistSettings, RtpSettings, SrtSettings } from './transport-settings.js';

@InterfaceType({
  autoRegisterImplementations: false,
  description:
    'An end of a flow: an input or an output. It comes with its flow and is not asked for on its own, so it is no Node.',
})
export abstract class FlowEndpoint {
  /** Names the GraphQL type. */
  readonly __typename!: 'FlowInput' | 'FlowOutput';

  @Field(() => ID, {
    description:
      'account:streamlink:global:flow-input:flow/input, or flow-output:flow/output. The same as endpointId of its realtime status.',
  })
  id!: string;

  @Field(() => String, { description: "The provider's id (upstream: InputId, OutputId)." })
  resourceId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name its owner gave it (upstream: InputName, OutputName).',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its owner wrote about it (upstream: Description).',
  })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The provider's word for how media goes over it: SRT, RTP, RTMP, RTMP_PULL, RTSP_PULL, HLS_PULL or RIST (upstream: Protocol).",
  })
  protocol!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it runs, e.g. ap-singapore (upstream: InputRegion, OutputRegion).',
  })
  region!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The zones it runs in; of an input with failover the main one first (upstream: Zones). Null on mdc 2020-08-28, which does not tell.',
  })
  zones!: string[] | null;

  @Field(() => [FlowAddress], {
    description: "Where it takes or sends its stream, StreamLink's own addresses first. Costs no call.",
  })
  addresses!: FlowAddress[];

  @Field(() => [String], {
    description: 'The networks whose clients may connect, as CIDR; none means any (upstream: AllowIpList).',
  })
  allowedCidrs!: string[];

  @Field(() => [String], {
    description: 'The ids of the security groups it is bound to (upstream: SecurityGroupIds).',
  })
  securityGroupIds!: string[];

  @Field(() => SrtSettings, {
    nullable: true,
    description: 'Its settings when it speaks SRT (upstream: SRTSettings).',
  })
  srt!: SrtSettings | null;

  @Field(() => RtpSettings, {
    nullable: true,
    description: 'Its settings when it speaks RTP (upstream: RTPSettings).',
  })
  rtp!: RtpSettings | null;

  @Field(() => RistSettings, {
    nullable: true,
    description: 'Its settings when it speaks RIST; on mps 2019-06-12 only (upstream: RISTSettings).',
  })
  rist!: RistSettings | null;

  /** The id of the flow it belongs to. */
  flowId!: string;

  /** The state of that flow: the ends of an idle one are idle. */
  flowState!: FlowState;

  @Field(() => [FlowHostRole], {
    nullable: true,
    description:
      'What the host that it was found by is to it: addresses of its configuration, or the server that holds its connection. Null when it was not found by a host.',
  })
  hostRoles?: FlowHostRole[];

  /** How it did when it was found by a host; null when that was not told. */
  foundRealtime?: FlowEndpointRealtime | null;
}

export const FlowEndpointPage = definePage(() => FlowEndpoint, 'FlowEndpoint', 'inputs and outputs');
