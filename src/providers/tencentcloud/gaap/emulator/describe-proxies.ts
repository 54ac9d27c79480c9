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
  const inOrder = createSorter(proxies);
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
      const found = inOrder(request).filter((proxy) => isWanted(proxy, request));
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

/** The proxies in the order that a request wants; each order is made once. */
function createSorter(proxies: readonly Proxy[]): (request: Request) => readonly Proxy[] {
  const sorted = new Map<string, readonly Proxy[]>();
  return ({ Order = 'desc', OrderField = 'create_time' }) => {
    const key = `${OrderField} ${Order}`;
    const known = sorted.get(key) ?? proxies.toSorted(compareBy(OrderField, Order === 'asc' ? 1 : -1));
    sorted.set(key, known);
    return known;
  };
}

function compareBy(field: string, sign: number): (a: Proxy, b: Proxy) => number {
  const keyOf = orders[field] ?? (() => 0);
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left === right ? 0 : left < right ? -sign : sign;
  };
}
