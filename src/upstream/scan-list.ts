import { record } from '../core/lenient.js';
import type { GapRecord, SourceRecord } from '../core/page.js';
import type { List, Step } from './list.js';
import type { Reader } from './reader.js';
import type { RowPage } from './row-page.js';
import { toGapRecord, toSourceRecord, type RowSource } from './row-source.js';

/** One source read to its end, or as far as it went. */
export interface ScannedSource<Row> {
  source: RowSource<Row>;
  rows: readonly Row[];
  /** Of its oldest page. */
  observed: SourceRecord;
}

/** Everything a list holds, and what could not be read of it. */
export interface ListScan<Row> {
  /** By account, region and resource: in the same order whoever answered first. */
  sources: readonly ScannedSource<Row>[];
  /** What was asked to find the sources. */
  observed: readonly SourceRecord[];
  gaps: readonly GapRecord[];
  /** Whether what is missing would be refused again, for as long as an answer is fresh: nothing is worth asking for again. */
  isSettled: boolean;
  /** How many pages were read: what the same scan costs again. */
  pages: number;
}

/**
 * Reads a list to its end, every source and every part at once: the quotas decide the pace. What fails leaves a gap, as for
 * a page.
 */
export async function scanList<Row>(
  reader: Reader,
  { sources }: Pick<List<Row>, 'sources'>,
): Promise<ListScan<Row>> {
  const observed: SourceRecord[] = [];
  const gaps: GapRecord[] = [];
  const reading: Promise<ReadSource<Row>>[] = [];
  const follow = async (steps: AsyncIterable<Step<Row>>): Promise<void> => {
    const parts: Promise<void>[] = [];
    for await (const step of steps) {
      if (step.kind === 'source') reading.push(readToEnd(reader, step.source));
      if (step.kind === 'part') parts.push(follow(step.steps));
      if (step.kind === 'observed') observed.push(step.observed);
      if (step.kind === 'gap') gaps.push(step.gap);
    }
    await Promise.all(parts);
  };
  await follow(sources(() => reader));
  const read = (await Promise.all(reading)).toSorted(byPlace);
  const missing = [...gaps, ...read.flatMap(({ gap }) => gap ?? [])];
  return {
    sources: read.flatMap(({ pages, source }) => toScanned(source, pages)),
    observed,
    gaps: missing,
    isSettled: missing.every(isFinal),
    pages: observed.length + read.reduce((sum, { pages }) => sum + pages.length, 0),
  };
}

interface ReadSource<Row> {
  source: RowSource<Row>;
  pages: RowPage<Row>[];
  gap: GapRecord | null;
}

async function readToEnd<Row>(reader: Reader, source: RowSource<Row>): Promise<ReadSource<Row>> {
  const pages: RowPage<Row>[] = [];
  try {
    for (let position: RowPage<Row>['next'] = null; ;) {
      const page: RowPage<Row> = await source.read(reader, position);
      pages.push(page);
      if (page.next === null) return { source, pages, gap: null };
      position = page.next;
    }
  } catch (error) {
    return { source, pages, gap: toGapRecord(source, error) };
  }
}

/** Whether asking again is of no use; what one caller only wanted from the cache, another may ask for. */
function isFinal({ isHeld = false, retryable, code }: GapRecord): boolean {
  return isHeld || (!retryable && code !== 'NOT_CACHED');
}

function byPlace(a: ReadSource<unknown>, b: ReadSource<unknown>): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)];
  return placeA < placeB ? -1 : Number(placeA > placeB);
}

function placeOf({ source: { target, resourceId } }: ReadSource<unknown>): string {
  return [target.account, target.region, resourceId ?? ''].join('\n');
}

function toScanned<Row>(source: RowSource<Row>, pages: readonly RowPage<Row>[]): ScannedSource<Row>[] {
  const [first, ...others] = pages;
  if (!first) return [];
  const oldest = others.reduce((a, b) => (b.observedAt < a.observedAt ? b : a), first);
  return [{ source, rows: joinPages(pages), observed: toSourceRecord(source, oldest) }];
}

/** The rows of all pages; one that moved between two of them comes once. */
function joinPages<Row>(pages: readonly RowPage<Row>[]): readonly Row[] {
  const byId = new Map(pages.flatMap(({ rows }) => rows).map((row) => [record(row)?.['id'] ?? row, row]));
  return [...byId.values()];
}
