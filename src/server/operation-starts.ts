import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';

/** How many operations are remembered at once; each is small. Assumed. */
const MAX_OPERATIONS = 10_000;

export interface OperationStartsOptions {
  clock: Clock;
  /** How long an operation may take: afterwards nothing more is asked for it. */
  deadlineMs: number;
  max?: number;
}

/** When operations began of which a gateway sends several requests, each with the id of its operation. */
export class OperationStarts {
  private readonly starts: LRUCache<string, number>;

  constructor(private readonly options: OperationStartsOptions) {
    this.starts = new LRUCache({ max: options.max ?? MAX_OPERATIONS });
  }

  /** When the first request with this id came, in milliseconds since the epoch: now, if this is the first. */
  startOf(id: string): number {
    const now = this.options.clock.now();
    const known = this.starts.get(id);
    if (known !== undefined && now - known < this.options.deadlineMs) return known;
    this.starts.set(id, now);
    return now;
  }
}
