import { BadInputError } from './errors.js';

/** How many groups one answer may have. */
const MAX_GROUPS = 1_000;

/** What orders groups: the largest first, and equal ones by name, those without a name last. */
export interface Ranked {
  key: string | null;
  size: number;
}

/** Fewer than 1 or more than 1000 groups are the caller's mistake. */
export function requireGroupCount(first: number): void {
  if (first >= 1 && first <= MAX_GROUPS) return;
  throw new BadInputError(`first: ${first} is out of range: expected 1 to ${MAX_GROUPS}`);
}

/** The largest of some groups. */
export function takeLargest<Group>(
  groups: readonly Group[],
  first: number,
  rankOf: (group: Group) => Ranked,
): Group[] {
  return groups
    .map((group) => ({ group, rank: rankOf(group) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .slice(0, first)
    .map(({ group }) => group);
}

function compare(a: Ranked, b: Ranked): number {
  if (a.size !== b.size) return b.size - a.size;
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  return a.key < b.key ? -1 : Number(a.key > b.key);
}
