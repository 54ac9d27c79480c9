import type { Action } from './action.js';
import type { ExplainedCall, ExplainedTotals, Explanation, QuotaState } from './explanation.js';
import { heldOrigin } from './held-origin.js';
import { batchSizeOf, toOutcome, type Asked, type Outcome, type PutQuestion } from './question.js';
import { Questions } from './questions.js';
import type { Target } from './target.js';
import type { Trail } from './trail.js';

/** How the quota stands that calls of an action are subject to; null where there is none, or none was used. */
export type QuotaOf = (target: Target, action: Action) => QuotaState | null;

/** How an attempt on the wire ended. */
type AttemptEnd = Required<Outcome> & { durationMs: number };

/** The times of a held answer, and of a call that another operation made. */
const AT_ONCE = { waitMs: 0, durationMs: 0 } as const;
const ELSEWHERE = { waitMs: null, durationMs: null } as const;

/** What one operation asked of the providers, and what it was spared; in detail only for who wants it explained. */
export class Explain {
  /** What was asked, where it is to be explained. */
  readonly questions: Questions | null;
  private readonly calls: ExplainedCall[] = [];
  /** What calls were made for this operation, or waited for by it, and so subject to quotas. */
  private readonly awaited: Asked[] = [];
  /** The questions that it was spared by what was learnt before, by their keys, and the trails that led to them. */
  private readonly spared = new Set<Trail | string>();
  private made = 0;
  private saved = 0;
  private failed = 0;

  constructor(isWanted = false) {
    this.questions = isWanted ? new Questions() : null;
  }

  /** Notes an attempt that goes out on the wire; how it ended is told to what is given back. */
  attempt(asked: Asked, waitMs: number): (end: AttemptEnd) => void {
    this.made += 1;
    const call = toExplained(asked, { origin: 'LIVE', waitMs, durationMs: null }, {});
    this.list(asked, call);
    return (end) => {
      if (end.error !== null) this.failed += 1;
      Object.assign(call, end);
    };
  }

  /** Notes that a held answer spared a call. */
  hit(asked: Asked, origin: 'CACHE' | 'STALE', outcome: Outcome): void {
    this.saved += 1;
    if (this.questions) this.list(asked, toExplained(asked, { origin, ...AT_ONCE }, outcome));
  }

  /** Notes that what was learnt before spared the questions behind it, each of them once; gives those that are news. */
  spare(trail: Trail, now: number): PutQuestion[] {
    if (this.spared.has(trail)) return [];
    const news = [...trail.questions].filter(([key]) => !this.spared.has(key));
    this.spared.add(trail);
    for (const [key, { asked, outcome, observedAt }] of news) {
      this.spared.add(key);
      this.hit(asked, heldOrigin(asked.action, observedAt ?? now, now), outcome);
    }
    for (const rows of trail.brought) this.questions?.bring(rows);
    return news.map(([, question]) => question);
  }

  /** Notes that a call under way spared another. */
  join(asked: Asked, answer: Promise<Outcome>): void {
    this.saved += 1;
    if (!this.questions) return;
    const call = toExplained(asked, { origin: 'JOINED', ...ELSEWHERE }, {});
    this.list(asked, call);
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
  explanation(quotaOf: QuotaOf = () => null): Explanation | null {
    if (!this.questions) return null;
    const held = this.questions.heldLookups().map(({ size, ...asked }) => {
      const call = toExplained({ ...asked, parameters: {} }, { origin: 'CACHE', ...AT_ONCE }, {});
      return { ...call, batchSize: size };
    });
    const { calls, saved, failed } = this.totals();
    return {
      calls: [...this.calls, ...held],
      totals: { calls, saved: saved + held.length, failed, floor: this.questions.floor() },
      quotas: this.quotas(quotaOf),
    };
  }

  private list(asked: Asked, call: ExplainedCall): void {
    if (!this.questions) return;
    this.calls.push(call);
    const { target, action, key } = asked;
    if (key) this.questions.ask(target, action, key);
    if (call.origin === 'LIVE' || call.origin === 'JOINED') this.awaited.push(asked);
  }

  /** One for each credential and action; of accounts that share one, the first that used it. */
  private quotas(quotaOf: QuotaOf): Explanation['quotas'] {
    const byKey = new Map<string, Asked>();
    for (const asked of this.awaited) {
      const { target, action } = asked;
      const key = [target.credential, action.service, action.name].join('\n');
      if (!byKey.has(key)) byKey.set(key, asked);
    }
    return [...byKey.values()].flatMap(({ target, action }) => {
      const { service, account, region } = target;
      const state = quotaOf(target, action);
      return state ? [{ service, action: action.name, account, region, ...state }] : [];
    });
  }
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
