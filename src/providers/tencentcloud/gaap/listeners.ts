import { BadInputError } from '../../../core/errors.js';
import { requireId } from '../../../core/id.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { Health } from '../../../graph/enums.js';
import { ListenerProtocol } from '../../../graph/gaap/enums.js';
import type { ListenerFilter } from '../../../graph/gaap/filters.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import type { RealServerBinding } from '../../../graph/gaap/real-server.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachRow, eachSource, type List } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, type RowSource } from '../../../upstream/row-source.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { gaapActions } from './actions.js';
import type { GaapType } from './ids.js';
import { proxySource } from './proxies.js';
import { toListener, type AnyListener, type ListenerOwner } from './to-listener.js';

/** What each protocol's listeners are called in ids and in actions. */
const BY_PROTOCOL = {
  TCP: { type: 'tcp-listener', action: gaapActions.DescribeTCPListeners },
  UDP: { type: 'udp-listener', action: gaapActions.DescribeUDPListeners },
  HTTP: { type: 'http-listener', action: gaapActions.DescribeHTTPListeners },
  HTTPS: { type: 'https-listener', action: gaapActions.DescribeHTTPSListeners },
} as const satisfies Record<ListenerProtocol, { type: GaapType; action: unknown }>;

const ALL_PROTOCOLS = Object.values(ListenerProtocol);

/** How a listener's health is found: it comes with layer 4 listeners, and costs a call for the others. */
export type HealthOf = (listener: AnyListener, reader: Reader) => Promise<Health>;

/** A proxy or group with the protocols it may have listeners of. */
interface Owner extends ListenerOwner {
  target: Target;
  protocols: readonly ListenerProtocol[];
}

/** A page of listeners over all accounts: of the proxies and groups named, or of all that the accounts have. */
export function readListeners(
  reader: Reader,
  where: { accounts?: readonly string[] | null | undefined; filter?: ListenerFilter | null | undefined },
  context: { page: PageArguments; healthOf: HealthOf },
): Promise<Page<AnyListener>> {
  const filter = where.filter ?? {};
  const targets = reader.targets.of('gaap', where);
  const named = namedOwners(reader, targets, filter);
  const list: List<AnyListener> = {
    key: `gaap.listeners ${JSON.stringify(where)}`,
    sources: named
      ? () => eachSource(named.flatMap((owner) => listenerSources(owner, filter)))
      : (current) => discoverSources(current, targets, filter),
    where: remainder(filter, context.healthOf),
  };
  return readList(reader, list, context.page);
}

/** A page of the listeners of one proxy; those of a proxy in a group belong to the group. */
export function readListenersOf(
  reader: Reader,
  of: { proxy: Proxy; filter?: ListenerFilter | null | undefined },
  context: { page: PageArguments; healthOf: HealthOf },
): Promise<Page<AnyListener>> {
  const { proxy, filter } = of;
  const target = reader.targets.ofId(requireId(proxy.id), 'gaap', 'proxy');
  const sources = isNamed(proxy, filter ?? {}) ? listenerSources(ownerOf(proxy, target), filter ?? {}) : [];
  return readList(
    reader,
    {
      key: `gaap.listenersOf ${proxy.id} ${JSON.stringify(filter ?? {})}`,
      sources: () => eachSource(sources),
      where: remainder(filter ?? {}, context.healthOf),
    },
    context.page,
  );
}

/** A page of the listeners that use a real server: every listener of its account is looked at. */
export function readListenersUsing(
  reader: Reader,
  realServerId: string,
  context: {
    page: PageArguments;
    bindingsOf: (listener: AnyListener, reader: Reader) => Promise<RealServerBinding[]>;
  },
): Promise<Page<AnyListener>> {
  const target = reader.targets.ofId(requireId(realServerId), 'gaap', 'real-server');
  return readList<AnyListener>(
    reader,
    {
      key: `gaap.listenersUsing ${realServerId}`,
      sources: (current) => discoverSources(current, [target], {}),
      where: async (listener, current) => {
        const bindings = await context.bindingsOf(listener, current);
        return bindings.some(({ realServer }) => realServer.id === realServerId);
      },
    },
    context.page,
  );
}

/** Whether a filter leaves the listeners of a proxy: it names the proxy, or its group, or none at all. */
function isNamed({ id, groupId }: Proxy, { proxyIds, groupIds }: ListenerFilter): boolean {
  if (!proxyIds && !groupIds) return true;
  return (proxyIds?.includes(id) ?? false) || (groupId !== null && (groupIds?.includes(groupId) ?? false));
}

/** The owners that a filter names by id; null when it names none, and they must be discovered. */
function namedOwners(reader: Reader, targets: readonly Target[], filter: ListenerFilter): Owner[] | null {
  if (!filter.proxyIds && !filter.groupIds) return null;
  const toOwner = (id: string, type: GaapType, key: keyof ListenerOwner): Owner[] => {
    const parts = requireId(id);
    const target = reader.targets.ofId(parts, 'gaap', type);
    return targets.includes(target) ? [{ target, protocols: ALL_PROTOCOLS, [key]: parts.resource }] : [];
  };
  return [
    ...(filter.proxyIds ?? []).flatMap((id) => toOwner(id, 'proxy', 'proxyId')),
    ...(filter.groupIds ?? []).flatMap((id) => toOwner(id, 'proxy-group', 'groupId')),
  ];
}

