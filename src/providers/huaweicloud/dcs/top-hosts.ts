import { groupBy } from '../../../core/group-by.js';
import { requireGroupCount, takeLargest } from '../../../core/largest-first.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { TopRedisHost, TopRedisHosts } from '../../../graph/dcs/top-redis-hosts.js';
import type { Reader } from '../../../upstream/reader.js';
import { scanPlaces } from '../../../upstream/scan-places.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { sessionsByAddress } from './address-lookups.js';

/** The hosts with most sessions on the instances of some accounts and regions: every node that sees clients is asked. */
export async function readTopHosts(
  reader: Reader,
  where: TargetFilter,
  first: number,
): Promise<TopRedisHosts> {
  requireGroupCount(first);
  const { rows, ...findings } = await scanPlaces(reader, sessionsByAddress, { ...where, service: 'dcs' });
  const byHost = groupBy(rows, ({ hostAddress }) => hostAddress);
  const hosts = [...byHost].flatMap(([address, sessions]) =>
    address === null ? [] : toTopHost(address, sessions),
  );
  return {
    ...findings,
    hosts: takeLargest(hosts, first, ({ address, sessionCount }) => ({ key: address, size: sessionCount })),
    hostCount: hosts.length,
    sessionCount: hosts.reduce((sum, { sessionCount }) => sum + sessionCount, 0),
  };
}

function toTopHost(address: string, sessions: readonly Session[]): TopRedisHost {
  return {
    address,
    sessionCount: sessions.length,
    inferredSessionCount: sessions.filter(({ hostMatch }) => hostMatch === 'INFERRED').length,
    instanceCount: new Set(sessions.map(({ node }) => node.instanceId)).size,
  };
}
