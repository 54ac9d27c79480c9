import { listAddresses } from '../../../core/address.js';
import { groupBy } from '../../../core/group-by.js';
import { takeLargest } from '../../../core/largest-first.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { MediaHostRanking, RankedMediaHost } from '../../../graph/ems/media-host-ranking.js';
import type { Reader } from '../../../upstream/reader.js';
import { scanPlaces } from '../../../upstream/scan-places.js';
import { connectionsByFarEnd } from './far-ends.js';

/** The far hosts with most connections, of some accounts or all; a far end that is no address is no host. */
export async function rankFarHosts(
  reader: Reader,
  accounts: readonly string[] | null | undefined,
  first: number,
): Promise<MediaHostRanking> {
  const where = { service: 'ems', accounts };
  const { rows, ...findings } = await scanPlaces(reader, connectionsByFarEnd, where);
  const ends = rows.flatMap((connection) => {
    return listAddresses(connection.farAddress).map((address) => ({ address, connection }));
  });
  const groups = groupBy(ends, ({ address }) => address);
  const hosts = [...groups].map(([address, group]) => {
    return toRanked(
      address,
      group.map(({ connection }) => connection),
    );
  });
  return {
    ...findings,
    hosts: takeLargest(hosts, first, ({ address, connectionCount }) => ({
      key: address,
      size: connectionCount,
    })),
    hostCount: hosts.length,
    connectionCount: ends.length,
  };
}

function toRanked(address: string, connections: readonly MediaConnection[]): RankedMediaHost {
  const serverIds = [...new Set(connections.map(({ serverId }) => serverId))];
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
