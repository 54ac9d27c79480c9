import type { List, Step } from './list.js';
import type { Notes } from './notes.js';
import type { Reader } from './reader.js';
import { totalOf } from './row-page.js';
import { toGapRecord, toSourceRecord, type RowSource } from './row-source.js';

/** How many rows a list has, and what was asked for it. */
export interface ListCount {
  /** Null when a source did not say, or failed. */
  total: number | null;
  notes: Notes;
}

/** Counts the rows of a list that is not filtered here, by the totals of its sources: each is asked once, all at once. */
export async function countList<Row>(
  reader: Reader,
  { sources }: Pick<List<Row>, 'sources'>,
): Promise<ListCount> {
  const notes: Notes = { gaps: [], sources: [] };
  const counts: Promise<number | null>[] = [];
  const follow = async (steps: AsyncIterable<Step<Row>>): Promise<void> => {
    for await (const step of steps) {
      if (step.kind === 'source') counts.push(countSource(reader, step.source, notes));
      if (step.kind === 'part') await follow(step.steps);
      if (step.kind === 'observed') notes.sources.push(step.observed);
      if (step.kind === 'gap') notes.gaps.push(step.gap);
    }
  };
  await follow(sources(() => reader));
  const totals = await Promise.all(counts);
  const isKnown = notes.gaps.length === 0 && totals.every((total) => total !== null);
  return { total: isKnown ? totals.reduce((sum, total) => sum + total, 0) : null, notes };
}

async function countSource<Row>(
  reader: Reader,
  source: RowSource<Row>,
  notes: Notes,
): Promise<number | null> {
  try {
    const page = await source.read(reader, null, 'total');
    notes.sources.push(toSourceRecord(source, page));
    return totalOf(page);
  } catch (error) {
    notes.gaps.push(toGapRecord(source, error));
    return null;
  }
}
