import { LRUCache } from 'lru-cache';
import { weigh } from './weigh.js';

/** How long a list is held for its cursors. Assumed. */
const HELD_MS = 10 * 60_000;

/** How many bytes all held lists may take. Assumed: several lists of 100,000 rows. */
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

/** What a list takes without its rows, for its place in the list beside a row, and for a source. Assumed: measured once. */
const LIST_BYTES = 3_000;
const PLACE_BYTES = 40;
const SOURCE_BYTES = 1_000;

/** How many rows of a list are weighed: they are of one kind, so that a few tell of all. Assumed. */
const SAMPLE = 8;

/** A list read so far: what the store must know of it. */
export interface Snapshot {
  id: string;
  rows: readonly unknown[];
  /** How many more rows it has at hand than anybody needed yet. */
  rowsAhead?: number;
  /** How many sources it has found. */
  sourcesFound?: number;
}

/** Holds the lists that cursors point into. Their rows count though answers have them too: here they outlive these. */
export class SnapshotStore {
  private readonly held: LRUCache<string, { snapshot: Snapshot }>;

  constructor({ maxBytes = DEFAULT_MAX_BYTES }: { maxBytes?: number } = {}) {
    this.held = new LRUCache({
      maxSize: maxBytes,
      ttl: HELD_MS,
      updateAgeOnGet: true,
      sizeCalculation: ({ snapshot }) => bytesOf(snapshot),
    });
  }

  /** Holds a list, as large as it is now: to be called again when it has grown. One that is too large by itself is not held. */
  hold(snapshot: Snapshot): void {
    // A new value each time: the size of one that is there already is not reckoned again.
    this.held.set(snapshot.id, { snapshot });
  }

  /** The list of this id, while it is held. */
  get(id: string): Snapshot | undefined {
    return this.held.get(id)?.snapshot;
  }
}

function bytesOf({ rows, rowsAhead = 0, sourcesFound = 0 }: Snapshot): number {
  const bytesOfRows = (rows.length + rowsAhead) * (PLACE_BYTES + typicalBytes(rows));
  return Math.ceil(LIST_BYTES + bytesOfRows + sourcesFound * SOURCE_BYTES);
}

/** What a row takes, as the mean of some that stand evenly among all. */
function typicalBytes(rows: readonly unknown[]): number {
  const count = Math.min(SAMPLE, rows.length);
  let bytes = 0;
  for (let at = 0; at < count; at += 1) bytes += weigh(rows[Math.floor(((at + 0.5) * rows.length) / count)]);
  return bytes / Math.max(1, count);
}
