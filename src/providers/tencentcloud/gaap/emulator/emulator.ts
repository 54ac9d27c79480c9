import type { Reach, ServiceEmulator } from '../../../../emulator/wire/service-emulator.js';
import type { World } from '../../../../emulator/world/world.js';
import { createTencentEmulator } from '../../emulator/create-tencent-emulator.js';
import {
  describeHttpListeners,
  describeHttpsListeners,
  describeTcpListeners,
  describeUdpListeners,
} from './describe-listeners.js';
import { describeProxies } from './describe-proxies.js';
import { describeProxyGroupList } from './describe-proxy-group-list.js';
import { describeRealServers, describeRealServersStatus } from './describe-real-servers.js';
import { describeRules } from './describe-rules.js';
import { createGaapState } from './gaap-state.js';

export { toAccount } from '../../emulator/to-account.js';

/** Global Application Acceleration, API 2018-05-29, as it behaves on the wire; it is global and needs no region. */
export function createEmulator(world: World): ServiceEmulator {
  const state = createGaapState(world);
  const actions = new Map([
    ['DescribeProxies', describeProxies(state)],
    ['DescribeProxyGroupList', describeProxyGroupList(state)],
    ['DescribeTCPListeners', describeTcpListeners(state)],
    ['DescribeUDPListeners', describeUdpListeners(state)],
    ['DescribeHTTPListeners', describeHttpListeners(state)],
    ['DescribeHTTPSListeners', describeHttpsListeners(state)],
    ['DescribeRules', describeRules(state)],
    ['DescribeRealServers', describeRealServers(state)],
    ['DescribeRealServersStatus', describeRealServersStatus(state)],
  ]);
  return createTencentEmulator({ service: 'gaap', versions: ['2018-05-29'], regions: null, actions }, world);
}

/** What the account says of it. */
export function toSettings({ endpoint }: Reach): object {
  return { endpoint };
}
