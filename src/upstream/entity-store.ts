import { LRUCache } from 'lru-cache';
import type { Identified } from './identified.js';
import { weigh } from './weigh.js';

/** How many bytes all entities may take. Assumed: some 100,000 proxies or listeners. */
const DEFAULT_MAX_BYTES = 128 * 1024 * 1024;

/** What it takes to keep an entity, beside itself. Assumed: measured once. */
const PLACE_BYTES = 150;

/** An entity as it was when a provider was asked for it. */
export interface Kept {
  entity: Identified;
  /** Milliseconds since the epoch. */
  observedAt: number;
}

/**
 * What lists brought, by id: a lookup after a list costs nothing while it is fresh. Entities count though answers have them
 * too: here they outlive these.
 */
export class EntityStore {
  /** How many entities have made room for others. */
  evicted = 0;

  private readonly kept: LRUCache<string, Kept>;

  constructor({ maxBytes = DEFAULT_MAX_BYTES }: { maxBytes?: number } = {}) {
    this.kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ entity }) => PLACE_BYTES + weigh(entity),
      dispose: (_kept, _key, reason) => {
        if (reason === 'evict') this.evicted += 1;
      },
    });
  }

  /** Keeps an entity, unless a younger one of its id is there. */
  put(entity: Identified, observedAt: number, key = entity.id): void {
    const known = this.kept.get(key);
    // It is not weighed again when the rows of an answer are put again.
    if (known?.entity === entity && known.observedAt === observedAt) return;
    if (!known || known.observedAt <= observedAt) this.kept.set(key, { entity, observedAt });
  }

  get(key: string): Kept | undefined {
    return this.kept.get(key);
  }
}
