import type { Clock } from '../core/clock.js';
import type { ErrorCode } from '../core/error-code.js';
import { UpstreamError } from '../core/errors.js';
import { toAbortError } from './abort-error.js';
import type { Answer, Call, Handler } from './call.js';
import { toOutcome, type Outcome } from './question.js';
import { rowsOf } from './rows-of.js';
import { originOf } from './target.js';
import { startTimeLimit, TimePassed } from './time-limit.js';

/** One attempt on the wire, when it is over. */
export interface Attempt {
  call: Call;
  /** Milliseconds since the epoch. */
  startedAt: number;
  durationMs: number;
  /** The provider's; null when it gave none. */
  requestId: string | null;
  error: ErrorCode | null;
}

export interface SendOptions {
  clock: Clock;
  /** Milliseconds one attempt may take. */
  timeoutMs: number;
  onAttempt?: (attempt: Attempt) => void;
}

/** The end of the pipeline: one attempt on the wire, with a timeout, noted for explain. */
export function createSender({ clock, timeoutMs, onAttempt }: SendOptions): Handler {
  return async (call: Call): Promise<Answer> => {
    const observedAt = clock.now();
    const mayTakeMs = Math.min(timeoutMs, call.timeoutMs ?? Infinity);
    const { signal, lift } = startTimeLimit(clock, mayTakeMs, call.signal);
    const end = call.scope.explain.attempt(call, call.waitedMs);
    const note = ({ requestId, error }: Required<Outcome>): void => {
      const durationMs = clock.now() - observedAt;
      onAttempt?.({ call, startedAt: observedAt, durationMs, requestId: requestId ?? null, error });
      end({ durationMs, requestId, error });
    };
    try {
      const { body, requestId } = await call.target.send(call.action, call.parameters, signal);
      // Before anything keeps it: an answer that is no list must not be served again.
      if (call.action.rows !== undefined) rowsOf(call, { body, requestId });
      note({ requestId, error: null });
      return { body, requestId, observedAt, origin: 'LIVE' };
    } catch (error) {
      // What a transport says of a call that was given up tells nothing of the provider.
      const failed =
        signal.reason instanceof TimePassed
          ? asTimeout(call, mayTakeMs)
          : toAbortError(error, call.signal, call);
      note(toOutcome(failed));
      throw failed;
    } finally {
      lift();
    }
  };
}

function asTimeout(call: Call, timeoutMs: number): UpstreamError {
  return new UpstreamError(originOf(call.target, call.action, call.parameters), {
    failure: 'timeout',
    what: `no answer within ${timeoutMs} ms`,
  });
}
