import type {
  DescribeStreamLinkFlowRealtimeStatusRequest,
  DescribeStreamLinkFlowRealtimeStatusResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import type { World } from '../../../../emulator/world/world.js';
import { Action, defineAction } from '../../emulator/define-action.js';
import { Refusal } from '../../emulator/refusal.js';
import type { Flow } from './create-flows.js';
import { toRealtimeStatus } from './to-realtime-status.js';

/** DescribeStreamLinkFlowRealtimeStatus (2024-09-09): one flow; without ids all of its inputs and outputs. */
export function describeFlowRealtimeStatus(flows: readonly Flow[], world: World): Action {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  return defineAction<
    DescribeStreamLinkFlowRealtimeStatusRequest,
    DescribeStreamLinkFlowRealtimeStatusResponse
  >({
    quota: 20,
    resource: ['FlowId'],
    parameters: [
      { name: 'FlowId', type: 'string', required: true },
      { name: 'InputIds', type: 'strings' },
      { name: 'OutputIds', type: 'strings' },
    ],
    answer: ({ FlowId, InputIds = [], OutputIds = [] }) => {
      if (!/^[0-9a-f]+$/.test(FlowId)) throw new Refusal('InvalidParameter.Id');
      const flow = byId.get(FlowId);
      if (flow === undefined) throw new Refusal('InvalidParameter.NotFound');
      return {
        Timestamp: Math.floor(world.clock.now() / 1000),
        Datas: select(flow, [...InputIds, ...OutputIds]).map((endpoint) =>
          toRealtimeStatus(flow, endpoint, world),
        ),
      };
    },
  });
}

function select({ endpoints }: Flow, ids: readonly string[]): Flow['endpoints'] {
  if (ids.length === 0) return endpoints;
  const selected = endpoints.filter(({ id }) => ids.includes(id));
  if (selected.length < new Set(ids).size) throw new Refusal('InvalidParameter.NotFound');
  return selected;
}
