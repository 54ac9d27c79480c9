import { formatCount } from '../ui/format.js';
import type { MapNode } from './world.js';

/** A host as far as the map cares. */
export interface HostOnMap {
  address: string;
  name: string | null;
  /** How many resources it is linked to. */
  links: number;
  isIll: boolean;
  isServer: boolean;
}

/** How many nodes of hosts are drawn at most, as far as widening their networks helps. */
const ROOM = 48;

/**
 * The nodes that hosts are drawn as, and the node of each host that is drawn. What joins nothing is left out: hosts with
 * one connection to one resource stand in that resource's count. Healthy neighbours of one network become one node,
 * in ever wider networks until there is room; unhealthy hosts, and those of opened networks, always stand alone.
 */
export function foldHosts(
  hosts: readonly HostOnMap[],
  opened: ReadonlySet<string>,
): { nodes: MapNode[]; nodeOf: Map<string, string> } {
  const joining = hosts.filter(({ links, isServer }) => links > 1 || isServer);
  const grouped = networks
    .map((networkOf) => groupBy(joining, (host) => (host.isIll ? host.address : networkOf(host.address))))
    .find((groups, index) => groups.size <= ROOM || index === networks.length - 1);
  const nodes: MapNode[] = [];
  const nodeOf = new Map<string, string>();
  for (const [network, members] of grouped ?? []) {
    const parts = members.length === 1 || opened.has(network) ? members.map((host) => [host]) : [members];
    for (const part of parts) {
      const node = toNode(network, part);
      nodes.push(node);
      for (const { address } of part) nodeOf.set(address, node.key);
    }
  }
  return { nodes, nodeOf };
}

/** The network of an address, ever wider; names belong to the domain above them. */
const networks: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => networkOf(address, 3),
  (address) => networkOf(address, 2),
  (address) => networkOf(address, 1),
];

function networkOf(address: string, parts: number): string {
  if (address.includes(':'))
    return `${address
      .split(':')
      .slice(0, parts + 1)
      .join(':')}::/${16 * (parts + 1)}`;
  const labels = address.split('.');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return `${labels.slice(0, parts).join('.')}.0/${8 * parts}`;
  return `*.${labels.slice(-parts).join('.')}`;
}

function toNode(network: string, members: readonly HostOnMap[]): MapNode {
  const [first] = members;
  if (first && members.length === 1) {
    const { address, name, isIll } = first;
    const detail = name && name !== address ? name : '';
    return { key: address, kind: 'host', label: address, detail, state: isIll ? 'ill' : 'well' };
  }
  return {
    key: network,
    kind: 'host',
    label: sharedName(members) ?? network,
    detail: formatCount(members.length, 'host'),
    state: 'well',
    members: members.map(({ address }) => address),
  };
}

/** What the names of all hosts begin with, e.g. `orders-api` of orders-api-01 and orders-api-02; null where that is nothing. */
function sharedName(members: readonly HostOnMap[]): string | null {
  const stems = new Set(
    members.filter(({ name }) => name !== null).map(({ name }) => name?.replace(/[-_.]?\d+$/, '')),
  );
  const [stem] = stems;
  return stems.size === 1 && stem ? stem : null;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
