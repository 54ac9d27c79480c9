import { UpstreamError } from '../core/errors.js';
import type { GapRecord, SourceRecord } from '../core/page.js';
import type { Identified } from './identified.js';
import type { Reader } from './reader.js';
import { readRowPage, type PageRequest, type Position, type RowPage } from './row-page.js';
import type { Target } from './target.js';

/** One upstream list, read page by page. */
export interface RowSource<Row> {
  target: Target;
  /** The provider's name of the operation. */
  action: string;
  /** The resource whose list it is; null for a list of everything. */
  resourceId: string | null;
  read(reader: Reader, position: Position | null): Promise<RowPage<Row>>;
}

/** The reader of the operation that walks a list at present; a list may outlive the one that began it. */
export type CurrentReader = () => Reader;

export interface ListSource<Row> extends PageRequest {
  resourceId?: string | null;
  /** Makes a row of a provider's record; where a page repeats an id, the list numbers the repeats. */
  toRow: (raw: Record<string, unknown>, target: Target) => Row;
  /** Rows that can be asked for by id are kept, so that a lookup after the list costs nothing. */
  keep?: boolean;
}

/** A source that reads one list action with fixed parameters. */
export function defineListSource<Row extends Identified>(list: ListSource<Row>): RowSource<Row> {
  const { target, action, resourceId = null, toRow, keep = false } = list;
  return {
    target,
    action: action.name,
    resourceId,
    read: async (reader, position) => {
      const page = await readRowPage(reader, list, position);
      const rows = numberRepeats(page.rows.map((raw) => toRow(raw, target)));
      if (keep) for (const row of rows) reader.entities.put(row, page.observedAt);
      if (keep) reader.scope.explain.questions?.bring(rows);
      return { ...page, rows };
    },
  };
}

/** Gives each row of one page an id of its own, also where the provider repeats a row: `…#2`, `…#3`. */
export function numberRepeats<Row extends Identified>(rows: Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const occurrence = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, occurrence);
    return occurrence === 1 ? row : { ...row, id: `${row.id}#${occurrence}` };
  });
}

/** What was read of a source, as a page reports it. */
export function toSourceRecord(
  source: Omit<RowSource<unknown>, 'read'>,
  page: RowPage<unknown>,
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
