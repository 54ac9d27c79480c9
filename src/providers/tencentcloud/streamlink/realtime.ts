import type { FlowEndpointRealtime } from '../../../graph/streamlink/flow-endpoint-realtime.js';
import type { FlowEndpoint } from '../../../graph/streamlink/flow-endpoint.js';
import type { FlowRealtime } from '../../../graph/streamlink/flow-realtime.js';
import type { Flow } from '../../../graph/streamlink/flow.js';
import type { Answer } from '../../../upstream/call.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import type { Reader } from '../../../upstream/reader.js';
import { rowsOf } from '../../../upstream/rows-of.js';
import type { Target } from '../../../upstream/target.js';
import { streamlinkActions } from './actions.js';
import { toFlowRealtime, toIdleRealtime } from './to-realtime.js';

const action = streamlinkActions.DescribeStreamLinkFlowRealtimeStatus;

/** The realtime status of flows, by the flow's id: one call each. Without ids of inputs or outputs it tells of all. */
export function createRealtimeLoader(reader: Reader): EntityLoader<FlowRealtime> {
  return createEntityLoader<FlowRealtime>(reader, {
    service: 'streamlink',
    type: 'flow',
    action,
    fromStore: false,
    atOnce: 1,
    find: async (scope, target, [flow = '']) => [(await readRealtime(scope, target, flow)).realtime],
  });
}

/** The realtime status of a flow, by the provider's id, and the answer that told it. Fails with an UpstreamError. */
export async function readRealtime(
  reader: Reader,
  target: Target,
  flow: string,
): Promise<{ realtime: FlowRealtime; answer: Answer }> {
  const answer = await reader.ask(target, action, { FlowId: flow });
  const rows = rowsOf({ target, action }, answer);
  return { realtime: toFlowRealtime({ target, flow, rows, body: answer.body }), answer };
}

/**
 * How a flow does. An idle one is not asked: its inputs and outputs are idle. What the provider answers for one is not
 * documented; assumed: nothing else.
 */
export async function realtimeOf(
  { id, state, inputs, outputs }: Flow,
  loader: EntityLoader<FlowRealtime>,
): Promise<FlowRealtime | null> {
  if (state !== 'IDLE') return loader.load(id);
  const endpoints = [...inputs, ...outputs].map((endpoint) => toIdleRealtime(endpoint.id));
  return { id, observedAt: null, endpoints };
}

/** How one input or output does: idle on an idle flow, null when the provider's answer does not tell of it. */
export async function endpointRealtimeOf(
  { id, flowId, flowState, foundRealtime }: FlowEndpoint,
  loader: EntityLoader<FlowRealtime>,
): Promise<FlowEndpointRealtime | null> {
  if (flowState === 'IDLE') return toIdleRealtime(id);
  if (foundRealtime) return foundRealtime;
  const realtime = await loader.load(flowId);
  return realtime?.endpoints.find(({ endpointId }) => endpointId === id) ?? null;
}
