import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { OpenGraph } from '../../helpers/open-graph.js';
import type { GraphPage } from '../../helpers/walk-pages.js';

/** A gap, as far as an operator acts on it. */
export interface JoinGap {
  resourceId: string | null;
  code: string;
  upstreamCode: string | null;
}

/** What a join brought: its rows as one line of text each, sorted, and what it lacks. */
export interface Joined {
  rows: string[];
  gaps: JoinGap[];
  /** Whether every page told truly whether it was complete, and how many rows its list has. */
  honest: boolean;
}

/** What the provider itself says, and the calls that upstream/batching.md allows for it. */
export interface Truth extends Omit<Joined, 'honest'> {
  floor: Record<string, number>;
}

/** A query that joins what one provider knows. */
export interface Join {
  name: string;
  /** The root field with all that is asked below it. */
  selection: string;
  /** Reads the truth with the provider's own means. */
  readTruth: (emulator: RunningEmulator) => Promise<Truth>;
  /** Makes rows of an answer, and asks for the pages behind the nested first ones. */
  collect: (data: unknown, graph: OpenGraph) => Promise<Joined>;
}

/** What every page of a join selects beside its nodes. */
export const PAGE =
  'totalCount complete gaps { resourceId code upstreamCode } pageInfo { hasNextPage endCursor }';

/** Sorts what was collected, so that it compares with the truth whatever the order of asking was. */
export function toJoined(rows: string[], walks: readonly GraphPage<unknown, JoinGap>[][]): Joined {
  return {
    rows: rows.toSorted(),
    gaps: sortGaps(walks.flat().flatMap(({ gaps }) => gaps)),
    honest: walks.every(isHonest),
  };
}

/** The total is that of the whole walk, and nobody's guess where a part of it is missing. */
function isHonest(pages: readonly GraphPage<unknown, JoinGap>[]): boolean {
  const isWhole = pages.every(({ gaps }) => gaps.length === 0);
  const count = pages.flatMap(({ nodes }) => nodes).length;
  return pages.every(
    ({ complete, gaps, totalCount }) =>
      complete === (gaps.length === 0) && totalCount === (isWhole ? count : null),
  );
}

/** Gaps in an order of their own. */
export function sortGaps(gaps: readonly JoinGap[]): JoinGap[] {
  return gaps.toSorted((a, b) => String(a.resourceId).localeCompare(String(b.resourceId)));
}

/** One row as text; what is unknown is a dash. */
export function toRow(...parts: readonly (string | number | boolean | null | undefined)[]): string {
  return parts.map((part) => String(part ?? '-')).join(' ');
}

/** The last part of an id. */
export function resourceOf(id: string): string {
  return id.split(':').slice(4).join(':');
}

/** How many calls a list of so many rows takes, at least one. */
export function pagesFor(rows: number, pageSize: number): number {
  return Math.max(1, Math.ceil(rows / pageSize));
}

/** The calls of several parts of a join together. */
export function sumFloors(floors: readonly Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const floor of floors) {
    for (const [action, calls] of Object.entries(floor)) total[action] = (total[action] ?? 0) + calls;
  }
  return total;
}
