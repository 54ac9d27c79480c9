import type { Reach, ServiceEmulator } from '../../../../emulator/wire/service-emulator.js';
import type { World } from '../../../../emulator/world/world.js';
import { createTencentEmulator } from '../../emulator/create-tencent-emulator.js';
import { createFlows } from './create-flows.js';
import { describeFlowRealtimeStatus } from './describe-flow-realtime-status.js';
import { describeFlows } from './describe-flows.js';

export { toAccount } from '../../emulator/to-account.js';

/** The service under the one of its two names that is documented in English: mdc. */
const MDC = '2020-08-28';

/** The same, mps, with more to tell. */
const MPS = '2019-06-12';

/** StreamLink as it behaves on the wire; whether it needs a region the pages do not agree on, so any is taken. */
export function createEmulator(world: World): ServiceEmulator {
  const flows = createFlows(world);
  const actions = new Map([
    ['DescribeStreamLinkFlows', describeFlows(flows)],
    ['DescribeStreamLinkFlowRealtimeStatus', describeFlowRealtimeStatus(flows, world)],
  ]);
  return createTencentEmulator(
    { service: 'streamlink', versions: [MDC, MPS], regions: null, actions },
    world,
  );
}

/** What the account says of it. */
export function toSettings({ endpoint }: Reach): object {
  return { endpoint, version: MDC };
}
