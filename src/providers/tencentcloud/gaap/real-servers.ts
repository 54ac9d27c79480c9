import { parseAddress, requireAddress } from '../../../core/address.js';
import { boolean, text } from '../../../core/lenient.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { RealServerFilter } from '../../../graph/gaap/filters.js';
import type { RealServer } from '../../../graph/gaap/real-server.js';
import { createBatchLoader } from '../../../upstream/batch-loader.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { rowsOf } from '../../../upstream/rows-of.js';
import { defineListSource, findInList, type RowSource } from '../../../upstream/row-source.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { gaapActions } from './actions.js';
import { gaapId } from './ids.js';
import { ALL_PROJECTS } from './proxies.js';
import { toRealServer } from './to-real-server.js';

const { DescribeRealServers, DescribeRealServersStatus } = gaapActions;

/** The real servers of an account. */
export function realServerSource(target: Target, parameters: Parameters = {}): RowSource<RealServer> {
  return defineListSource({
    target,
    action: DescribeRealServers,
    parameters: { ProjectId: ALL_PROJECTS, ...parameters },
    toRow: toRealServer,
    keep: true,
  });
}

/** A page of real servers. The provider's search is fuzzy, and one: beside an address the text is searched here. */
export function readRealServers(
  reader: Reader,
  where: { accounts?: readonly string[] | null | undefined; filter?: RealServerFilter | null | undefined },
  page: PageArguments,
): Promise<Page<RealServer>> {
  const { address, search } = where.filter ?? {};
  const wanted = typeof address === 'string' ? requireAddress(address).address : null;
  const searched = wanted ?? search;
  const parameters = searched ? { SearchValue: searched } : {};
  return readList<RealServer>(
    reader,
    {
      key: `gaap.realServers ${JSON.stringify(where)}`,
      sources: () =>
        eachSource(reader.targets.of('gaap', where).map((target) => realServerSource(target, parameters))),
      where:
        wanted === null
          ? undefined
          : (server) =>
              parseAddress(server.address)?.address === wanted && matchesSearch(search, [server.address]),
    },
    page,
  );
}

/** Real servers by id: no action takes their ids, so the list is read until all are found. */
export function createRealServerLoader(reader: Reader): EntityLoader<RealServer> {
  return createEntityLoader<RealServer>(reader, {
    service: 'gaap',
    type: 'real-server',
    action: DescribeRealServers,
    find: (scope, target, resources) => findInList(scope, realServerSource(target), resources),
  });
}

/** Whether a real server is in use, and where: not whether it is healthy. */
export interface RealServerUse {
  id: string;
  bound: boolean | null;
  /** The id of the proxy it is bound to; null when it is bound to a group, or not at all. */
  proxyId: string | null;
  groupId: string | null;
}

/** Whether real servers are in use, by their ids; up to 100 a call. */
export function createRealServerUseLoader(reader: Reader): EntityLoader<RealServerUse> {
  return createBatchLoader<RealServerUse>(reader, {
    service: 'gaap',
    type: 'real-server',
    aspect: 'use',
    action: DescribeRealServersStatus,
    parameters: (RealServerIds) => ({ RealServerIds }),
    toEntities: (answer, target) =>
      rowsOf({ target, action: DescribeRealServersStatus }, answer).map((row) => toUse(row, target)),
  });
}

function toUse(row: Record<string, unknown>, target: Target): RealServerUse {
  const proxyId = text(row.ProxyId);
  const groupId = text(row.GroupId);
  return {
    id: gaapId(target, 'real-server', text(row.RealServerId) ?? ''),
    bound: boolean(row.BindStatus),
    proxyId: proxyId === null ? null : gaapId(target, 'proxy', proxyId),
    groupId: groupId === null ? null : gaapId(target, 'proxy-group', groupId),
  };
}
