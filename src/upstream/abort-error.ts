import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import type { AwaitedTurn } from './call.js';
import { DeadlinePassed, type RequestScope } from './request-scope.js';
import { originOf, type Parameters, type Target } from './target.js';

interface Asked {
  target: Target;
  action: Action;
  parameters?: Parameters;
}

/**
 * What ended a call, in the one form that pages and errors understand: the error itself, or that nobody waits; `findWaitMs`:
 * how long its turn would still have taken, where that is known.
 */
export function toAbortError(
  error: unknown,
  signal: AbortSignal,
  asked: Asked,
  findWaitMs: () => number | undefined = () => undefined,
): unknown {
  const { target, action, parameters } = asked;
  if (!signal.aborted || saysWhen(error)) return error;
  const isDeadline = signal.reason instanceof DeadlinePassed;
  return new UpstreamError(originOf(target, action, parameters), {
    failure: isDeadline ? 'deadline' : 'aborted',
    what: isDeadline
      ? "the operation's deadline passed before it answered"
      : 'the caller went away before it answered',
    retryAfterMs: isDeadline ? findWaitMs() : undefined,
  });
}

/** Whether it was said already that the deadline cannot be met, and when the turn would come. */
function saysWhen(error: unknown): boolean {
  return error instanceof UpstreamError && error.failure === 'deadline' && error.retryAfterMs !== undefined;
}

/** That a call's turn comes after the deadline of those who wait for it. */
export function toLateTurn({ target, action, parameters }: Asked, waitMs: number): UpstreamError {
  return new UpstreamError(originOf(target, action, parameters), {
    failure: 'deadline',
    what: `at the provider's rate its turn would come in ${waitMs} ms, after the operation's deadline`,
    retryAfterMs: waitMs,
  });
}

/** Fails where an operation is about to join work whose turn comes after its deadline; the work goes on for the others. */
export function requireTurnInTime(turn: AwaitedTurn, scope: RequestScope, asked: Asked, clock: Clock): void {
  const waitMs = turn.waitMs?.(scope);
  if (waitMs !== undefined && clock.now() + waitMs > scope.deadline) throw toLateTurn(asked, waitMs);
}
