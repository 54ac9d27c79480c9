import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { pagesFor, resourceOf } from '../joins/join.js';
import { edgesTo, type HostPart } from './host-part.js';

interface TrueProxy {
  ProxyId: string;
  GroupId: string | null;
  SupportProtocols: string[];
  IP: string;
  IPList: { IP: string }[];
  Domain: string;
  ForwardIP: string;
}

interface TrueRealServer {
  RealServerId: string;
  RealServerIP: string;
}

const toResource = ({ id }: { id: string }): string => resourceOf(id);

/** Real servers, proxies and groups. */
export const gaapPart: HostPart = {
  service: 'gaap',
  fields: {
    realServers: { selection: 'id', toRow: toResource },
    proxies: { selection: 'id', toRow: toResource },
    proxyGroups: { selection: 'id', toRow: toResource },
  },
  readTruth: async (emulator) => {
    const truth = createTruth(emulator, 'gaap');
    const everywhere = { ProjectId: -1 };
    const servers = await truth.list<TrueRealServer>('DescribeRealServers', 'RealServerSet', everywhere, 50);
    const proxies = await truth.list<TrueProxy>('DescribeProxies', 'ProxySet', {}, 100);
    const groups = await truth.list<{ GroupId: string; Domain: string }>(
      'DescribeProxyGroupList',
      'ProxyGroupList',
      everywhere,
      100,
    );
    const scan = {
      DescribeRealServers: pagesFor(servers.length, 50),
      DescribeProxies: pagesFor(proxies.length, 100),
      DescribeProxyGroupList: pagesFor(groups.length, 100),
    };
    return {
      edges: [
        ...servers.flatMap((server) => edgesTo([server.RealServerIP], 'realServers', server.RealServerId)),
        ...proxies.flatMap(({ IP, IPList, Domain, ForwardIP, ProxyId }) =>
          edgesTo([IP, ...IPList.map((entry) => entry.IP), Domain, ForwardIP], 'proxies', ProxyId),
        ),
        ...groups.flatMap(({ GroupId, Domain }) => edgesTo([Domain], 'proxyGroups', GroupId)),
      ],
      gaps: {},
      scan,
      one: { ...scan, DescribeRealServers: 1 },
    };
  },
};

const LISTS = ['TCP', 'UDP', 'HTTP', 'HTTPS'] as const;

interface TrueListener {
  ListenerId: string;
  RealServerSet?: { RealServerId: string }[] | null;
}

interface TrueDomain {
  RuleSet: { RealServerSet: { RealServerId: string }[] }[];
}

/** Which listeners use which real server, and the calls of a look at all of them: section 1 with all four protocols. */
export async function readUses(
  emulator: RunningEmulator,
): Promise<{ uses: Map<string, string[]>; floor: Record<string, number> }> {
  const truth = createTruth(emulator, 'gaap');
  const proxies = await truth.list<TrueProxy>('DescribeProxies', 'ProxySet', {}, 100);
  const groups = [...new Set(proxies.flatMap(({ GroupId }) => GroupId ?? []))];
  const floor: Record<string, number> = { DescribeProxies: pagesFor(proxies.length, 100), DescribeRules: 0 };
  const uses = new Map<string, Set<string>>();
  for (const protocol of LISTS) {
    const action = `Describe${protocol}Listeners`;
    const alone = proxies.filter((proxy) => !proxy.GroupId && proxy.SupportProtocols.includes(protocol));
    const owners = [...alone.map(({ ProxyId }) => ({ ProxyId })), ...groups.map((GroupId) => ({ GroupId }))];
    floor[action] = 0;
    for (const owner of owners) {
      const listeners = await truth.list<TrueListener>(action, 'ListenerSet', owner, 50);
      floor[action] += pagesFor(listeners.length, 50);
      for (const { ListenerId, RealServerSet } of listeners) {
        let bound = RealServerSet ?? [];
        if (protocol.startsWith('HTTP')) {
          const rules = await truth.ask<{ DomainRuleSet: TrueDomain[] }>('DescribeRules', { ListenerId });
          floor.DescribeRules! += 1;
          bound = rules.DomainRuleSet.flatMap(({ RuleSet }) => RuleSet.flatMap((rule) => rule.RealServerSet));
        }
        for (const { RealServerId } of bound) {
          uses.set(RealServerId, (uses.get(RealServerId) ?? new Set()).add(ListenerId));
        }
      }
    }
  }
  return {
    uses: new Map([...uses].map(([server, listeners]) => [server, [...listeners].toSorted()])),
    floor,
  };
}
