import { listAddresses } from '../../../core/address.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { Step } from '../../../upstream/list.js';
import { readAtAddress, type AddressLookup } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import type { CurrentReader } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { emsActions } from './actions.js';
import { eachConnectionSource } from './connection-sources.js';
import { allServers } from './servers.js';

/** A page of the connections with a host, by its canonical address, at the far end; null where no account has EMS. */
export function readConnectionsFrom(
  reader: Reader,
  address: string,
  page: PageArguments,
): Promise<Page<MediaConnection> | null> {
  return readAtAddress(reader, connectionsByFarEnd(allServers(reader)), { address, page });
}

/** The network connections of some servers by their far ends. */
export function connectionsByFarEnd(targets: readonly Target[]): AddressLookup<MediaConnection> {
  return {
    name: 'ems.connections',
    list: { sources: (current) => eachServer(current, targets) },
    action: emsActions.listConnections,
    addressesOf: ({ farAddress }) => listAddresses(farAddress),
  };
}

async function* eachServer(
  current: CurrentReader,
  targets: readonly Target[],
): AsyncGenerator<Step<MediaConnection>> {
  for (const target of targets) {
    const steps = eachConnectionSource(current, { target, includeNonNetwork: false });
    yield await Promise.resolve({ kind: 'part', steps });
  }
}
