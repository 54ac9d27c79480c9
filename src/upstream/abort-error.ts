import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import { DeadlinePassed } from './request-scope.js';
import { originOf, type Parameters, type Target } from './target.js';

interface Asked {
  target: Target;
  action: Action;
  parameters?: Parameters;
}

/** What ended a call, in the one form that pages and errors understand: the error itself, or that nobody waits. */
export function toAbortError(error: unknown, signal: AbortSignal, asked: Asked): unknown {
  const { target, action, parameters } = asked;
  if (!signal.aborted) return error;
  const isDeadline = signal.reason instanceof DeadlinePassed;
  return new UpstreamError(originOf(target, action, parameters), {
    failure: isDeadline ? 'deadline' : 'aborted',
    what: isDeadline
      ? "the operation's deadline passed before it answered"
      : 'the caller went away before it answered',
  });
}
