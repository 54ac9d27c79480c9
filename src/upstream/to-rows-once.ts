import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './call.js';
import type { Identified } from './identified.js';
import { numberRepeats } from './number-repeats.js';
import type { Reader } from './reader.js';
import type { PageRequest } from './row-page.js';
import { rowsOf } from './rows-of.js';
import type { Target } from './target.js';

/** How the rows of a list action are made of its answers. */
export interface ListedRows<Row, Of> extends PageRequest {
  /**
   * Makes a row of a provider's record; where a page repeats an id, the list numbers the repeats. The rows of an answer are
   * made once if this is one and the same function each time; so it may look at nothing but what it is given.
   */
  toRow: (raw: Record<string, unknown>, target: Target, of: Of) => Row;
  /** What else a row is made of, say what the list belongs to; absent where that is nothing. */
  of?: Of;
  /** Rows that can be asked for by id are kept, so that a lookup after the list costs nothing. */
  keep?: boolean;
}

/** The rows of one answer, and of what and how they were made. */
interface MadeRows {
  rows: readonly Identified[];
  toRow: unknown;
  of: unknown;
  /** How many entities had made room for others when these were kept; null while they were not. */
  keptAfter: number | null;
}

/**
 * The rows of an answer, made when it is first read, and there for as long as the answer is held: to read it again costs
 * nothing for each row. They are frozen, because everybody who reads the answer gets the same. Fails with an
 * UpstreamError when the answer has no list.
 */
export function toRowsOnce<Row extends Identified, Of>(
  reader: Reader,
  list: ListedRows<Row, Of>,
  answer: Answer,
): readonly Row[] {
  const known = madeRowsOf(reader).get(answer.body as object);
  const isSame = known?.toRow === list.toRow && isDeepStrictEqual(known.of, list.of);
  const made = known && isSame ? known : make(reader, list, answer);
  if (list.keep) keepAll(reader, made, answer.observedAt);
  return made.rows as readonly Row[];
}

function make<Row extends Identified, Of>(
  reader: Reader,
  list: ListedRows<Row, Of>,
  answer: Answer,
): MadeRows {
  const { target, toRow, of } = list;
  // It is absent only where toRow takes none.
  const rows = rowsOf(list, answer).map((raw) => toRow(raw, target, of as Of));
  const made = { rows: freezeAll(numberRepeats(rows)), toRow, of, keptAfter: null };
  madeRowsOf(reader).set(answer.body as object, made);
  return made;
}

function freezeAll<Row extends Identified>(rows: Row[]): readonly Row[] {
  for (const row of rows) Object.freeze(row);
  return Object.freeze(rows);
}

/** Keeps rows for lookups by id: again only when some may have had to make room since. */
function keepAll({ entities }: Reader, made: MadeRows, observedAt: number): void {
  if (made.keptAfter === entities.evicted) return;
  for (const row of made.rows) entities.put(row, observedAt);
  made.keptAfter = entities.evicted;
}

function madeRowsOf(reader: Reader): WeakMap<object, MadeRows> {
  return reader.share('rows by answer', () => new WeakMap<object, MadeRows>());
}
