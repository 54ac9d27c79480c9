import type { ErrorCode } from '../core/error-code.js';
import type { Origin } from '../core/page.js';

/** One upstream call as `connectome-explain` shows it. */
export interface ExplainedCall {
  service: string;
  action: string;
  account: string;
  region: string;
  /** How many ids the call carried; 1 where the action takes none. */
  batchSize: number;
  /** Milliseconds in the queue of the quota. */
  waitMs: number;
  /** Milliseconds from the socket and back. */
  durationMs: number;
  origin: Origin;
  requestId: string | null;
  error: ErrorCode | null;
}

export interface ExplainedTotals {
  /** Attempts on the wire that this operation caused. */
  calls: number;
  /** Answers that cost no call: from the cache, or by joining a call under way. */
  saved: number;
  /** Attempts that failed. */
  failed: number;
}

/** A quota that an operation used, as it stands when the answer goes out. */
export interface ExplainedQuota {
  service: string;
  action: string;
  /** How many calls may go out in a second. */
  limit: number;
  /** The same at present: less than the limit after the provider throttled, because somebody else uses the account. */
  places: number;
  /** How many calls of all operations wait for their turn. */
  waiting: number;
}

/** What one operation asked of the providers, and what it was spared. */
export class Explain {
  readonly calls: ExplainedCall[] = [];
  saved = 0;
  private readonly touched = new Map<string, () => ExplainedQuota>();

  /** Notes a quota that the operation uses, by a key of its own. */
  touch(key: string, read: () => ExplainedQuota): void {
    this.touched.set(key, read);
  }

  /** The quotas that the operation used, as they stand now. */
  quotas(): ExplainedQuota[] {
    return [...this.touched.values()].map((read) => read());
  }

  record(call: ExplainedCall): void {
    this.calls.push(call);
  }

  totals(): ExplainedTotals {
    return {
      calls: this.calls.length,
      saved: this.saved,
      failed: this.calls.filter((call) => call.error !== null).length,
    };
  }
}
