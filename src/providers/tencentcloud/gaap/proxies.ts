import { parseId } from '../../../core/id.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { ProxyGroupFilter, ProxyFilter } from '../../../graph/gaap/filters.js';
import type { ProxyGroup } from '../../../graph/gaap/proxy-group.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
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

/** A page of proxies; groups are filtered by the provider, the rest here. */
export function readProxies(
  reader: Reader,
  where: TargetFilter & { filter?: ProxyFilter | null | undefined },
  page: PageArguments,
): Promise<Page<Proxy>> {
  const { filter } = where;
  const sources = reader.targets.of('gaap', where).map((target) => proxySource(target, pushedDown(filter)));
  const { status, groupIds } = filter ?? {};
  const search = filter?.search ?? null;
  const isFiltered = Boolean(status ?? groupIds) || search !== null;
  return readList<Proxy>(
    reader,
    {
      key: `gaap.proxies ${JSON.stringify(where)}`,
      sources: () => eachSource(sources),
      where: isFiltered
        ? (proxy) =>
            (status?.includes(proxy.status) ?? true) &&
            (groupIds?.includes(proxy.groupId ?? '') ?? true) &&
            matchesSearch(search, [proxy.name, proxy.resourceId, proxy.domain, ...proxy.accessAddresses])
        : undefined,
    },
    page,
  );
}

function pushedDown(filter: ProxyFilter | null | undefined): Parameters {
  const groups = (filter?.groupIds ?? []).map((id) => parseId(id)?.resource ?? id);
  return {
    ...(groups.length > 0 && groups.length <= MAX_FILTER_VALUES
      ? { Filters: [{ Name: 'GroupId', Values: groups }] }
      : {}),
    ...(typeof filter?.grouped === 'boolean' ? { Independent: filter.grouped ? 0 : 1 } : {}),
  };
}

/** Proxies by id, up to 100 a call. */
export function createProxyLoader(reader: Reader): EntityLoader<Proxy> {
  return createEntityLoader<Proxy>(reader, {
    service: 'gaap',
    type: 'proxy',
    action: DescribeProxies,
    find: async (scope, target, resources) => {
      const page = await proxySource(target, { ProxyIds: resources }).read(scope, null);
      return page.rows;
    },
  });
}

function groupSource(target: Target): RowSource<ProxyGroup> {
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
  const { status } = where.filter ?? {};
  const search = where.filter?.search ?? null;
  return readList<ProxyGroup>(
    reader,
    {
      key: `gaap.proxyGroups ${JSON.stringify(where)}`,
      sources: () => eachSource(reader.targets.of('gaap', where).map(groupSource)),
      where:
        status || search !== null
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
