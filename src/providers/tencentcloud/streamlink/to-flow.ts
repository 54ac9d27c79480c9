import type { DescribeFlow } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { GLOBAL_REGION } from '../../../core/id.js';
import { integer, records, text } from '../../../core/lenient.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import type { FlowState } from '../../../graph/streamlink/enums.js';
import type { Flow } from '../../../graph/streamlink/flow.js';
import { numberRepeats } from '../../../upstream/number-repeats.js';
import type { Target } from '../../../upstream/target.js';
import { streamlinkId } from './ids.js';
import { textsIfTold } from './texts-if-told.js';
import { toInput, toOutput } from './to-endpoint.js';

/** DescribeFlow.State. */
const STATES: Readonly<Record<string, { state: FlowState; status: ResourceStatus }>> = {
  RUNNING: { state: 'RUNNING', status: 'RUNNING' },
  IDLE: { state: 'IDLE', status: 'STOPPED' },
};

/** Makes a flow, with its inputs and outputs, of what DescribeStreamLinkFlows says of it. */
export function toFlow(info: Partial<DescribeFlow>, target: Target): Flow {
  const resourceId = text(info.FlowId) ?? '';
  const { state, status } = STATES[info.State ?? ''] ?? { state: 'UNKNOWN', status: 'UNKNOWN' };
  const owner = { target, flow: resourceId, state };
  const inputs = numberRepeats(records(info.InputGroup).map((input) => toInput(input, owner)));
  return {
    __typename: 'Flow',
    id: streamlinkId(target, 'flow', resourceId),
    resourceId,
    name: text(info.FlowName),
    state,
    status,
    statusDetail: text(info.State),
    maxBandwidthBps: integer(info.MaxBandwidth),
    eventId: text(info.EventId),
    region: text(info.Region) ?? inputs[0]?.region ?? GLOBAL_REGION,
    allowedInputProtocols: textsIfTold(info.AllowedInputProtocols),
    allowedOutputProtocols: textsIfTold(info.AllowedOutputProtocols),
    inputs,
    outputs: numberRepeats(records(info.OutputGroup).map((output) => toOutput(output, owner))),
  };
}