/** The lists of all proxies and of each group once, as the proxies are discovered. */
async function* discoverSources(
  current: () => Reader,
  targets: readonly Target[],
  filter: ListenerFilter,
): ReturnType<List<AnyListener>['sources']> {
  const groupsSeen = new Set<string>();
  for (const target of targets) {
    for await (const step of eachRow(current, [proxySource(target)])) {
      if (step.kind !== 'row') {
        yield step;
        continue;
      }
      const { groupId } = step.row;
      if (groupId !== null && groupsSeen.has(groupId)) continue;
      if (groupId !== null) groupsSeen.add(groupId);
      for (const source of listenerSources(ownerOf(step.row, target), filter))
        yield { kind: 'source', source };
    }
  }
}

function ownerOf(proxy: Proxy, target: Target): Owner {
  const { groupId } = proxy;
  // The proxies of a group share its listeners: what one of them supports is not what another does.
  return groupId === null
    ? {
        target,
        proxyId: proxy.resourceId,
        protocols: proxy.protocols.length > 0 ? proxy.protocols : ALL_PROTOCOLS,
      }
    : { target, groupId: requireId(groupId).resource, protocols: ALL_PROTOCOLS };
}

/** One list for each protocol that is both wanted and possible. */
function listenerSources(owner: Owner, filter: ListenerFilter): RowSource<AnyListener>[] {
  const { target, proxyId, groupId } = owner;
  const wanted = ALL_PROTOCOLS.filter(
    (protocol) => owner.protocols.includes(protocol) && (filter.protocols?.includes(protocol) ?? true),
  );
  const asked: ListenerOwner = groupId === undefined ? { proxyId: proxyId ?? '' } : { groupId };
  return wanted.map((protocol) =>
    defineListSource<AnyListener>({
      target,
      action: BY_PROTOCOL[protocol].action,
      parameters: {
        ...(groupId === undefined ? { ProxyId: proxyId } : { GroupId: groupId }),
        ...pushedDown(filter),
      },
      resourceId: groupId ?? proxyId ?? null,
      toRow: (info) => toListener[protocol](info, target, asked),
      keep: true,
    }),
  );
}

/** SearchValue excludes ListenerName and Port: beside them the search is applied here. */
function pushedDown({ name, port, search }: ListenerFilter): Parameters {
  const exact = {
    ...(name ? { ListenerName: name } : {}),
    ...(typeof port === 'number' ? { Port: port } : {}),
  };
  return Object.keys(exact).length === 0 && search ? { SearchValue: search } : exact;
}

/** What of the filter the provider cannot apply. */
function remainder(filter: ListenerFilter, healthOf: HealthOf): List<AnyListener>['where'] {
  const { status, health, search, name, port } = filter;
  const searchesHere = Boolean(search) && (Boolean(name) || typeof port === 'number');
  if (!status && !health && !searchesHere) return undefined;
  return async (listener, reader) => {
    if (status && !status.includes(listener.status)) return false;
    if (searchesHere && !matchesSearch(search, [listener.name, listener.port])) return false;
    return !health || health.includes(await healthOf(listener, reader));
  };
}

/** Listeners by id; their type says which protocol's action finds them. */
export function createListenerLoaders(reader: Reader): Record<ListenerProtocol, EntityLoader<AnyListener>> {
  const create = (protocol: ListenerProtocol): EntityLoader<AnyListener> =>
    createEntityLoader<AnyListener>(reader, {
      service: 'gaap',
      type: BY_PROTOCOL[protocol].type,
      action: BY_PROTOCOL[protocol].action,
      atOnce: 1,
      find: async (scope, target, [id = '']) => {
        const page = await byIdSource(protocol, target, id).read(scope, null);
        return page.rows;
      },
    });
  return { TCP: create('TCP'), UDP: create('UDP'), HTTP: create('HTTP'), HTTPS: create('HTTPS') };
}

function byIdSource(protocol: ListenerProtocol, target: Target, ListenerId: string): RowSource<AnyListener> {
  return defineListSource<AnyListener>({
    target,
    action: BY_PROTOCOL[protocol].action,
    parameters: { ListenerId },
    toRow: (info) => toListener[protocol](info, target, {}),
    keep: true,
  });
}

/** The protocol that the type part of a listener's id names; another type is the caller's mistake. */
export function protocolOf(id: string): ListenerProtocol {
  const { type } = requireId(id);
  const protocol = ALL_PROTOCOLS.find((candidate) => BY_PROTOCOL[candidate].type === type);
  if (protocol) return protocol;
  const types = ALL_PROTOCOLS.map((candidate) => BY_PROTOCOL[candidate].type).join(', ');
  throw new BadInputError(`id ${JSON.stringify(id)} names a ${type}: expected one of ${types}`);
}
