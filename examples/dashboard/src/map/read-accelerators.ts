import type { Health, MapAcceleratorsQuery, MapBindingFragment } from '../gql/hooks.js';
import { formatCount } from '../ui/format.js';
import { toState } from '../ui/state.js';
import { emptyPart, type KnownHost, type MapNode, type WorldPart } from './world.js';

type Listener = NonNullable<MapAcceleratorsQuery['listeners']>['nodes'][number];

/** Proxies, those of a group as one, and the hosts their listeners lead to. */
export function readAccelerators({ proxies, proxyGroups, listeners }: MapAcceleratorsQuery): WorldPart {
  const part = emptyPart();
  const alone = proxies?.nodes.filter(({ group }) => !group) ?? [];
  const counts = countBy(listeners?.nodes ?? [], ownerOf);
  const toNode = (kind: MapNode['kind'], { id, name, status }: (typeof alone)[number] | Group): MapNode => ({
    key: id,
    kind,
    label: name ?? id,
    detail: formatCount(counts.get(id) ?? 0, 'listener'),
    state: toState(status),
  });
  part.nodes.push(...(proxyGroups?.nodes ?? []).map((group) => toNode('proxy-group', group)));
  part.nodes.push(...alone.map((proxy) => toNode('proxy', proxy)));
  for (const listener of listeners?.nodes ?? []) {
    for (const binding of bindingsOf(listener)) addBinding(part, listener, binding);
  }
  return part;
}

type Group = NonNullable<MapAcceleratorsQuery['proxyGroups']>['nodes'][number];

/** The proxy or group that a listener belongs to. */
function ownerOf({ proxy, group }: Listener): string | undefined {
  return (group ?? proxy)?.id;
}

function bindingsOf(listener: Listener): MapBindingFragment[] {
  if ('realServers' in listener) return listener.realServers;
  return listener.rules?.flatMap(({ realServers }) => realServers) ?? [];
}

function addBinding(part: WorldPart, listener: Listener, { health, realServer }: MapBindingFragment): void {
  const address = realServer.host?.address;
  const owner = ownerOf(listener);
  if (address === undefined || owner === undefined) return;
  part.links.push({ from: owner, to: address, isIll: isIll(health) });
  const host: KnownHost = part.hosts.get(address) ?? { name: null, failing: [] };
  part.hosts.set(address, {
    name: host.name ?? realServer.name,
    failing: isIll(health) ? [...host.failing, listener] : host.failing,
  });
}

function isIll(health: Health): boolean {
  return toState(health) === 'ill';
}

function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of rows.map(keyOf)) {
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
