import { requireId } from '../../../core/id.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { ProxyGroupFilter, ProxyFilter } from '../../../graph/gaap/filters.js';
import type { ProxyGroup } from '../../../graph/gaap/proxy-group.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import { createBatchLoader } from '../../../upstream/batch-loader.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource, type List } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { firstPage } from '../../../upstream/row-page.js';
import { rowsOf } from '../../../upstream/rows-of.js';
import { defineListSource, findInList, type RowSource } from '../../../upstream/row-source.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { gaapActions } from './actions.js';
import { toProxyGroup } from './to-proxy-group.js';
import { toProxy } from './to-proxy.js';

const { DescribeProxies, DescribeProxyGroupList } = gaapActions;

/** ProjectId of DescribeProxyGroupList: all projects. */
export const ALL_PROJECTS = -1;

/** DescribeProxies: a filter takes at most this many values. */
const MAX_FILTER_VALUES = 5;

/** The proxies of an account. */
export function proxySource(target: Target, parameters: Parameters = {}): RowSource<Proxy> {
  return defineListSource({ target, action: DescribeProxies, parameters, toRow: toProxy, keep: true });
}

/** A page of proxies. Groups are filtered by the provider where it can, the rest here. */
export function readProxies(
  reader: Reader,
  where: TargetFilter & { filter?: ProxyFilter | null | undefined },
  page: PageArguments,
): Promise<Page<Proxy>> {
  const filter = where.filter ?? {};
  const targets = reader.targets.of('gaap', where);
  const groups = groupsByTarget(reader, filter);
  const sources = targets
    .filter((target) => !groups || groups.has(target))
    .map((target) => proxySource(target, pushedDown(filter, groups?.get(target))));
  return readList<Proxy>(
    reader,
    {
      key: `gaap.proxies ${JSON.stringify(where)}`,
      sources: () => eachSource(sources),
      where: remainder(filter),
    },
    page,
  );
}

/** The groups that a filter names, by the account that is asked for them; null when it names none. */
function groupsByTarget(reader: Reader, { groupIds }: ProxyFilter): Map<Target, string[]> | null {
  if (!groupIds) return null;
  const groups = new Map<Target, string[]>();
  for (const id of new Set(groupIds)) {
    const parts = requireId(id);
    const target = reader.targets.ofId(parts, 'gaap', 'proxy-group');
    groups.set(target, [...(groups.get(target) ?? []), parts.resource]);
  }
  return groups;
}

function pushedDown({ grouped }: ProxyFilter, groups: readonly string[] | undefined): Parameters {
  return {
    ...(groups && groups.length <= MAX_FILTER_VALUES
      ? { Filters: [{ Name: 'GroupId', Values: groups }] }
      : {}),
    ...(typeof grouped === 'boolean' ? { Independent: grouped ? 0 : 1 } : {}),
  };
}

/** What of the filter the provider cannot apply; few groups it can. */
function remainder({ status, groupIds, search }: ProxyFilter): List<Proxy>['where'] {
  const groupsHere = groupIds && groupIds.length > MAX_FILTER_VALUES ? groupIds : null;
  if (!status && !groupsHere && !search) return undefined;
  return (proxy) =>
    (status?.includes(proxy.status) ?? true) &&
    (groupsHere?.includes(proxy.groupId ?? '') ?? true) &&
    matchesSearch(search, [proxy.name, proxy.resourceId, proxy.domain, ...proxy.accessAddresses]);
}

/** Proxies by id, up to 100 a call. */
export function createProxyLoader(reader: Reader): EntityLoader<Proxy> {
  return createBatchLoader<Proxy>(reader, {
    service: 'gaap',
    type: 'proxy',
    action: DescribeProxies,
    parameters: (ProxyIds) => ({ ProxyIds, ...firstPage(DescribeProxies) }),
    toEntities: (answer, target) =>
      rowsOf({ target, action: DescribeProxies }, answer).map((info) => toProxy(info, target)),
  });
}

/** The proxy groups of an account. */
export function groupSource(target: Target): RowSource<ProxyGroup> {
  const parameters = { ProjectId: ALL_PROJECTS };
  return defineListSource({
    target,
    action: DescribeProxyGroupList,
    parameters,
    toRow: toProxyGroup,
    keep: true,
  });
}

/** A page of proxy groups; filtered here. */
export function readProxyGroups(
  reader: Reader,
  where: TargetFilter & { filter?: ProxyGroupFilter | null | undefined },
  page: PageArguments,
): Promise<Page<ProxyGroup>> {
  const { status, search } = where.filter ?? {};
  return readList<ProxyGroup>(
    reader,
    {
      key: `gaap.proxyGroups ${JSON.stringify(where)}`,
      sources: () => eachSource(reader.targets.of('gaap', where).map(groupSource)),
      where:
        status || search
          ? (group) =>
              (status?.includes(group.status) ?? true) &&
              matchesSearch(search, [group.name, group.resourceId, group.domain])
          : undefined,
    },
    page,
  );
}

/** Groups by id: no action takes their ids, so the list is read until all are found. */
export function createProxyGroupLoader(reader: Reader): EntityLoader<ProxyGroup> {
  return createEntityLoader<ProxyGroup>(reader, {
    service: 'gaap',
    type: 'proxy-group',
    action: DescribeProxyGroupList,
    find: (scope, target, resources) => findInList(scope, groupSource(target), resources),
  });
}
