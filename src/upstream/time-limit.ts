import type { Clock } from '../core/clock.js';

/** The reason with which a time limit aborts. */
export class TimePassed extends Error {}

/**
 * A signal that is aborted when another one is, with its reason, and after some milliseconds of the clock, with
 * TimePassed; `lift` ends its following both.
 */
export function startTimeLimit(
  clock: Clock,
  ms: number,
  within: AbortSignal,
): { signal: AbortSignal; lift: () => void } {
  const controller = new AbortController();
  const follow = (): void => {
    controller.abort(within.reason);
  };
  within.addEventListener('abort', follow, { once: true });
  if (within.aborted) follow();
  const switchOff = clock.alarm(ms, () => {
    controller.abort(new TimePassed());
  });
  return {
    signal: controller.signal,
    lift: () => {
      switchOff();
      within.removeEventListener('abort', follow);
    },
  };
}
