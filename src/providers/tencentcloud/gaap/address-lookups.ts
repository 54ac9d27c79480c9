import { listAddresses, parseAddress } from '../../../core/address.js';
import type { ProxyGroup } from '../../../graph/gaap/proxy-group.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import type { RealServer } from '../../../graph/gaap/real-server.js';
import { eachSource } from '../../../upstream/list.js';
import type { AddressLookup } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import type { Target } from '../../../upstream/target.js';
import { gaapActions } from './actions.js';
import { groupSource, proxySource } from './proxies.js';
import { realServerSource } from './real-servers.js';

/** The real servers by their address; a domain is compared as a name. */
export function realServersByAddress(reader: Reader): AddressLookup<RealServer> {
  const targets = targetsOf(reader);
  return {
    name: 'gaap.realServers',
    list: { sources: () => eachSource(targets.map((target) => realServerSource(target))) },
    action: gaapActions.DescribeRealServers,
    addressesOf: (server) => listAddresses(server.address),
    filtered: {
      targets,
      sources: (SearchValue) => () =>
        eachSource(targets.map((target) => realServerSource(target, { SearchValue }))),
      // The search compares texts: it is trusted with what has one spelling only.
      finds: (address) => parseAddress(address)?.family === 'IPV4',
    },
  };
}

/** The proxies by the addresses and the name that clients connect to, and those that they call real servers from. */
export function proxiesByAddress(reader: Reader): AddressLookup<Proxy> {
  return {
    name: 'gaap.proxies',
    list: { sources: () => eachSource(targetsOf(reader).map((target) => proxySource(target))) },
    action: gaapActions.DescribeProxies,
    addressesOf: ({ accessAddresses, domain, forwardAddress }) =>
      listAddresses(...accessAddresses, domain, forwardAddress),
  };
}

/** The proxy groups by the name that clients connect to. */
export function groupsByAddress(reader: Reader): AddressLookup<ProxyGroup> {
  return {
    name: 'gaap.proxyGroups',
    list: { sources: () => eachSource(targetsOf(reader).map(groupSource)) },
    action: gaapActions.DescribeProxyGroupList,
    addressesOf: ({ domain }) => listAddresses(domain),
  };
}

/** None where no account has GAAP. */
function targetsOf({ targets }: Reader): readonly Target[] {
  return targets.has('gaap') ? targets.of('gaap') : [];
}
