import { parseAddress } from '../../../core/address.js';
import { groupBy } from '../../../core/group-by.js';
import { requireGroupCount, takeLargest } from '../../../core/largest-first.js';
import type { TopMongoHosts, TopMongoHost } from '../../../graph/mongodb/top-mongo-hosts.js';
import type { Reader } from '../../../upstream/reader.js';
import { scanPlaces } from '../../../upstream/scan-places.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { clientsByAddress } from './address-lookups.js';
import { countConnections } from './client-summary.js';

/** The hosts with most connections to the instances of some accounts and regions: every instance is asked. */
export async function readTopHosts(
  reader: Reader,
  where: TargetFilter,
  first: number,
): Promise<TopMongoHosts> {
  requireGroupCount(first);
  const { rows, ...findings } = await scanPlaces(reader, clientsByAddress, { ...where, service: 'mongodb' });
  const customers = rows.filter(({ internal }) => !internal);
  const hosts: TopMongoHost[] = [];
  for (const [address, clients] of groupBy(customers, ({ ip }) => parseAddress(ip)?.address)) {
    if (address === undefined) continue;
    const instanceCount = new Set(clients.map(({ instanceId }) => instanceId)).size;
    hosts.push({ address, instanceCount, connectionCount: countConnections(clients).connectionCount });
  }
  return {
    ...findings,
    hosts: takeLargest(hosts, first, ({ address, connectionCount }) => ({
      key: address,
      size: connectionCount,
    })),
    hostCount: hosts.length,
    connectionCount: hosts.reduce((sum, { connectionCount }) => sum + connectionCount, 0),
  };
}
