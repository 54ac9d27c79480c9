import type { Clock } from '../core/clock.js';

/** A signal that is aborted after some milliseconds of the clock, unless it is cancelled before. */
export function startTimeLimit(clock: Clock, ms: number): { signal: AbortSignal; cancel: () => void } {
  const passed = new AbortController();
  const cancelled = new AbortController();
  clock
    .sleep(ms, cancelled.signal)
    .then(() => {
      passed.abort();
    })
    // Only the cancelling ends the sleep early.
    .catch(() => undefined);
  return {
    signal: passed.signal,
    cancel: () => {
      cancelled.abort();
    },
  };
}
