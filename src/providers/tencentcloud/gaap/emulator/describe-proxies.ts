import type {
  DescribeProxiesRequest,
  DescribeProxiesResponse,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { Action, defineAction } from '../../emulator/define-action.js';
import type { Proxy } from './create-proxies.js';
import type { GaapState } from './gaap-state.js';
import { hasAnyTag, passesFilters } from './match-filters.js';

type Request = DescribeProxiesRequest;

/** The documented names of filters. */
const filterFields: Readonly<Record<string, (proxy: Proxy) => string>> = {
  ProjectId: ({ ProjectId }) => String(ProjectId),
  AccessRegion: ({ AccessRegion }) => AccessRegion ?? '',
  RealServerRegion: ({ RealServerRegion }) => RealServerRegion ?? '',
  GroupId: ({ GroupId }) => GroupId ?? '',
  IPAddressVersion: ({ IPAddressVersion }) => IPAddressVersion ?? '',
  PackageType: ({ PackageType }) => PackageType ?? '',
};

/** What a list may be ordered by; concurrent connections go by the limit, the only figure there is. */
const orders: Readonly<Record<string, (proxy: Proxy) => number | string>> = {
  create_time: ({ CreateTime }) => CreateTime ?? 0,
  proxy_id: ({ ProxyId }) => ProxyId ?? '',
  bandwidth: ({ Bandwidth }) => Bandwidth ?? 0,
  concurrent_connections: ({ Concurrent }) => Concurrent ?? 0,
};

const maxIds = 100;

/** DescribeProxies: 20 requests a second, at most 100 ids, Limit at most 100 and 20 by default. */
export function describeProxies({ proxies }: GaapState): Action {
  return defineAction<Request, DescribeProxiesResponse>({
    quota: 20,
    parameters: [
      { name: 'InstanceIds', type: 'strings', maxItems: maxIds, excludes: ['Filters'] },
      { name: 'ProxyIds', type: 'strings', maxItems: maxIds, excludes: ['Filters'] },
      { name: 'Offset', type: 'integer', min: 0 },
      { name: 'Limit', type: 'integer', min: 1, max: 100 },
      { name: 'Filters', type: 'objects', maxItems: 10 },
      { name: 'TagSet', type: 'objects', maxItems: 5 },
      { name: 'Independent', type: 'integer', values: [0, 1] },
      { name: 'Order', type: 'string', values: ['asc', 'desc'] },
      { name: 'OrderField', type: 'string', values: Object.keys(orders) },
    ],
    answer: (request) => {
      const { Offset = 0, Limit = 20 } = request;
      const found = sort(
        proxies.filter((proxy) => isWanted(proxy, request)),
        request,
      );
      const page = found.slice(Offset, Offset + Limit);
      return { TotalCount: found.length, ProxySet: page, InstanceSet: page };
    },
  });
}

function isWanted(proxy: Proxy, { ProxyIds, InstanceIds, Independent, Filters, TagSet }: Request): boolean {
  const ids = ProxyIds ?? InstanceIds ?? [];
  const isGrouped = proxy.GroupId !== null;
  return (
    (ids.length === 0 || ids.includes(proxy.ProxyId ?? '')) &&
    (Independent === undefined || isGrouped === (Independent === 0)) &&
    passesFilters(proxy, Filters, filterFields) &&
    hasAnyTag(proxy.TagSet, TagSet)
  );
}

function sort(proxies: readonly Proxy[], { Order = 'desc', OrderField = 'create_time' }: Request): Proxy[] {
  const keyOf = orders[OrderField] ?? (() => 0);
  const sign = Order === 'asc' ? 1 : -1;
  return proxies.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -sign : sign));
}
