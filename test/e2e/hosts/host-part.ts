import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { JoinGap } from '../joins/join.js';

/** Something that a provider knows of an address. */
export interface Edge {
  address: string;
  /** The field of Host that must show it. */
  field: string;
  row: string;
}

/** What a full walk over every list of a service says, by the provider's own means. */
export interface HostTruth {
  edges: Edge[];
  /** What of it is refused, by the field that lacks it. */
  gaps: Readonly<Record<string, JoinGap[]>>;
  /** The calls of one scan of all of it: upstream/batching.md, section 6. */
  scan: Record<string, number>;
  /** The calls for one IPv4 address of which nothing is known, where a filter is cheaper than the scan. */
  one: Record<string, number>;
}

/** What one service says of hosts. */
export interface HostPart {
  service: string;
  /** By its key in an answer: a field of Host. */
  fields: Readonly<Record<string, HostField>>;
  readTruth: (emulator: RunningEmulator) => Promise<HostTruth>;
}

export interface HostField {
  /** Its name, where the key is an alias, and its arguments beside the page's. */
  name?: string;
  arguments?: string;
  /** What is selected of a row, and the row of such an answer. */
  selection: string;
  toRow: (node: never) => string;
}

/** A page below a host, as the tests select it. */
export interface HostPage {
  complete: boolean;
  gaps: JoinGap[];
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean };
  nodes: unknown[];
  sources: { action: string; origin: string }[];
}

export type HostAnswer = { address: string } & Record<string, HostPage | null>;

/** Everything that some services say of a host. */
export function selectHost(parts: readonly HostPart[]): string {
  const fields = parts.flatMap((part) => Object.entries(part.fields));
  const selections = fields.map(
    ([key, field]) => `${key}: ${field.name ?? key}(first: 1000 ${field.arguments ?? ''}) {
      complete totalCount gaps { resourceId code upstreamCode } pageInfo { hasNextPage } sources { action origin }
      nodes { ${field.selection} }
    }`,
  );
  return `address ${selections.join('\n')}`;
}

/** The edges of an answer. */
export function toEdges(parts: readonly HostPart[], hosts: readonly HostAnswer[]): Edge[] {
  const fields = parts.flatMap((part) => Object.entries(part.fields));
  return hosts.flatMap((host) =>
    fields.flatMap(([field, { toRow }]) =>
      (host[field]?.nodes ?? []).map((node) => ({ address: host.address, field, row: toRow(node as never) })),
    ),
  );
}

/** Edges as lines, sorted: they compare whatever the order they were found in. */
export function toLines(edges: readonly Edge[]): string[] {
  return edges.map(({ address, field, row }) => `${address} ${field} ${row}`).toSorted();
}

/** An address as the URL standard writes it: IPv6 compressed, names in lower case. */
export function spell(address: string): string {
  const host = address.includes(':') ? `[${address.replace(/[[\]]/g, '')}]` : address;
  return new URL(`http://${host}`).hostname.replace(/[[\]]/g, '');
}

/** Edges of one row to each of some addresses, each address once; texts that are none are left out. */
export function edgesTo(
  addresses: readonly (string | null | undefined)[],
  field: string,
  row: string,
): Edge[] {
  const told = addresses.flatMap((address) => (address ? spell(address) : []));
  return [...new Set(told)].map((address) => ({ address, field, row }));
}
