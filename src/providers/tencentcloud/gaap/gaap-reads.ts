import type { Page, PageArguments } from '../../../core/page.js';
import type { Health } from '../../../graph/enums.js';
import type {
  ListenerFilter,
  ProxyFilter,
  ProxyGroupFilter,
  RealServerFilter,
} from '../../../graph/gaap/filters.js';
import type { ProxyGroup } from '../../../graph/gaap/proxy-group.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import type { RealServer } from '../../../graph/gaap/real-server.js';
import type { Rule } from '../../../graph/gaap/rule.js';
import { loadPresent } from '../../../upstream/load-present.js';
import type { Reader } from '../../../upstream/reader.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { readAtAddress } from '../../../upstream/read-at-address.js';
import { gaapActions } from './actions.js';
import { groupsByAddress, proxiesByAddress, realServersByAddress } from './address-lookups.js';
import { createListenerLoaders, protocolOf, readListeners, readListenersOf } from './listeners.js';
import { readListenersUsing } from './listeners-using.js';
import { createProxyGroupLoader, createProxyLoader, readProxies, readProxyGroups } from './proxies.js';
import {
  createRealServerLoader,
  createRealServerUseLoader,
  readRealServers,
  type RealServerUse,
} from './real-servers.js';
import { createRuleLoader, createRulesLoader, readRulesOf, worstHealth } from './rules.js';
import type { AnyListener } from './to-listener.js';

type Where<Filter> = TargetFilter & { filter?: Filter | null | undefined };

/** Everything the graph reads of GAAP, for one operation. Lists answer with gaps; the others fail with an UpstreamError. */
export interface GaapReads {
  proxies(where: Where<ProxyFilter>, page: PageArguments): Promise<Page<Proxy>>;
  proxy(id: string): Promise<Proxy | null>;
  /** The proxy that something was just found to belong to. */
  proxyOf(id: string): Promise<Proxy>;
  proxyGroups(where: Where<ProxyGroupFilter>, page: PageArguments): Promise<Page<ProxyGroup>>;
  proxyGroup(id: string): Promise<ProxyGroup | null>;
  /** The group that something was just found to belong to. */
  groupOf(id: string): Promise<ProxyGroup>;
  listeners(where: Where<ListenerFilter>, page: PageArguments): Promise<Page<AnyListener>>;
  listenersOf(proxy: Proxy, filter: ListenerFilter | null, page: PageArguments): Promise<Page<AnyListener>>;
  listener(id: string): Promise<AnyListener | null>;
  /** Comes with layer 4 listeners; the worst of the rules for the others, which costs a call. */
  healthOf(listener: AnyListener): Promise<Health>;
  rules(listenerId: string): Promise<Rule[]>;
  rule(id: string): Promise<Rule | null>;
  realServers(where: Where<RealServerFilter>, page: PageArguments): Promise<Page<RealServer>>;
  realServer(id: string): Promise<RealServer | null>;
  realServerUse(id: string): Promise<RealServerUse | null>;
  listenersUsing(realServerId: string, page: PageArguments): Promise<Page<AnyListener> | null>;
  /** What has an address, in its canonical spelling; null where no account has GAAP. */
  realServersAt(address: string, page: PageArguments): Promise<Page<RealServer> | null>;
  proxiesAt(address: string, page: PageArguments): Promise<Page<Proxy> | null>;
  proxyGroupsAt(address: string, page: PageArguments): Promise<Page<ProxyGroup> | null>;
}

async function healthOf(listener: AnyListener, reader: Reader): Promise<Health> {
  return 'ownHealth' in listener ? listener.ownHealth : worstHealth(await readRulesOf(reader, listener.id));
}

/** Builds the reads of one operation. */
export function createGaapReads(reader: Reader): GaapReads {
  const proxies = createProxyLoader(reader);
  const groups = createProxyGroupLoader(reader);
  const listeners = createListenerLoaders(reader);
  const rules = createRulesLoader(reader);
  const rule = createRuleLoader(reader);
  const realServers = createRealServerLoader(reader);
  const uses = createRealServerUseLoader(reader);

  return {
    proxies: (where, page) => readProxies(reader, where, page),
    proxy: (id) => proxies.load(id),
    proxyOf: (id) => loadPresent(reader, { loader: proxies, action: gaapActions.DescribeProxies }, id),
    proxyGroups: (where, page) => readProxyGroups(reader, where, page),
    proxyGroup: (id) => groups.load(id),
    groupOf: (id) => loadPresent(reader, { loader: groups, action: gaapActions.DescribeProxyGroupList }, id),
    listeners: (where, page) => readListeners(reader, where, { page, healthOf }),
    listenersOf: (proxy, filter, page) => readListenersOf(reader, { proxy, filter }, { page, healthOf }),
    listener: async (id) => listeners[protocolOf(id)].load(id),
    healthOf: (listener) => healthOf(listener, reader),
    rules: (listenerId) => rules.load(listenerId),
    rule: (id) => rule.load(id),
    realServers: (where, page) => readRealServers(reader, where, page),
    realServer: (id) => realServers.load(id),
    realServerUse: (id) => uses.load(id),
    listenersUsing: (realServerId, page) => readListenersUsing(reader, realServerId, page),
    realServersAt: (address, page) => readAtAddress(reader, realServersByAddress(reader), { address, page }),
    proxiesAt: (address, page) => readAtAddress(reader, proxiesByAddress(reader), { address, page }),
    proxyGroupsAt: (address, page) => readAtAddress(reader, groupsByAddress(reader), { address, page }),
  };
}
