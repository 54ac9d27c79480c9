import { bulkhead, type BulkheadPolicy } from 'cockatiel';
import type { Clock } from '../core/clock.js';
import type { Action } from './action.js';
import type { Answer, Call, Handler, Stage } from './call.js';
import { UpstreamError } from '../core/errors.js';
import { NoTurnInTime, RateLimiter, type Token } from './rate-limiter.js';
import { originOf } from './target.js';

export interface QuotaOptions {
  clock: Clock;
  /** Requests a second by `service.Action`, from the configuration; wins over the table. */
  overrides?: Readonly<Record<string, number>>;
  onWait?: (service: string, action: string, waitMs: number) => void;
  /** Called when the queue of an action grew or shrank. */
  onQueue?: (service: string, action: string, length: number) => void;
}

/** Makes calls wait for their turn: a rate per credential and action, or a number of calls at once per endpoint. */
export function createQuotaStage({ clock, overrides = {}, onWait, onQueue }: QuotaOptions): Stage {
  const limiters = new Map<string, RateLimiter>();
  const bulkheads = new Map<string, BulkheadPolicy>();

  const limiterOf = ({ target, action }: Call): RateLimiter | null => {
    const perSecond = overrides[quotaName(action)] ?? action.quota?.value;
    if (perSecond === undefined) return null;
    return obtain(limiters, keyOf({ target, action }), () => new RateLimiter(perSecond, clock));
  };
  const bulkheadOf = ({ target, action }: Call): BulkheadPolicy | null => {
    const atOnce = action.concurrency?.value;
    if (atOnce === undefined) return null;
    return obtain(bulkheads, `${target.account}\n${target.service}\n${target.endpoint}`, () =>
      bulkhead(atOnce, Infinity),
    );
  };

  /** Waits for a token; explain and the meters see how the queue stands. */
  const takeTurn = async (call: Call, limiter: RateLimiter): Promise<{ token: Token; waitedMs: number }> => {
    const { service, name: action } = call.action;
    const noteQueue = (): void => onQueue?.(service, action, limiter.queueLength);
    showIn(call, limiter);
    const asked = clock.now();
    const acquired = acquire(limiter, call).finally(noteQueue);
    noteQueue();
    const token = await acquired;
    const waitedMs = clock.now() - asked;
    onWait?.(service, action, waitedMs);
    return { token, waitedMs };
  };

  const sendInTurn = async (call: Call, next: Handler): Promise<Answer> => {
    const limiter = limiterOf(call);
    if (!limiter) return next(sealed(call));
    const { token, waitedMs } = await takeTurn(call, limiter);
    try {
      return await next({ ...sealed(call), waitedMs });
    } catch (error) {
      if (error instanceof UpstreamError && error.failure === 'throttled') limiter.giveWay();
      throw error;
    } finally {
      token.done();
    }
  };

  return (next) => (call) => {
    const turn = bulkheadOf(call);
    return turn ? turn.execute(() => sendInTurn(call, next), waitingSignal(call)) : sendInTurn(call, next);
  };
}

/** Accounts that share a credential share its quotas. */
function keyOf({ target, action }: Pick<Call, 'target' | 'action'>): string {
  return `${target.credential}\n${quotaName(action)}`;
}

/** Lets explain show how the quota stands when the answer goes out. */
function showIn(call: Call, limiter: RateLimiter): void {
  const { service, name: action } = call.action;
  call.scope.explain.touch(keyOf(call), () => {
    return { service, action, limit: limiter.limit, places: limiter.places, waiting: limiter.queueLength };
  });
}

/** The turn has come: what was added to the call until now goes with it. */
function sealed(call: Call): Call {
  return call.seal ? { ...call, parameters: call.seal() } : call;
}

/** The name of an action's quota in the configuration, e.g. `mongodb.DescribeClientConnections`. */
export function quotaName(action: Action): string {
  return `${action.service}.${action.name}`;
}

async function acquire(limiter: RateLimiter, call: Call): Promise<Token> {
  const { lanes, scope } = call;
  try {
    const deadline = Math.max(...[...lanes].map((lane) => lane.deadline));
    return await limiter.acquire({
      lanes,
      deadline,
      background: scope.background,
      signal: waitingSignal(call),
    });
  } catch (error) {
    if (!(error instanceof NoTurnInTime)) throw error;
    throw new UpstreamError(originOf(call.target, call.action, call.parameters), {
      failure: 'deadline',
      what: `at the provider's rate its turn would come in ${error.waitMs} ms, after the operation's deadline`,
      retryAfterMs: error.waitMs,
    });
  }
}

function waitingSignal(call: Call): AbortSignal {
  return call.queueSignal ? AbortSignal.any([call.signal, call.queueSignal]) : call.signal;
}

function obtain<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
