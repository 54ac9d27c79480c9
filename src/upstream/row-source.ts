import { UpstreamError } from '../core/errors.js';
import { failureTraits } from '../core/failure-traits.js';
import type { GapRecord, SourceRecord } from '../core/page.js';
import type { Answer } from './call.js';
import type { Identified } from './identified.js';
import type { Reader } from './reader.js';
import { largestPageOf, readRowPage, type Position, type RowPage } from './row-page.js';
import { readTotal } from './read-total.js';
import type { Target } from './target.js';
import { toRowsOnce, type ListedRows } from './to-rows-once.js';

/** One upstream list, read page by page. */
export interface RowSource<Row> {
  target: Target;
  /** The provider's name of the operation. */
  action: string;
  /** The resource whose list it is; null for a list of everything. */
  resourceId: string | null;
  /** How many rows a page has at the most; absent where it may have any number. */
  largestPage?: number;
  /**
   * Reads a page; null is the first one. Who wants only the total gets a page that tells it, with rows or without. A source
   * that knows no cheaper way reads its first page.
   */
  read(reader: Reader, position: Position | null, only?: 'total'): Promise<RowPage<Row>>;
}

/** The reader of the operation that walks a list at present; a list may outlive the one that began it. */
export type CurrentReader = () => Reader;

export interface ListSource<Row, Of> extends ListedRows<Row, Of> {
  resourceId?: string | null;
}

/** A source that reads one list action with fixed parameters. */
export function defineListSource<Row extends Identified, Of = undefined>(
  list: ListSource<Row, Of>,
): RowSource<Row> {
  const { target, action, parameters, resourceId = null, keep = false } = list;
  return {
    target,
    action: action.name,
    resourceId,
    ...largestPageOf(action),
    read: async (reader, position, only) => {
      const rowsIn = (answer: Answer): readonly Row[] => toRowsOnce(reader, list, answer);
      const request = { target, action, parameters, rowsIn };
      if (only === 'total') return readTotal(reader, request);
      const page = await readRowPage(reader, request, position);
      if (keep) reader.noteBrought(page.rows);
      return { ...page, areDistinct: true };
    },
  };
}

/** A source whose rows are at hand, with when and how they came. */
export function readySource<Row>(
  place: Omit<RowSource<Row>, 'read'>,
  rows: readonly Row[],
  { observedAt, origin }: Pick<RowPage<Row>, 'observedAt' | 'origin'>,
): RowSource<Row> {
  const page = { rows, next: null, total: rows.length, observedAt, origin };
  return { ...place, largestPage: rows.length, read: () => Promise.resolve(page) };
}

/** What was read of a source, as a page reports it. */
export function toSourceRecord(
  source: Omit<RowSource<unknown>, 'read'>,
  page: Pick<RowPage<unknown>, 'observedAt' | 'origin'>,
): SourceRecord {
  const { account, service, region } = source.target;
  return {
    account,
    service,
    region,
    action: source.action,
    observedAt: page.observedAt,
    origin: page.origin,
  };
}

/** What a page lacks because a source failed; an error of our own making is not swallowed. */
export function toGapRecord(source: Omit<RowSource<unknown>, 'read'>, error: unknown): GapRecord {
  if (!(error instanceof UpstreamError)) throw error;
  const { account, service, region } = source.target;
  return {
    account,
    service,
    region,
    action: error.origin.action,
    resourceId: source.resourceId,
    code: error.code,
    upstreamCode: error.upstreamCode ?? null,
    message: error.message,
    retryable: error.retryable,
    retryAfterMs: error.retryAfterMs ?? null,
    requestId: error.requestId ?? null,
    isHeld: failureTraits[error.failure].keeps === true,
  };
}

/** Reads a list until these resources are found or it ends. */
export function findInList<Row extends { resourceId: string }>(
  reader: Reader,
  source: RowSource<Row>,
  resources: readonly string[],
): Promise<Row[]> {
  return findRows(reader, source, resources, ({ resourceId }) => resourceId);
}

/** Reads a list until the rows of these names are found or it ends. */
export async function findRows<Row>(
  reader: Reader,
  source: RowSource<Row>,
  names: readonly string[],
  nameOf: (row: Row) => string,
): Promise<Row[]> {
  const missing = new Set(names);
  const found: Row[] = [];
  let page = await source.read(reader, null);
  for (;;) {
    const hits = page.rows.filter((row) => missing.delete(nameOf(row)));
    found.push(...hits);
    if (missing.size === 0 || page.next === null) return found;
    page = await source.read(reader, page.next);
  }
}
