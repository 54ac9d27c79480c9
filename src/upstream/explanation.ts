import type { ErrorCode } from '../core/error-code.js';
import type { Origin } from '../core/page.js';

/** Where an answer came from; JOINED: from a call that another operation, or another part of this one, had under way. */
export type ExplainedOrigin = Origin | 'JOINED';

/** One upstream call as `connectome-explain` shows it: made (LIVE), or saved. */
export interface ExplainedCall {
  service: string;
  action: string;
  account: string;
  region: string;
  /** How many ids the call carried, or would have; 1 where the action takes none. */
  batchSize: number;
  /** Milliseconds in the queue of the quota; null for a joined call, which stands with the operation that made it. */
  waitMs: number | null;
  /** Milliseconds from the socket and back; null for a joined call, and for one still under way. */
  durationMs: number | null;
  origin: ExplainedOrigin;
  /** The provider's; of a held answer, that of the call that brought it. */
  requestId: string | null;
  error: ErrorCode | null;
}

export interface ExplainedTotals {
  /** Attempts on the wire that this operation caused. */
  calls: number;
  /** Answers that cost no call: held ones, and those of calls under way. */
  saved: number;
  /** Attempts that failed. */
  failed: number;
}

/** A quota as it stands. */
export interface QuotaState {
  /** How many calls may go out in a second. */
  limit: number;
  /** The same at present: less than the limit after the provider throttled, because somebody else uses the account. */
  places: number;
  /** How many calls of all operations wait for their turn. */
  waiting: number;
}

/** A quota that an operation used, as it stands when the answer goes out. */
export interface ExplainedQuota extends QuotaState {
  service: string;
  action: string;
  /** Of accounts that share the credential, the first that the operation asked as. */
  account: string;
  region: string;
}

/** What `connectome-explain` shows of an operation. */
export interface Explanation {
  calls: ExplainedCall[];
  totals: ExplainedTotals & {
    /** The least number of calls that bring this answer when nothing is held; see Questions. */
    floor: number;
  };
  quotas: ExplainedQuota[];
}
