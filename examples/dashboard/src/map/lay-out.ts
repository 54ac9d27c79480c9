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

export const BOX = { width: 212, height: 20 } as const;
const ROW = 25;
const WIDEST_ROW = 36;
const HEADING = 30;
const GAP = 78;

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
  const filled = orderByNeighbours(fillLanes(nodes), links);
  const height = Math.max(...filled.map(heightOf));
  const columns = filled.map((sections, lane) => placeLane(sections, lane, height));
  const placed = columns.flatMap((column) => column.nodes);
  return {
    nodes: placed,
    links: placeLinks(links, placed),
    headings: columns.flatMap(({ headings }) => headings),
    width: lanes.length * BOX.width + (lanes.length - 1) * GAP,
    height,
  };
}

/** The nodes of one kind, in their order. */
interface LaneSection {
  kind: Kind;
  text: string;
  nodes: MapNode[];
}

function heightOf(sections: readonly LaneSection[]): number {
  return sections.reduce((sum, { nodes }) => sum + (nodes.length > 0 ? HEADING + nodes.length * ROW : 0), 0);
}

/** Puts a lane's nodes below each other; a short lane takes more of the height, to stand beside its neighbours. */
function placeLane(sections: readonly LaneSection[], lane: number, height: number) {
  const count = sections.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const row = Math.min(WIDEST_ROW, ROW + (height - heightOf(sections)) / Math.max(1, count));
  const x = lane * (BOX.width + GAP);
  const headings: Heading[] = [];
  const nodes: PlacedNode[] = [];
  let y = 0;
  for (const section of sections.filter((some) => some.nodes.length > 0)) {
    headings.push({ text: section.text, kind: section.kind, x, y: y + HEADING - 12 });
    y += HEADING;
    nodes.push(...section.nodes.map((node, index) => ({ ...node, x, y: y + index * row, lane })));
    y += section.nodes.length * row;
  }
  return { headings, nodes };
}

/** The nodes of each lane by kind: the unhealthy first, then by name. */
function fillLanes(nodes: readonly MapNode[]): LaneSection[][] {
  const rank = ({ state, label }: MapNode) => `${state === 'ill' ? 0 : 1} ${label}`;
  return lanes.map((kinds) =>
    kinds.map(([kind, text]) => ({
      kind,
      text,
      nodes: sortBy(
        nodes.filter((node) => node.kind === kind),
        rank,
      ),
    })),
  );
}

/** Puts one lane after the other in the order of its neighbours' mean places, again and again, so that few links cross. */
function orderByNeighbours(filled: LaneSection[][], links: readonly MapLink[]): LaneSection[][] {
  const neighbours = listNeighbours(links);
  const places = new Map<string, number>();
  for (const sections of filled) notePlaces(places, sections);
  const meanOf = ({ key }: MapNode): number => {
    const known = (neighbours.get(key) ?? []).flatMap((other) => places.get(other) ?? []);
    // What is linked to nothing goes to the end.
    return known.length === 0 ? 2 : known.reduce((sum, place) => sum + place, 0) / known.length;
  };
  const ordered = [...filled];
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const [lane, sections] of ordered.entries()) {
      const next = sections.map((section) => ({ ...section, nodes: sortBy(section.nodes, meanOf) }));
      notePlaces(places, next);
      ordered[lane] = next;
    }
  }
  return ordered;
}

/** Notes where in its lane each node stands, from 0 to 1. */
function notePlaces(places: Map<string, number>, sections: readonly LaneSection[]): void {
  const nodes = sections.flatMap((section) => section.nodes);
  for (const [index, { key }] of nodes.entries()) places.set(key, index / nodes.length);
}

function sortBy<Row>(rows: readonly Row[], valueOf: (row: Row) => string | number): Row[] {
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((one, other) => (one.value < other.value ? -1 : Number(one.value > other.value)))
    .map(({ row }) => row);
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

function placeLinks(links: readonly MapLink[], nodes: readonly PlacedNode[]): PlacedLink[] {
  const placed = new Map(nodes.map((node) => [node.key, node]));
  return links.flatMap((link) => {
    const [from, to] = [placed.get(link.from), placed.get(link.to)];
    return from && to ? [{ ...link, path: from.x <= to.x ? curve(from, to) : curve(to, from) }] : [];
  });
}

/** From the right edge of one box to the left edge of another. */
function curve(left: PlacedNode, right: PlacedNode): string {
  const [x1, y1] = [left.x + BOX.width, left.y + BOX.height / 2];
  const [x2, y2] = [right.x, right.y + BOX.height / 2];
  const bend = GAP / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
