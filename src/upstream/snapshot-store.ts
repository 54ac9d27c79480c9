import { LRUCache } from 'lru-cache';

/** How long a list is held for its cursors, and how many rows all held lists may have. Assumed. */
const HELD_MS = 10 * 60_000;
const MAX_ROWS = 1_000_000;

/** A list read so far: what the store must know of it. */
export interface Snapshot {
  id: string;
  rows: readonly unknown[];
}

/** Holds the lists that cursors point into. */
export class SnapshotStore {
  private readonly held = new LRUCache<string, Snapshot>({
    maxSize: MAX_ROWS,
    ttl: HELD_MS,
    updateAgeOnGet: true,
    sizeCalculation: ({ rows }) => 1 + rows.length,
  });

  hold(snapshot: Snapshot): void {
    this.held.set(snapshot.id, snapshot);
  }

  /** The list of this id, while it is held. */
  get(id: string): Snapshot | undefined {
    return this.held.get(id);
  }
}
