import type { Page, PageArguments } from '../../../core/page.js';
import type { HttpSession } from '../../../graph/ems/http-session.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource } from '../../../upstream/row-source.js';
import { emsActions } from './actions.js';
import { targetOfServer } from './servers.js';
import { toHttpSession } from './to-http-session.js';

/** A page of the HTTP streaming sessions of a server. */
export async function readHttpSessions(
  reader: Reader,
  serverId: string,
  page: PageArguments,
): Promise<Page<HttpSession>> {
  const target = targetOfServer(reader, serverId);
  const source = defineListSource<HttpSession>({
    target,
    action: emsActions.listHttpStreamingSessions,
    parameters: {},
    resourceId: target.endpoint,
    toRow: toHttpSession,
  });
  return readList(reader, { key: `ems.httpSessions ${serverId}`, sources: () => eachSource([source]) }, page);
}
