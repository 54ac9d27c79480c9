import { parseAddress } from '../../../core/address.js';
import { groupBy } from '../../../core/group-by.js';
import { requireId } from '../../../core/id.js';
import { requireGroupCount, takeLargest } from '../../../core/largest-first.js';
import type { ClientConnection } from '../../../graph/mongodb/client-connection.js';
import type { ClientGroup, ClientSummary } from '../../../graph/mongodb/client-summary.js';
import { eachSource } from '../../../upstream/list.js';
import type { Reader } from '../../../upstream/reader.js';
import { scanList } from '../../../upstream/scan-list.js';
import { toEveryRow } from '../../../upstream/scan-places.js';
import { clientSource } from './client-connections.js';

/** Counts the connections of one instance by host. */
export async function readClientSummary(
  reader: Reader,
  instanceId: string,
  first: number,
): Promise<ClientSummary> {
  requireGroupCount(first);
  const parts = requireId(instanceId);
  const target = reader.targets.ofId(parts, 'mongodb', 'instance');
  const sources = () => eachSource([clientSource(target, parts.resource)]);
  const { rows, ...findings } = toEveryRow(await scanList(reader, { sources }));
  const groups = [...groupBy(rows, hostOf)].map(([key, clients]) => ({ key, ...countConnections(clients) }));
  return {
    ...findings,
    ...countConnections(rows),
    groups: takeLargest(groups, first, toRank),
    groupCount: groups.length,
  };
}

/** One address is one host, however it is written. */
function hostOf({ ip }: ClientConnection): string {
  return parseAddress(ip)?.address ?? ip;
}

function toRank({ key, connectionCount }: ClientGroup): { key: string; size: number } {
  return { key, size: connectionCount };
}

/** The connections of some clients, those of the cloud's own services apart. */
export function countConnections(clients: readonly ClientConnection[]): Omit<ClientGroup, 'key'> {
  let [connectionCount, internalConnectionCount] = [0, 0];
  for (const { count, internal } of clients) {
    if (internal) internalConnectionCount += count;
    else connectionCount += count;
  }
  return { connectionCount, internalConnectionCount };
}
