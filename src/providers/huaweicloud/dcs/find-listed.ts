import type { Reader } from '../../../upstream/reader.js';
import type { Position, RowPage } from '../../../upstream/row-page.js';
import type { RowSource } from '../../../upstream/row-source.js';

/** Where things of one kind are found. */
export interface Places<Row> {
  /** The list of all of them. */
  list: RowSource<Row>;
  /** Asks for one alone; none when it does not exist. */
  readOne: (reader: Reader, resource: string) => Promise<Row[]>;
  /** Whether what a held list lacks may have come since. */
  looksAgain?: boolean;
}

interface Search<Row> {
  found: Row[];
  missing: string[];
  /** Whether the list goes on behind what was read of it. */
  goesOn: boolean;
  /** Whether it was read before the operation began. */
  isHeld: boolean;
}

/**
 * Finds things by their resource ids, in the calls that separate operations share: the first page of the list costs what
 * asking for one thing costs, is one call for all who look at the same time, and serves those who come later. What it
 * lacks is asked for by itself when it is one thing; for several the list is read on. Those that do not exist are left
 * out. Fails with an UpstreamError.
 */
export async function findListed<Row extends { resourceId: string }>(
  reader: Reader,
  places: Places<Row>,
  resources: readonly string[],
  looksAgain = places.looksAgain ?? false,
): Promise<Row[]> {
  const { found, missing, goesOn, isHeld } = await searchList(reader, places.list, resources);
  const [one, ...others] = missing;
  const isInDoubt = isHeld && looksAgain;
  if (one === undefined || !(goesOn || isInDoubt)) return found;
  const rest =
    others.length === 0
      ? await places.readOne(reader, one)
      : await findListed(reader.anew(), places, missing, false);
  return [...found, ...rest];
}

/** Reads a list until at most one is missing, or it ends. */
async function searchList<Row extends { resourceId: string }>(
  reader: Reader,
  list: RowSource<Row>,
  resources: readonly string[],
): Promise<Search<Row>> {
  const missing = new Set(resources);
  const found: Row[] = [];
  const take = ({ rows }: RowPage<Row>): void => {
    found.push(...rows.filter(({ resourceId }) => missing.delete(resourceId)));
  };
  const first = await list.read(reader, null);
  take(first);
  let { next } = first;
  while (next !== null && missing.size > 1) {
    const positions = nextPositions(next, first.total, missing.size);
    const pages = await Promise.all(positions.map((position) => list.read(reader, position)));
    pages.forEach(take);
    next = pages.some((page) => page.next === null) ? null : (pages.at(-1)?.next ?? null);
  }
  const isHeld = first.origin !== 'LIVE' && first.observedAt < reader.scope.startedAt;
  return { found, missing: [...missing], goesOn: next !== null, isHeld };
}

/** As many pages as the missing would fill, which are asked for at once: fewer cannot hold them. */
function nextPositions({ offset, size }: Position, total: number | null, missing: number): Position[] {
  const left = total === null ? 1 : Math.ceil((total - offset) / size);
  const count = Math.max(1, Math.min(left, Math.ceil(missing / size)));
  return Array.from({ length: count }, (_, index) => ({ offset: offset + index * size, size }));
}
