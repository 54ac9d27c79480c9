import type { State } from '../ui/state.js';

/** What a node of the map stands for. */
export type Kind = 'proxy' | 'proxy-group' | 'host' | 'mongo' | 'redis' | 'flow' | 'media';

/** What each kind is called. */
export const kindNames: Readonly<Record<Kind, string>> = {
  proxy: 'proxy',
  'proxy-group': 'proxy group',
  host: 'host',
  mongo: 'MongoDB instance',
  redis: 'Redis instance',
  flow: 'flow',
  media: 'media server',
};

/** A resource, a host, or several hosts as one. */
export interface MapNode {
  /** The id of a resource, the address of a host, or the network of several. */
  key: string;
  kind: Kind;
  label: string;
  /** A few words beside the label, e.g. `1,366 clients`. */
  detail: string;
  state: State;
  /** The hosts it stands for, where it stands for several. */
  members?: readonly string[];
}

/** A connection between two nodes, by their keys; towards the right of the map. */
export interface MapLink {
  from: string;
  to: string;
  /** Whether what it leads to is unhealthy. */
  isIll: boolean;
}

/** What one service knows: its resources, and the addresses at the other end of their links. */
export interface WorldPart {
  nodes: MapNode[];
  links: MapLink[];
  /** What is known of hosts by their address. */
  hosts: Map<string, KnownHost>;
  /** The resources that stand at an address themselves, so that the host is not drawn twice. */
  standAt: Map<string, string>;
}

/** What real servers tell of a host. */
export interface KnownHost {
  name: string | null;
  /** The listeners that find it unhealthy. */
  failing: { id: string; name: string | null; port: number | null }[];
}

/** Everything that is drawn. */
export interface World {
  nodes: MapNode[];
  links: MapLink[];
}

/** A part to which nothing was added yet. */
export function emptyPart(): WorldPart {
  return { nodes: [], links: [], hosts: new Map(), standAt: new Map() };
}
