import { listAddresses } from '../../../core/address.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { HttpSession } from '../../../graph/ems/http-session.js';
import { eachSource } from '../../../upstream/list.js';
import { readAtAddress, type AddressLookup } from '../../../upstream/read-at-address.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, type RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { emsActions } from './actions.js';
import { targetOfServer } from './servers.js';
import { toHttpSession } from './to-http-session.js';

/** A page of the HTTP streaming sessions of a server. */
export async function readHttpSessions(
  reader: Reader,
  serverId: string,
  page: PageArguments,
): Promise<Page<HttpSession>> {
  const source = sessionSource(targetOfServer(reader, serverId));
  return readList(reader, { key: `ems.httpSessions ${serverId}`, sources: () => eachSource([source]) }, page);
}

/** A page of the sessions of a client, by its canonical address, on all servers; null where no account has EMS. */
export function readHttpSessionsFrom(
  reader: Reader,
  address: string,
  page: PageArguments,
): Promise<Page<HttpSession> | null> {
  return readAtAddress(reader, sessionsByClient, { address, page });
}

const sessionsByClient: AddressLookup<HttpSession> = {
  name: 'ems.httpSessions',
  list: { sources: (current) => eachSource(current().targets.of('ems').map(sessionSource)) },
  action: emsActions.listHttpStreamingSessions,
  addressesOf: ({ clientAddress }) => listAddresses(clientAddress),
};

function sessionSource(target: Target): RowSource<HttpSession> {
  return defineListSource<HttpSession>({
    target,
    action: emsActions.listHttpStreamingSessions,
    parameters: {},
    resourceId: target.endpoint,
    toRow: toHttpSession,
  });
}
