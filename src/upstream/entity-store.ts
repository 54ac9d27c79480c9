import { LRUCache } from 'lru-cache';
import type { Identified } from './identified.js';

/** How many entities are kept. Assumed: a few hundred bytes each. */
const MAX_ENTITIES = 100_000;

/** An entity as it was when a provider was asked for it. */
export interface Kept {
  entity: Identified;
  /** Milliseconds since the epoch. */
  observedAt: number;
}

/** What lists brought, by id: a lookup after a list costs nothing while it is fresh. */
export class EntityStore {
  /** How many entities have made room for others. */
  evicted = 0;

  private readonly kept = new LRUCache<string, Kept>({
    max: MAX_ENTITIES,
    dispose: (_kept, _key, reason) => {
      if (reason === 'evict') this.evicted += 1;
    },
  });

  /** Keeps an entity, unless a younger one of its id is there. */
  put(entity: Identified, observedAt: number, key = entity.id): void {
    const known = this.kept.get(key);
    if (!known || known.observedAt <= observedAt) this.kept.set(key, { entity, observedAt });
  }

  get(key: string): Kept | undefined {
    return this.kept.get(key);
  }
}
