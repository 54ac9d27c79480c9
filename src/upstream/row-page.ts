import { UpstreamError } from '../core/errors.js';
import { integer, record } from '../core/lenient.js';
import type { Origin } from '../core/page.js';
import type { Action, Paging } from './action.js';
import type { Answer } from './call.js';
import type { Reader } from './reader.js';
import { rowsOf } from './rows-of.js';
import { originOf, type Parameters, type Target } from './target.js';

/** How far a list was read: rows so far, and the page size it is read in. */
export interface Position {
  offset: number;
  size: number;
}

/** One page of a provider's list. */
export interface RowPage<Row> {
  /** Not to be changed: whoever reads the same answer gets the same rows. */
  rows: readonly Row[];
  /** Whether it is known that no two of them have the same id. */
  areDistinct?: boolean;
  /** Where the next page starts; null when this was the last. */
  next: Position | null;
  /** How many rows the list has: what was read of it when this was the last page, else what the provider says; null where it does not say. */
  total: number | null;
  /** Milliseconds since the epoch. */
  observedAt: number;
  origin: Origin;
}

export interface PageRequest {
  target: Target;
  action: Action;
  parameters: Parameters;
}

/** A page request that knows how to make rows of an answer. */
export interface RowRequest<Row> extends PageRequest {
  rowsIn: (answer: Answer) => readonly Row[];
}

/** Reads one page as the action's table says. Fails with an UpstreamError, also when the rows are no list. */
export async function readRowPage<Row>(
  reader: Reader,
  request: RowRequest<Row>,
  position: Position | null,
): Promise<RowPage<Row>> {
  const { target, action, parameters } = request;
  const paging = action.paging ?? { style: 'whole' };
  const at = position ?? { offset: 0, size: paging.style === 'whole' ? 0 : paging.size.value };
  requireOffset(request, paging, at);
  try {
    const answer = await reader.ask(target, action, { ...parameters, ...pageParameters(paging, at) });
    return toRowPage(request, answer, at);
  } catch (error) {
    const smaller = fallbackSize(paging, at, error);
    if (smaller === null) throw error;
    return readRowPage(reader, request, { offset: 0, size: smaller });
  }
}

/** What lies behind the provider's last offset is missing, and whoever reads on is told so. */
function requireOffset(
  { target, action, parameters }: PageRequest,
  paging: Paging,
  { offset }: Position,
): void {
  if (paging.style !== 'offset' || paging.lastOffset === undefined) return;
  if (offset <= paging.lastOffset.value) return;
  throw new UpstreamError(originOf(target, action, parameters), {
    failure: 'unsupported',
    what: `the list is longer than the ${offset} rows that can be read of it, filter it to see the others`,
  });
}

/** The parameters of an action's first page, in its full size. */
export function firstPage({ paging = { style: 'whole' } }: Action): Parameters {
  return pageParameters(paging, { offset: 0, size: paging.style === 'whole' ? 0 : paging.size.value });
}

/** How many rows a page of an action has at the most; absent where it is one page whatever there is. */
export function largestPageOf({ paging }: Action): { largestPage?: number } {
  return paging === undefined || paging.style === 'whole' ? {} : { largestPage: paging.size.value };
}

/** How many rows a list has, as its first page tells; null where it does not. */
export function totalOf({ rows, next, total }: RowPage<unknown>): number | null {
  return total ?? (next === null ? rows.length : null);
}

function pageParameters(paging: Paging, { offset, size }: Position): Parameters {
  if (paging.style === 'offset') return { [paging.offset]: offset, [paging.limit]: size };
  if (paging.style === 'page-number') return { [paging.pageNumber]: offset / size + 1, [paging.limit]: size };
  return {};
}

/** The size to begin again with, when a provider refused the first page for its size. */
function fallbackSize(paging: Paging, { offset, size }: Position, error: unknown): number | null {
  if (paging.style !== 'page-number' || !paging.fallback || offset > 0) return null;
  const { onCode, size: smaller } = paging.fallback;
  return error instanceof UpstreamError && error.upstreamCode === onCode && size !== smaller.value
    ? smaller.value
    : null;
}

function toRowPage<Row>(request: RowRequest<Row>, answer: Answer, at: Position): RowPage<Row> {
  const { action } = request;
  const { offset } = at;
  const rows = request.rowsIn(answer);
  const size = usedSize(request, answer, { at, count: rows.length });
  const told = action.total === undefined ? null : integer(record(answer.body)?.[action.total]);
  const read = offset + rows.length;
  // A short page ends the list whatever the total says; a full one may end it exactly.
  const isLast = size === 0 || rows.length < size || read === told;
  const { observedAt, origin } = answer;
  // What was sent counts, where the provider says less.
  const total = isLast ? read : told === null ? null : Math.max(told, read);
  return { rows, total, observedAt, origin, next: isLast ? null : { offset: read, size } };
}

/** The page size that a provider really used: a first page cut to it would pass for the last one. */
function usedSize(
  { action: { paging } }: PageRequest,
  { body }: Answer,
  { at, count }: { at: Position; count: number },
): number {
  if (paging?.style !== 'page-number' || paging.usedSize === undefined) return at.size;
  const told = integer(record(body)?.[paging.usedSize]);
  const isCut = at.offset === 0 && count > 0 && told === count && told < at.size;
  return isCut ? told : at.size;
}

/** The rows of an answer that comes whole. Fails with an UpstreamError, also when they are no list. */
export async function readRows(reader: Reader, request: PageRequest): Promise<Record<string, unknown>[]> {
  return rowsOf(request, await reader.ask(request.target, request.action, request.parameters));
}
