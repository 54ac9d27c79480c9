import { requireId } from '../../../core/id.js';
import { ListenerProtocol } from '../../../graph/gaap/enums.js';
import type { ListenerFilter } from '../../../graph/gaap/filters.js';
import type { Proxy } from '../../../graph/gaap/proxy.js';
import { eachRow, type Step } from '../../../upstream/list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, type CurrentReader, type RowSource } from '../../../upstream/row-source.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { gaapActions } from './actions.js';
import type { GaapType } from './ids.js';
import { proxySource } from './proxies.js';
import { toListener, type AnyListener, type ListenerOwner } from './to-listener.js';

/** What each protocol's listeners are called in ids and in actions. */
export const LISTENER_KINDS = {
  TCP: { type: 'tcp-listener', action: gaapActions.DescribeTCPListeners },
  UDP: { type: 'udp-listener', action: gaapActions.DescribeUDPListeners },
  HTTP: { type: 'http-listener', action: gaapActions.DescribeHTTPListeners },
  HTTPS: { type: 'https-listener', action: gaapActions.DescribeHTTPSListeners },
} as const satisfies Record<ListenerProtocol, { type: GaapType; action: unknown }>;

/** In the order in which their lists are read. */
export const ALL_PROTOCOLS = Object.values(ListenerProtocol);

/** A proxy or group with the protocols it may have listeners of. */
export interface Owner extends ListenerOwner {
  target: Target;
  protocols: readonly ListenerProtocol[];
}

/** The owners that a filter names by id; null when it names none, and they must be discovered. */
export function namedOwners(
  reader: Reader,
  targets: readonly Target[],
  filter: ListenerFilter,
): Owner[] | null {
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

/** Whose listeners a proxy's are: its own, or its group's. */
export function ownerOf(proxy: Proxy, target: Target): Owner {
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

/** The lists of all proxies and of each group once, as the proxies are discovered. */
export async function* discoverListenerSources(
  current: CurrentReader,
  targets: readonly Target[],
  filter: ListenerFilter,
): AsyncGenerator<Step<AnyListener>> {
  for (const target of targets) {
    for await (const step of eachOwner(current, target)) {
      if (step.kind !== 'owner') yield step;
      else for (const source of listenerSources(step.owner, filter)) yield { kind: 'source', source };
    }
  }
}

/** The proxies of an account that are in no group, and each group once, as the proxies are discovered. */
export async function* eachOwner(
  current: CurrentReader,
  target: Target,
): AsyncGenerator<{ kind: 'owner'; owner: Owner } | Step<never>> {
  const groupsSeen = new Set<string>();
  for await (const step of eachRow(current, [proxySource(target)])) {
    if (step.kind !== 'row') {
      yield step;
      continue;
    }
    const { groupId } = step.row;
    if (groupId !== null && groupsSeen.has(groupId)) continue;
    if (groupId !== null) groupsSeen.add(groupId);
    yield { kind: 'owner', owner: ownerOf(step.row, target) };
  }
}

/** One list for each protocol that is both wanted and possible. */
export function listenerSources(owner: Owner, filter: ListenerFilter): RowSource<AnyListener>[] {
  const { target, proxyId, groupId } = owner;
  const wanted = ALL_PROTOCOLS.filter(
    (protocol) => owner.protocols.includes(protocol) && (filter.protocols?.includes(protocol) ?? true),
  );
  const asked: ListenerOwner = groupId === undefined ? { proxyId: proxyId ?? '' } : { groupId };
  return wanted.map((protocol) =>
    defineListSource({
      target,
      action: LISTENER_KINDS[protocol].action,
      parameters: {
        ...(groupId === undefined ? { ProxyId: proxyId } : { GroupId: groupId }),
        ...pushedDown(filter),
      },
      resourceId: groupId ?? proxyId ?? null,
      toRow: toListener[protocol],
      of: asked,
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
