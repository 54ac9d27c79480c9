import { listAddresses } from '../../../core/address.js';
import { groupBy } from '../../../core/group-by.js';
import { mapPage, type Page, type PageArguments } from '../../../core/page.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { MediaServer } from '../../../graph/ems/media-server.js';
import { obtainIndex } from '../../../upstream/address-index.js';
import type { Step } from '../../../upstream/list.js';
import { readAtAddress, type AddressLookup } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import { readySource, type CurrentReader } from '../../../upstream/row-source.js';
import { emsActions } from './actions.js';
import { connectionsByFarEnd } from './far-ends.js';
import { allServers, CONFIGURATION } from './servers.js';
import { toServer } from './to-server.js';

/**
 * A page of the servers at a host, by its canonical address; null where no account has EMS. The configuration names one
 * address of a server; the near ends of its connections are its own too.
 */
export async function readServersAt(
  reader: Reader,
  address: string,
  page: PageArguments,
): Promise<Page<MediaServer> | null> {
  const found = await readAtAddress(reader, serversByAddress, { address, page });
  if (!found) return null;
  const sources = found.sources.filter(({ action }) => action !== CONFIGURATION);
  return { ...mapPage(found, ({ server }) => server), sources };
}

/** A server with all its addresses that are known. */
interface PlacedServer {
  id: string;
  server: MediaServer;
  addresses: readonly string[];
}

const serversByAddress: AddressLookup<PlacedServer> = {
  name: 'ems.servers',
  list: { sources: eachServer },
  action: emsActions.listConnections,
  addressesOf: ({ addresses }) => addresses,
};

async function* eachServer(current: CurrentReader): AsyncGenerator<Step<PlacedServer>> {
  yield { kind: 'costs-a-call' };
  const reader = current();
  const index = await obtainIndex(reader, connectionsByFarEnd(allServers(reader)));
  for (const observed of index.records) yield { kind: 'observed', observed };
  for (const gap of index.gaps) yield { kind: 'gap', gap };
  const nearEnds = groupNearEnds(index.sources.flatMap(({ rows }) => rows));
  const now = { observedAt: reader.clock.now(), origin: 'LIVE' } as const;
  for (const target of allServers(reader)) {
    const place = { target, action: CONFIGURATION, resourceId: target.endpoint };
    const server = toServer(target);
    const { id, address } = server;
    const addresses = [...listAddresses(address), ...(nearEnds.get(id) ?? [])];
    yield { kind: 'source', source: readySource(place, [{ id, server, addresses }], now) };
  }
}

/** UDP carriers that wait for anybody: no host is there. */
const UNSPECIFIED: readonly string[] = ['0.0.0.0', '::'];

/** The near addresses of the connections of each server, by the server's id. */
function groupNearEnds(connections: readonly MediaConnection[]): Map<string, Set<string>> {
  const ends = new Map<string, Set<string>>();
  for (const [id, rows] of groupBy(connections, ({ serverId }) => serverId)) {
    const near = listAddresses(...rows.map(({ nearAddress }) => nearAddress));
    ends.set(id, new Set(near.filter((address) => !UNSPECIFIED.includes(address))));
  }
  return ends;
}
