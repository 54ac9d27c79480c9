import { LRUCache } from 'lru-cache';
import type { Clock } from '../../core/clock.js';
import type { Basis } from '../../upstream/basis.js';
import type { OperationLine } from '../operation-line.js';

/** How many bytes all kept responses together may take, and how long one is kept at the most. Assumed. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_AGE_MS = 10_000;

/** The answer to a request, as it goes out. */
export interface KeptResponse {
  body: string | Buffer;
  contentType: string;
  /** What the log says of the operation. */
  line: OperationLine;
}

interface Kept extends KeptResponse {
  basis: Basis;
  /** When its operation came in, and until when it is kept, in milliseconds since the epoch. */
  startedAt: number;
  keptUntil: number;
}

export interface ResponseCacheOptions {
  clock: Clock;
  /** When a service was last heard of, in milliseconds since the epoch. */
  heardAt: (service: string) => number;
}

/**
 * Responses whose operations asked no provider, as bytes. One is given again while running the operation would bring
 * the same: nothing it rests on has changed its freshness for this caller, and nothing was heard of its services since.
 */
export class ResponseCache {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }, key) => body.length + key.length,
  });

  constructor(private readonly options: ResponseCacheOptions) {}

  find(key: string): KeptResponse | undefined {
    const kept = this.kept.get(key);
    if (kept && this.isTrue(kept)) return kept;
    if (kept) this.kept.delete(key);
    return undefined;
  }

  /** Keeps a response, if running its operation again would bring the same. */
  keep(key: string, response: KeptResponse, of: { basis: Basis; startedAt: number }): void {
    const kept = { ...response, ...of, keptUntil: this.options.clock.now() + MAX_AGE_MS };
    if (this.isTrue(kept)) this.kept.set(key, kept);
  }

  private isTrue({ basis, startedAt, keptUntil }: Kept): boolean {
    const { clock, heardAt } = this.options;
    return clock.now() < Math.min(keptUntil, basis.validUntil(startedAt, heardAt));
  }
}
