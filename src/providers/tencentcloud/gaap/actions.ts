import { defineActions, type OffsetPaging, type Sourced } from '../../../upstream/action.js';
import { INVENTORY, STATUS } from '../../../upstream/freshness-classes.js';

const TWENTY: Sourced = {
  value: 20,
  source: 'each GAAP read page: "a maximum of 20 requests can be initiated per second"',
};
const PLATFORM_DEFAULT: Sourced = { value: 20, source: 'platform default; the page states no other figure' };

const pagesOf = (value: number, source: string): OffsetPaging => ({
  style: 'offset',
  offset: 'Offset',
  limit: 'Limit',
  size: { value, source },
  smallest: { value: 1, source: 'no minimum documented; assumed: 1' },
});

const LISTENER_PAGES = pagesOf(
  50,
  'no maximum documented; assumed: 50, as public clients of the vendor page',
);

const listeners = {
  about: ['ProxyId', 'GroupId', 'ListenerId'],
  quota: TWENTY,
  ...STATUS,
  rows: 'ListenerSet',
  rowId: 'ListenerId',
  total: 'TotalCount',
  paging: LISTENER_PAGES,
};

/** The GAAP reads, API 2018-05-29. */
export const gaapActions = defineActions('gaap', {
  DescribeProxies: {
    quota: TWENTY,
    ...INVENTORY,
    rows: 'ProxySet',
    olderRows: 'InstanceSet',
    rowId: 'ProxyId',
    olderRowId: 'InstanceId',
    total: 'TotalCount',
    paging: pagesOf(100, 'DescribeProxies: Limit, maximum 100'),
    ids: { parameter: 'ProxyIds', max: { value: 100, source: 'DescribeProxies: ProxyIds, up to 100' } },
  },
  DescribeProxyGroupList: {
    quota: PLATFORM_DEFAULT,
    ...INVENTORY,
    rows: 'ProxyGroupList',
    rowId: 'GroupId',
    total: 'TotalCount',
    paging: pagesOf(100, 'DescribeProxyGroupList: Limit, maximum 100'),
  },
  DescribeTCPListeners: listeners,
  DescribeUDPListeners: { ...listeners, quota: PLATFORM_DEFAULT },
  DescribeHTTPListeners: { ...listeners, quota: PLATFORM_DEFAULT },
  DescribeHTTPSListeners: { ...listeners, quota: PLATFORM_DEFAULT },
  DescribeRules: {
    about: ['ListenerId'],
    quota: PLATFORM_DEFAULT,
    ...STATUS,
    rows: 'DomainRuleSet',
    paging: { style: 'whole' },
  },
  DescribeRealServers: {
    quota: PLATFORM_DEFAULT,
    ...INVENTORY,
    rows: 'RealServerSet',
    rowId: 'RealServerId',
    total: 'TotalCount',
    paging: pagesOf(50, 'DescribeRealServers: Limit, maximum 50'),
  },
  DescribeRealServersStatus: {
    quota: TWENTY,
    ...STATUS,
    rows: 'RealServerStatusSet',
    rowId: 'RealServerId',
    paging: { style: 'whole' },
    ids: { parameter: 'RealServerIds', max: { value: 100, source: 'no maximum documented; assumed: 100' } },
  },
});
