import type { Clock } from '../core/clock.js';

/** What was waited for did not come in time. */
export class TooLate extends Error {}

/**
 * Waits for a promise, but no longer than some milliseconds; then it rejects with TooLate. Time that this process itself
 * was busy does not count: what has arrived by then is looked at first.
 */
export async function within<Value>(clock: Clock, ms: number, promise: Promise<Value>): Promise<Value> {
  const cancel = new AbortController();
  const late = clock.sleep(ms, cancel.signal).then(async () => {
    // Timers come before sockets in a turn of the event loop: two turns read all that is there.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    throw new TooLate(`no answer within ${ms} ms`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    cancel.abort();
    late.catch(() => undefined);
  }
}
