import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import { toLateTurn } from './abort-error.js';
import type { Action } from './action.js';
import { deadlineOf, type Answer, type Call, type Handler, type Stage } from './call.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';
import type { QuotaOf } from './explain.js';
import type { QuotaState } from './explanation.js';
import { NoTurnInTime, RateLimiter } from './rate-limiter.js';
import type { Sharing } from './sharing.js';
import type { Target } from './target.js';

export interface QuotaOptions {
  clock: Clock;
  /** Requests a second by `service.Action`, from the configuration; wins over the table. */
  overrides?: Readonly<Record<string, number>>;
  /** Permits of other processes that use the same quotas. */
  sharing?: Pick<Sharing, 'permitsOf'> | undefined;
  onWait?: (service: string, action: string, waitMs: number) => void;
  /** Called when the queue of an action grew or shrank by one. */
  onQueue?: (service: string, action: string, change: 1 | -1) => void;
}

/** The quotas as a part of the pipeline, and how each stands. */
export interface QuotaStage {
  stage: Stage;
  quotaOf: QuotaOf;
}

/** Makes calls wait for their turn: a rate per credential and action, or a number of calls at once per endpoint. */
export function createQuotaStage(options: QuotaOptions): QuotaStage {
  const quotas = new Quotas(options);
  return {
    stage: (next) => (call) => quotas.send(call, next),
    quotaOf: (target, action) => quotas.stateOf(target, action),
  };
}

class Quotas {
  private readonly rateLimiters = new Map<string, RateLimiter>();
  private readonly concurrencyLimiters = new Map<string, ConcurrencyLimiter>();

  constructor(private readonly options: QuotaOptions) {}

  stateOf(target: Target, action: Action): QuotaState | null {
    const limiter = this.rateLimiters.get(keyOf({ target, action }));
    return limiter ? { limit: limiter.limit, places: limiter.places, waiting: limiter.queueLength } : null;
  }

  /** An action has either kind of limit, both, or none. */
  async send(call: Call, next: Handler): Promise<Answer> {
    const limiter = this.concurrencyLimiterOf(call);
    if (!limiter) return this.sendAtRate(call, next);
    const { result: release, waitedMs } = await this.wait(call, (signal) =>
      limiter.acquire({ lanes: call.lanes, signal }),
    );
    try {
      return await this.sendAtRate({ ...call, waitedMs }, next);
    } finally {
      release();
    }
  }

  private async sendAtRate(call: Call, next: Handler): Promise<Answer> {
    const limiter = this.rateLimiterOf(call);
    if (!limiter) return next(sealed(call));
    const { result: token, waitedMs } = await this.wait(call, (signal) => acquire(limiter, call, signal));
    const sentAt = this.options.clock.now();
    let isAnswered = false;
    try {
      const answer = await next({ ...sealed(call), waitedMs: call.waitedMs + waitedMs });
      isAnswered = true;
      return answer;
    } catch (error) {
      if (error instanceof UpstreamError && error.failure === 'throttled') limiter.giveWay(sentAt);
      throw error;
    } finally {
      token.done(isAnswered);
    }
  }

  /** Waits for a turn; the meters see how the queue stands. */
  private async wait<Result>(
    { action: { service, name }, signal, queueSignal }: Call,
    acquireTurn: (signal: AbortSignal) => Promise<Result>,
  ): Promise<{ result: Result; waitedMs: number }> {
    const { clock, onWait, onQueue } = this.options;
    const asked = clock.now();
    onQueue?.(service, name, 1);
    try {
      const result = await acquireTurn(queueSignal ? AbortSignal.any([signal, queueSignal]) : signal);
      const waitedMs = clock.now() - asked;
      onWait?.(service, name, waitedMs);
      return { result, waitedMs };
    } finally {
      onQueue?.(service, name, -1);
    }
  }

  private rateLimiterOf(call: Call): RateLimiter | null {
    const { clock, overrides = {}, sharing } = this.options;
    const limit = overrides[quotaName(call.action)] ?? call.action.quota?.value;
    if (limit === undefined) return null;
    const { service, name: action } = call.action;
    return obtain(this.rateLimiters, keyOf(call), () => {
      const quota = { credential: call.target.credential, service, action, limit };
      return new RateLimiter(limit, clock, sharing?.permitsOf(quota) ?? null);
    });
  }

  private concurrencyLimiterOf({ target, action }: Call): ConcurrencyLimiter | null {
    const atOnce = action.concurrency?.value;
    if (atOnce === undefined) return null;
    const key = `${target.account}\n${target.service}\n${target.endpoint}`;
    return obtain(this.concurrencyLimiters, key, () => new ConcurrencyLimiter(atOnce));
  }
}

/** Accounts that share a credential share its quotas. */
function keyOf({ target, action }: Pick<Call, 'target' | 'action'>): string {
  return `${target.credential}\n${quotaName(action)}`;
}

/** The turn has come: what was added to the call until now goes with it. */
function sealed(call: Call): Call {
  return call.seal ? { ...call, parameters: call.seal() } : call;
}

/** The name of an action's quota in the configuration, e.g. `mongodb.DescribeClientConnections`. */
export function quotaName(action: Action): string {
  return `${action.service}.${action.name}`;
}

async function acquire(limiter: RateLimiter, call: Call, signal: AbortSignal) {
  const { lanes, target, turn } = call;
  const timed = { lanes, signal, deadline: deadlineOf(call), endpoint: target.endpoint };
  if (turn) turn.waitMs = (scope) => limiter.waitOf(timed, [...lanes, scope]);
  try {
    const token = await limiter.acquire(timed);
    if (turn) turn.waitMs = null;
    return token;
  } catch (error) {
    // The turn can still be asked for: those whose deadline ended the wait are told when it would have come.
    throw error instanceof NoTurnInTime ? toLateTurn(call, error.waitMs) : error;
  }
}

function obtain<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
