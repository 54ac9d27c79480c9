import { LRUCache } from 'lru-cache';
import type { Identified } from './row-source.js';
import type { Walk } from './walk.js';

/** How long a list is held for its cursors, and how many rows all held lists may have. Assumed. */
const HELD_MS = 10 * 60_000;
const MAX_ROWS = 1_000_000;

/** Holds the lists that cursors point into. */
export class SnapshotStore {
  private readonly held = new LRUCache<string, Walk<Identified>>({
    maxSize: MAX_ROWS,
    ttl: HELD_MS,
    updateAgeOnGet: true,
    sizeCalculation: (walk) => 1 + walk.rows.length,
  });

  hold<Row extends Identified>(walk: Walk<Row>): void {
    this.held.set(walk.id, walk as unknown as Walk<Identified>);
  }

  /** The list of this id, while it is held. The caller vouches for the kind of its rows by the list's key. */
  get<Row extends Identified>(id: string): Walk<Row> | undefined {
    return this.held.get(id) as unknown as Walk<Row> | undefined;
  }
}
