import type { Health, MapAcceleratorsQuery, MapBindingFragment } from '../gql/hooks.js';
import { formatCount } from '../ui/format.js';
import { toState } from '../ui/state.js';
import { emptyPart, type Kind, type KnownHost, type MapNode, type WorldPart } from './world.js';

type Listener = NonNullable<MapAcceleratorsQuery['listeners']>['nodes'][number];

type Group = NonNullable<MapAcceleratorsQuery['proxyGroups']>['nodes'][number];

/** Proxies, those of a group as one, and the hosts their listeners lead to. */
export function readAccelerators(data: MapAcceleratorsQuery): WorldPart {
  const part = emptyPart();
  const listeners = data.listeners?.nodes ?? [];
  const counts = countBy(listeners, ownerOf);
  const alone = (data.proxies?.nodes ?? []).filter(({ group }) => !group);
  part.nodes.push(...(data.proxyGroups?.nodes ?? []).map((group) => toNode('proxy-group', group, counts)));
  part.nodes.push(...alone.map((proxy) => toNode('proxy', proxy, counts)));
  nameHosts(part, data.realServers);
  for (const listener of listeners) {
    for (const binding of bindingsOf(listener)) addBinding(part, listener, binding);
  }
  return part;
}

function nameHosts(part: WorldPart, realServers: MapAcceleratorsQuery['realServers']): void {
  for (const { host, name } of realServers?.nodes ?? []) {
    if (host) part.hosts.set(host.address, { name, failing: [] });
  }
}

function toNode(kind: Kind, { id, name, status }: Group, counts: ReadonlyMap<string, number>): MapNode {
  const detail = formatCount(counts.get(id) ?? 0, 'listener');
  return { key: id, kind, label: name ?? id, detail, state: toState(status) };
}

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
  part.hosts.set(address, isIll(health) ? { ...host, failing: [...host.failing, listener] } : host);
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
