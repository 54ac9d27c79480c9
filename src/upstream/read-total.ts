import type { Action } from './action.js';
import type { Answer } from './call.js';
import type { Reader } from './reader.js';
import { firstPage, readRowPage, type RowPage, type RowRequest } from './row-page.js';
import { rowsOf } from './rows-of.js';

/**
 * Reads how many rows a list has in the way that costs least: from a full first page that is at hand, else from the
 * smallest page, of which no rows are made. A list that tells no total is read as if its rows were wanted. Fails with an
 * UpstreamError.
 */
export async function readTotal<Row>(reader: Reader, request: RowRequest<Row>): Promise<RowPage<Row>> {
  const { target, action, parameters } = request;
  const size = smallestPageOf(action);
  const isFullAtHand = reader.isAtHand(target, action, { ...parameters, ...firstPage(action) });
  if (size === null || isFullAtHand) return readRowPage(reader, request, null);

  const unmade = { target, action, parameters, rowsIn: (answer: Answer) => rowsOf(request, answer) };
  const smallest = await readRowPage(reader, unmade, { offset: 0, size });
  // Here the provider keeps its total to itself.
  if (smallest.total === null) return readRowPage(reader, request, null);
  return { ...smallest, rows: [], next: null };
}

function smallestPageOf({ paging, total }: Action): number | null {
  if (paging === undefined || paging.style === 'whole' || total === undefined) return null;
  return paging.smallest?.value ?? null;
}
