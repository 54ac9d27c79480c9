import { foldHosts, type HostOnMap } from './fold-hosts.js';
import type { KnownHost, MapLink, World, WorldPart } from './world.js';

/** What the services know as one world: the same address is the same host, and an instance at it is the instance. */
export function joinParts(parts: readonly WorldPart[], opened: ReadonlySet<string>): World {
  const resources = parts.flatMap(({ nodes }) => nodes);
  const standAt = new Map(parts.flatMap((part) => [...part.standAt]));
  const known = new Map<string, KnownHost>(parts.flatMap((part) => [...part.hosts]));
  const toKey = (end: string) => standAt.get(end) ?? end;
  const links = joinLinks(
    parts
      .flatMap((part) => part.links)
      .map((link) => ({ ...link, from: toKey(link.from), to: toKey(link.to) })),
  );

  const ids = new Set(resources.map(({ key }) => key));
  const hosts = listHosts(links, ids, known);
  const { nodes, nodeOf } = foldHosts(hosts, opened);
  const drawn = new Set([...ids, ...nodes.map(({ key }) => key)]);
  const toNode = (key: string) => nodeOf.get(key) ?? key;
  return {
    nodes: [...resources, ...nodes],
    links: joinLinks(links.map((link) => ({ ...link, from: toNode(link.from), to: toNode(link.to) }))).filter(
      ({ from, to }) => drawn.has(from) && drawn.has(to),
    ),
  };
}

/** Links of the same ends as one, which is unhealthy when one of them is; none leads from a node to itself. */
function joinLinks(links: readonly MapLink[]): MapLink[] {
  const joined = new Map<string, MapLink>();
  for (const link of links) {
    const key = `${link.from} ${link.to}`;
    const isIll = link.isIll || (joined.get(key)?.isIll ?? false);
    if (link.from !== link.to) joined.set(key, { ...link, isIll });
  }
  return [...joined.values()];
}

function listHosts(
  links: readonly MapLink[],
  resources: ReadonlySet<string>,
  known: ReadonlyMap<string, KnownHost>,
): HostOnMap[] {
  const touched = new Map<string, number>();
  for (const end of links.flatMap(({ from, to }) => [from, to])) {
    if (!resources.has(end)) touched.set(end, (touched.get(end) ?? 0) + 1);
  }
  return [...touched].map(([address, count]) => ({
    address,
    links: count,
    name: known.get(address)?.name ?? null,
    isIll: (known.get(address)?.failing.length ?? 0) > 0,
    isServer: known.has(address),
  }));
}
