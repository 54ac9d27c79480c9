import { UpstreamError } from '../core/errors.js';
import { record, text } from '../core/lenient.js';
import type { Action } from './action.js';
import { originOf, type Sent, type Target } from './target.js';

/** The rows of an answer: a list of objects where the action's table says it is; null counts as empty. Fails with an UpstreamError. */
export function rowsOf(
  { target, action }: { target: Target; action: Action },
  answer: Sent,
): Record<string, unknown>[] {
  const rows = findRows(action, answer.body);
  const isList = Array.isArray(rows) && rows.every((row) => isRow(row, action.rowId));
  if (isList) return rows as Record<string, unknown>[];
  throw wrongShape(
    target,
    action,
    `${action.rows ?? 'the answer'} is not the documented list`,
    answer.requestId,
  );
}

function findRows({ rows, olderRows }: Action, body: unknown): unknown {
  if (rows === undefined) return body;
  const holder = record(body);
  const found = holder?.[rows];
  const older = olderRows === undefined ? undefined : holder?.[olderRows];
  if (Array.isArray(older) && (!Array.isArray(found) || found.length === 0)) return older;
  return found === null ? [] : found;
}

function isRow(row: unknown, rowId: string | undefined): boolean {
  const fields = record(row);
  return fields !== null && (rowId === undefined || text(fields[rowId]) !== null);
}

/** The error for an answer that is JSON but not what the provider documents. */
export function wrongShape(
  target: Target,
  action: Action,
  what: string,
  requestId: string | null,
): UpstreamError {
  return new UpstreamError(originOf(target, action), {
    failure: 'wrong-shape',
    what,
    requestId: requestId ?? undefined,
  });
}
