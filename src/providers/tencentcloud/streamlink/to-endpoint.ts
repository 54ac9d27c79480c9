import type {
  DescribeInput,
  DescribeOutput,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { integer, text, texts } from '../../../core/lenient.js';
import type { FlowState } from '../../../graph/streamlink/enums.js';
import type { FlowEndpoint } from '../../../graph/streamlink/flow-endpoint.js';
import type { FlowInput } from '../../../graph/streamlink/flow-input.js';
import type { FlowOutput } from '../../../graph/streamlink/flow-output.js';
import type { Target } from '../../../upstream/target.js';
import { endpointId, streamlinkId } from './ids.js';
import { textsIfTold } from './texts-if-told.js';
import { toInputAddresses, toOutputAddresses } from './to-addresses.js';
import {
  toResilientStream,
  toRistSettings,
  toRtmpSettings,
  toRtpSettings,
  toSrtSettings,
} from './to-settings.js';
import { toSwitch } from './to-switch.js';

/** The flow whose inputs and outputs are made: where it is, its id at the provider and its state. */
export interface EndpointOwner {
  target: Target;
  flow: string;
  state: FlowState;
}

/** Makes an input of what the list of flows says of it. */
export function toInput(input: Partial<DescribeInput>, owner: EndpointOwner): FlowInput {
  const resourceId = text(input.InputId) ?? '';
  return {
    __typename: 'FlowInput',
    id: endpointId(owner.target, 'flow-input', { flow: owner.flow, endpoint: resourceId }),
    resourceId,
    name: text(input.InputName),
    region: text(input.InputRegion),
    addresses: toInputAddresses(input),
    ...toBothKinds(input, owner),
    failover: toSwitch(input.FailOver, { on: 'OPEN', off: 'CLOSE' }),
    resilientStream: toResilientStream(input.ResilientStream),
  };
}

/** Makes an output of what the list of flows says of it. */
export function toOutput(output: Partial<DescribeOutput>, owner: EndpointOwner): FlowOutput {
  const resourceId = text(output.OutputId) ?? '';
  return {
    __typename: 'FlowOutput',
    id: endpointId(owner.target, 'flow-output', { flow: owner.flow, endpoint: resourceId }),
    resourceId,
    name: text(output.OutputName),
    region: text(output.OutputRegion),
    addresses: toOutputAddresses(output),
    ...toBothKinds(output, owner),
    type: text(output.OutputType),
    kind: text(output.OutputKind),
    enabled: toSwitch(output.State, { on: 'ENABLED', off: 'DISABLED' }),
    maxConcurrent: integer(output.MaxConcurrent),
    rtmp: toRtmpSettings(output.RTMPSettings),
  };
}

/** What inputs and outputs have under the same names. */
function toBothKinds(
  endpoint: Partial<DescribeInput> | Partial<DescribeOutput>,
  { target, flow, state }: EndpointOwner,
): Omit<FlowEndpoint, '__typename' | 'id' | 'resourceId' | 'name' | 'region' | 'addresses'> {
  return {
    description: text(endpoint.Description),
    protocol: text(endpoint.Protocol),
    zones: textsIfTold(endpoint.Zones),
    allowedCidrs: texts(endpoint.AllowIpList),
    securityGroupIds: texts(endpoint.SecurityGroupIds),
    srt: toSrtSettings(endpoint.SRTSettings),
    rtp: toRtpSettings(endpoint.RTPSettings),
    rist: toRistSettings(endpoint.RISTSettings),
    flowId: streamlinkId(target, 'flow', flow),
    flowState: state,
  };
}
