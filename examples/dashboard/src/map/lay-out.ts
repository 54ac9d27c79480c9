import type { Kind, MapLink, MapNode, World } from './world.js';

/** A node with its place: the left upper corner of its box. */
export interface PlacedNode extends MapNode {
  x: number;
  y: number;
  lane: number;
}

/** A title above nodes of one kind. */
export interface Heading {
  text: string;
  kind: Kind;
  x: number;
  y: number;
}

/** A link between two places. */
export interface PlacedLink extends MapLink {
  path: string;
}

export interface Layout {
  nodes: PlacedNode[];
  links: PlacedLink[];
  headings: Heading[];
  width: number;
  height: number;
}

export const BOX = { width: 216, height: 20 } as const;
const ROW = 25;
const HEADING = 30;
const GAP = 128;

/** From left to right: what is reached from outside, the hosts behind it, and what the hosts are connected to. */
const lanes: readonly (readonly (readonly [Kind, string])[])[] = [
  [
    ['proxy-group', 'Proxy groups'],
    ['proxy', 'Proxies'],
  ],
  [['host', 'Hosts']],
  [
    ['mongo', 'MongoDB'],
    ['redis', 'Redis'],
  ],
  [
    ['flow', 'Flows'],
    ['media', 'Media servers'],
  ],
];

/** How often the lanes are put in order by their neighbours: more changes little. */
const SWEEPS = 6;

/** Gives every node its place in the lane of its kind, near those it is linked to. */
export function layOut({ nodes, links }: World): Layout {
  const order = orderByNeighbours(nodes, links);
  const placed = new Map<string, PlacedNode>();
  const headings: Heading[] = [];
  const heights = lanes.map((kinds, lane) => {
    const x = lane * (BOX.width + GAP);
    let y = 0;
    for (const [kind, text] of kinds) {
      const own = nodes.filter((node) => node.kind === kind).sort((one, other) => order(one) - order(other));
      if (own.length === 0) continue;
      headings.push({ text, kind, x, y: y + HEADING - 12 });
      y += HEADING;
      for (const node of own) {
        placed.set(node.key, { ...node, x, y, lane });
        y += ROW;
      }
    }
    return y;
  });
  const height = Math.max(...heights, ROW);
  return {
    nodes: [...placed.values()],
    links: links.flatMap((link) => placeLink(link, placed)),
    headings,
    width: lanes.length * BOX.width + (lanes.length - 1) * GAP,
    height,
  };
}

/** The place of each node by the mean place of its neighbours, again and again, so that few links cross. */
function orderByNeighbours(nodes: readonly MapNode[], links: readonly MapLink[]): (node: MapNode) => number {
  const neighbours = listNeighbours(links);
  let places = rank(nodes, (node) => (node.state === 'ill' ? '' : node.label));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const before = places;
    const mean = ({ key }: MapNode): number => {
      const known = (neighbours.get(key) ?? []).flatMap((other) => before.get(other) ?? []);
      // What is linked to nothing goes to the end of its lane.
      return known.length === 0 ? 2 : known.reduce((sum, place) => sum + place, 0) / known.length;
    };
    places = rank(nodes, mean);
  }
  return ({ key }) => places.get(key) ?? 0;
}

/** The place of each node within its kind, from 0 to 1, by a value. */
function rank(nodes: readonly MapNode[], valueOf: (node: MapNode) => string | number): Map<string, number> {
  const places = new Map<string, number>();
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    const own = nodes
      .filter((node) => node.kind === kind)
      .map((node) => ({ key: node.key, value: valueOf(node) }))
      .sort((one, other) => (one.value < other.value ? -1 : Number(one.value > other.value)));
    for (const [index, { key }] of own.entries()) places.set(key, index / own.length);
  }
  return places;
}

/** The keys that each key is linked to. */
export function listNeighbours(links: readonly MapLink[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (one: string, other: string) => neighbours.set(one, [...(neighbours.get(one) ?? []), other]);
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  return neighbours;
}

function placeLink(link: MapLink, placed: ReadonlyMap<string, PlacedNode>): PlacedLink[] {
  const [from, to] = [placed.get(link.from), placed.get(link.to)];
  if (!from || !to) return [];
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const [x1, y1] = [left.x + BOX.width, left.y + BOX.height / 2];
  const [x2, y2] = [right.x, right.y + BOX.height / 2];
  const bend = GAP / 2;
  return [{ ...link, path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }];
}
