import type { ErrorCode } from '../core/error-code.js';
import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import type { ExplainedCall, ExplainedQuota, ExplainedTotals, Explanation } from './explanation.js';
import { Questions } from './questions.js';
import type { Parameters, Target } from './target.js';

/** What a call asked. */
export interface Asked {
  target: Target;
  action: Action;
  parameters: Parameters;
}

/** How a call ended, as its answer or its failure tells it. */
export interface Outcome {
  requestId?: string | null | undefined;
  error?: ErrorCode | null;
}

/** The times of a held answer, and of a call that another operation made. */
const AT_ONCE = { waitMs: 0, durationMs: 0 } as const;
const ELSEWHERE = { waitMs: null, durationMs: null } as const;

/** What one operation asked of the providers, and what it was spared; in detail only for who wants it explained. */
export class Explain {
  /** What was asked, where it is to be explained. */
  readonly questions: Questions | null;
  private readonly calls: ExplainedCall[] = [];
  private readonly touched = new Map<string, () => ExplainedQuota>();
  private made = 0;
  private saved = 0;
  private failed = 0;

  constructor(isWanted = false) {
    this.questions = isWanted ? new Questions() : null;
  }

  /** Notes a quota that the operation uses, by a key of its own. */
  touch(key: string, read: () => ExplainedQuota): void {
    if (this.questions) this.touched.set(key, read);
  }

  /** Notes an attempt on the wire. */
  record(asked: Asked, attempt: Required<Outcome> & { waitMs: number; durationMs: number }): void {
    this.made += 1;
    if (attempt.error !== null) this.failed += 1;
    if (this.questions) this.calls.push(toExplained(asked, { origin: 'LIVE', ...attempt }, attempt));
  }

  /** Notes that a held answer spared a call. */
  hit(asked: Asked, origin: 'CACHE' | 'STALE', outcome: Outcome): void {
    this.saved += 1;
    if (this.questions) this.calls.push(toExplained(asked, { origin, ...AT_ONCE }, outcome));
  }

  /** Notes that a call under way spared another. */
  join(asked: Asked, answer: Promise<Outcome>): void {
    this.saved += 1;
    if (!this.questions) return;
    const call = toExplained(asked, { origin: 'JOINED', ...ELSEWHERE }, {});
    this.calls.push(call);
    const land = ({ requestId = null, error = null }: Outcome): void => {
      Object.assign(call, { requestId, error });
    };
    answer.then(land, (error: unknown) => {
      land(toOutcome(error));
    });
  }

  /** How many calls were made and saved, as far as it is known without being asked to explain. */
  totals(): ExplainedTotals {
    return { calls: this.made, saved: this.saved, failed: this.failed };
  }

  /** All of it; null unless the operation is to be explained. */
  explanation(): Explanation | null {
    if (!this.questions) return null;
    const held = this.questions.heldLookups().map(({ size, ...asked }) => {
      const call = toExplained({ ...asked, parameters: {} }, { origin: 'CACHE', ...AT_ONCE }, {});
      return { ...call, batchSize: size };
    });
    const { calls, saved, failed } = this.totals();
    return {
      calls: [...this.calls, ...held],
      totals: { calls, saved: saved + held.length, failed, floor: this.questions.floor() },
      quotas: [...this.touched.values()].map((read) => read()),
    };
  }
}

/** What a failure tells of the call that failed. */
export function toOutcome(error: unknown): Required<Outcome> {
  if (!(error instanceof UpstreamError)) return { requestId: null, error: 'UPSTREAM_UNAVAILABLE' };
  return { requestId: error.requestId ?? null, error: error.code };
}

/** How many ids a call carries; 1 where the action takes none. */
export function batchSizeOf({ action, parameters }: Omit<Asked, 'target'>): number {
  const ids = action.ids && parameters[action.ids.parameter];
  return Array.isArray(ids) ? ids.length : 1;
}

function toExplained(
  asked: Asked,
  { origin, waitMs, durationMs }: Pick<ExplainedCall, 'origin' | 'waitMs' | 'durationMs'>,
  { requestId = null, error = null }: Outcome,
): ExplainedCall {
  const { service, account, region } = asked.target;
  const batchSize = batchSizeOf(asked);
  return {
    service,
    action: asked.action.name,
    account,
    region,
    batchSize,
    waitMs,
    durationMs,
    origin,
    requestId,
    error,
  };
}
