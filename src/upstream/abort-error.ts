import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import { DeadlinePassed } from './request-scope.js';
import { originOf, type Target } from './target.js';

/** What ended a call, in the one form that pages and errors understand: the error itself, or that nobody waits. */
export function toAbortError(error: unknown, signal: AbortSignal, target: Target, action: Action): unknown {
  if (!signal.aborted) return error;
  const isDeadline = signal.reason instanceof DeadlinePassed;
  return new UpstreamError(originOf(target, action.name), {
    failure: isDeadline ? 'deadline' : 'aborted',
    what: isDeadline
      ? "the operation's deadline passed before it answered"
      : 'the caller went away before it answered',
  });
}
