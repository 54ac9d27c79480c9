import { parseAddress } from '../../../core/address.js';
import { groupBy } from '../../../core/group-by.js';
import { requireGroupCount, takeLargest } from '../../../core/largest-first.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { TopMediaHosts, TopMediaHost } from '../../../graph/ems/top-media-hosts.js';
import type { Reader } from '../../../upstream/reader.js';
import { scanPlaces } from '../../../upstream/scan-places.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { connectionsByFarEnd } from './far-ends.js';

/** The far hosts with most connections to the servers of some accounts; a far end that is no address is no host. */
export async function readTopHosts(
  reader: Reader,
  where: TargetFilter,
  first: number,
): Promise<TopMediaHosts> {
  requireGroupCount(first);
  const { rows, ...findings } = await scanPlaces(reader, connectionsByFarEnd, { ...where, service: 'ems' });
  const groups = groupBy(rows, ({ farAddress }) => parseAddress(farAddress)?.address);
  const hosts = [...groups].flatMap(([address, connections]) => {
    return address === undefined ? [] : toTopHost(address, connections);
  });
  return {
    ...findings,
    hosts: takeLargest(hosts, first, ({ address, connectionCount }) => ({
      key: address,
      size: connectionCount,
    })),
    hostCount: hosts.length,
    connectionCount: hosts.reduce((all, { connectionCount }) => all + connectionCount, 0),
  };
}

function toTopHost(address: string, connections: readonly MediaConnection[]): TopMediaHost {
  const serverIds = [...new Set(connections.map(({ serverId }) => serverId))].toSorted();
  return {
    address,
    connectionCount: connections.length,
    serverCount: serverIds.length,
    rxBytes: sum(connections.map(({ rxBytes }) => rxBytes)),
    txBytes: sum(connections.map(({ txBytes }) => txBytes)),
    serverIds,
  };
}

/** Null where a part is unknown, or the sum cannot be told exactly. */
function sum(parts: readonly (number | null)[]): number | null {
  let total = 0;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return Number.isSafeInteger(total) ? total : null;
}
