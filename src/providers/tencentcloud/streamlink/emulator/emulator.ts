import type { ServiceEmulator } from '../../../../emulator/wire/service-emulator.js';
import type { World } from '../../../../emulator/world/world.js';
import { createTencentEmulator } from '../../emulator/create-tencent-emulator.js';
import { createFlows } from './create-flows.js';
import { describeFlowRealtimeStatus } from './describe-flow-realtime-status.js';
import { describeFlows } from './describe-flows.js';

/** The same service under two names: mdc 2020-08-28 and the newer mps 2019-06-12. */
const versions = ['2020-08-28', '2019-06-12'];

/** StreamLink as it behaves on the wire; whether it needs a region the pages do not agree on, so any is taken. */
export function createEmulator(world: World): ServiceEmulator {
  const flows = createFlows(world);
  const actions = new Map([
    ['DescribeStreamLinkFlows', describeFlows(flows)],
    ['DescribeStreamLinkFlowRealtimeStatus', describeFlowRealtimeStatus(flows, world)],
  ]);
  return createTencentEmulator({ service: 'streamlink', versions, regions: null, actions }, world);
}
