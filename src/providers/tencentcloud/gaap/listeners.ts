import { BadInputError } from '../../../core/errors.js';
import { requireId } from '../../../core/id.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { Health } from '../../../graph/enums.js';
import type { ListenerProtocol } from '../../../graph/gaap/enums.js';
import type { ListenerFilter } from '../../../graph/gaap/filters.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource, type List } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, type RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import {
  ALL_PROTOCOLS,
  discoverListenerSources,
  LISTENER_KINDS,
  listenerSources,
  namedOwners,
  ownerOf,
} from './listener-sources.js';
import { toListener, type AnyListener } from './to-listener.js';

/** How a listener's health is found: it comes with layer 4 listeners, and costs a call for the others. */
export type HealthOf = (listener: AnyListener, reader: Reader) => Promise<Health>;

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
      : (current) => discoverListenerSources(current, targets, filter),
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
  const owner = ownerOf(proxy, target);
  const named = namedOwners(reader, [target], filter ?? {});
  const isNamed =
    !named ||
    named.some(({ proxyId, groupId }) =>
      proxyId ? proxyId === proxy.resourceId : groupId === owner.groupId,
    );
  const sources = isNamed ? listenerSources(owner, filter ?? {}) : [];
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
      type: LISTENER_KINDS[protocol].type,
      action: LISTENER_KINDS[protocol].action,
      atOnce: 1,
      find: async (scope, target, [id = '']) => {
        const page = await byIdSource(protocol, target, id).read(scope, null);
        return page.rows;
      },
    });
  return { TCP: create('TCP'), UDP: create('UDP'), HTTP: create('HTTP'), HTTPS: create('HTTPS') };
}

function byIdSource(protocol: ListenerProtocol, target: Target, ListenerId: string): RowSource<AnyListener> {
  return defineListSource({
    target,
    action: LISTENER_KINDS[protocol].action,
    parameters: { ListenerId },
    toRow: toListener[protocol],
    of: {},
    keep: true,
  });
}

/** The protocol that the type part of a listener's id names; another type is the caller's mistake. */
export function protocolOf(id: string): ListenerProtocol {
  const { type } = requireId(id);
  const protocol = ALL_PROTOCOLS.find((candidate) => LISTENER_KINDS[candidate].type === type);
  if (protocol) return protocol;
  const types = ALL_PROTOCOLS.map((candidate) => LISTENER_KINDS[candidate].type).join(', ');
  throw new BadInputError(`id ${JSON.stringify(id)} names a ${type}: expected one of ${types}`);
}
