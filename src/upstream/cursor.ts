import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadInputError } from '../core/errors.js';

/** A place in a list: how many rows of which snapshot lie before it. */
export interface CursorPlace {
  snapshot: string;
  index: number;
}

const cursorShape = z.tuple([z.string(), z.string(), z.int().min(0)]);

/** A short name of a list and its arguments, so that a cursor of another list is noticed. */
export function fingerprint(listKey: string): string {
  return createHash('sha256').update(listKey).digest('base64url').slice(0, 10);
}

/** Writes a place as the opaque text that callers hand back. */
export function formatCursor(list: string, { snapshot, index }: CursorPlace): string {
  return Buffer.from(JSON.stringify([list, snapshot, index])).toString('base64url');
}

/** Reads a cursor of this list; any other text is the caller's mistake. */
export function parseCursor(list: string, cursor: string): CursorPlace {
  const read = cursorShape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) {
    throw new BadInputError(
      `after ${JSON.stringify(cursor)} is no cursor: pass pageInfo.endCursor of the page before`,
    );
  }
  const [of, snapshot, index] = read.data;
  if (of !== list) {
    throw new BadInputError(
      `after ${JSON.stringify(cursor)} is a cursor of another list: it goes with the field and the arguments it came from`,
    );
  }
  return { snapshot, index };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
