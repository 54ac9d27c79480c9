import type {
  BindRealServer,
  BindRealServerInfo,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { integer, records, text, texts } from '../../../core/lenient.js';
import type { FailoverRole } from '../../../graph/gaap/enums.js';
import type { RealServer, RealServerBinding } from '../../../graph/gaap/real-server.js';
import type { Target } from '../../../upstream/target.js';
import { gaapId } from './ids.js';
import { toHealth } from './to-health.js';

/** BindRealServer.RealServerFailoverRole. */
const ROLES: Readonly<Record<string, FailoverRole>> = { master: 'PRIMARY', slave: 'STANDBY' };

/** Makes a real server of what DescribeRealServers says of it. */
export function toRealServer(info: Partial<BindRealServerInfo>, target: Target): RealServer {
  const resourceId = text(info.RealServerId) ?? '';
  return {
    __typename: 'RealServer',
    id: gaapId(target, 'real-server', resourceId),
    resourceId,
    address: text(info.RealServerIP),
    name: text(info.RealServerName),
    foundBound: false,
  };
}

/** Makes bindings of a RealServerSet; a listener without one has none. `healthCheck` is the holder's switch, 0 or 1. */
export function toBindings(
  realServerSet: unknown,
  healthCheck: unknown,
  target: Target,
): RealServerBinding[] {
  return records(realServerSet).map((bound: Partial<BindRealServer>) => {
    const resourceId = text(bound.RealServerId) ?? '';
    return {
      realServer: {
        __typename: 'RealServer',
        id: gaapId(target, 'real-server', resourceId),
        resourceId,
        address: text(bound.RealServerIP),
        name: null,
        foundBound: true,
      },
      port: integer(bound.RealServerPort),
      weight: integer(bound.RealServerWeight),
      failoverRole: ROLES[bound.RealServerFailoverRole ?? ''] ?? null,
      health: toHealth('realServerStatus', bound.RealServerStatus, healthCheck),
      downAddresses: texts(bound.DownIPList),
    };
  });
}
