import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import { failureTraits } from '../core/failure-traits.js';
import { deadlineOf, type Answer, type Call, type Handler, type Stage } from './call.js';

/** How soon a failed read is asked again, and how many of them. Not documented by any provider; assumed. */
export const retryPolicy = {
  baseMs: 100,
  capMs: 3_000,
  /** Retries an account's service may make at once, and what each call adds to them. */
  budget: 10,
  budgetPerCall: 0.1,
} as const;

export interface RetryOptions {
  clock: Clock;
  random?: () => number;
  onRetry?: (service: string, action: string) => void;
}

/**
 * Asks again what is worth asking again: full jitter, a budget per account and service, `Retry-After` wins. A throttle costs
 * nothing of the budget, which is there to leave a dead service alone: one that throttles is alive, and somebody else's burst
 * must not make holes in an answer. Its bucket has slowed down and paces what is asked again; the number of attempts bounds it.
 */
export function createRetryStage({ clock, random = Math.random, onRetry }: RetryOptions): Stage {
  const budgets = new Map<string, number>();
  const budgetOf = (call: Call): string => `${call.target.account}\n${call.target.service}`;

  const earn = (key: string): void => {
    budgets.set(
      key,
      Math.min(retryPolicy.budget, (budgets.get(key) ?? retryPolicy.budget) + retryPolicy.budgetPerCall),
    );
  };
  const spend = (key: string, { failure }: UpstreamError): boolean => {
    if (failure === 'throttled') return true;
    const left = budgets.get(key) ?? retryPolicy.budget;
    if (left < 1) return false;
    budgets.set(key, left - 1);
    return true;
  };
  const pauseBefore = (attempt: number, error: UpstreamError): number =>
    error.retryAfterMs ?? random() * Math.min(retryPolicy.capMs, retryPolicy.baseMs * 2 ** attempt);

  return (next: Handler): Handler =>
    async (call: Call): Promise<Answer> => {
      const key = budgetOf(call);
      earn(key);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await next(call);
        } catch (error) {
          if (!isWorthAnother(error, attempt) || isInBackground(call)) throw error;
          const pause = pauseBefore(attempt, error);
          if (clock.now() + pause >= deadlineOf(call) || !spend(key, error)) throw error;
          onRetry?.(call.target.service, call.action.name);
          await clock.sleep(pause, call.signal);
        }
      }
    };
}

/** Whether nobody waits for it: whoever does later asks himself. */
function isInBackground({ lanes }: Call): boolean {
  return [...lanes].every(({ background }) => background);
}

function isWorthAnother(error: unknown, attempt: number): error is UpstreamError {
  return error instanceof UpstreamError && attempt < failureTraits[error.failure].attempts;
}
