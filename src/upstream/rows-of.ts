import { UpstreamError } from '../core/errors.js';
import { record, text } from '../core/lenient.js';
import type { Action } from './action.js';
import { originOf, type Sent, type Target } from './target.js';

/**
 * The rows of an answer: a list of objects where the action's table says it is. Null counts as empty, and so does none
 * where the total is 0. Fails with an UpstreamError.
 */
export function rowsOf(
  { target, action }: { target: Target; action: Action },
  answer: Sent,
): Record<string, unknown>[] {
  const rows = findRows(action, answer.body);
  const isList = Array.isArray(rows) && rows.every((row) => isRow(row, action));
  if (isList) return rows as Record<string, unknown>[];
  throw wrongShape(
    target,
    action,
    `${action.rows ?? 'the answer'} is not the documented list`,
    answer.requestId,
  );
}

function findRows({ rows, olderRows = '', total = '' }: Action, body: unknown): unknown {
  if (rows === undefined) return body;
  const holder = record(body) ?? {};
  const { [rows]: found, [olderRows]: older } = holder;
  if (Array.isArray(older) && !hasRows(found)) return older;
  const isNone = found === null || (found === undefined && holder[total] === 0);
  return isNone ? [] : found;
}

function hasRows(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function isRow(row: unknown, { rowId, olderRowId = rowId }: Action): boolean {
  const fields = record(row);
  if (fields === null || rowId === undefined || olderRowId === undefined) return fields !== null;
  return (text(fields[rowId]) ?? text(fields[olderRowId])) !== null;
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
