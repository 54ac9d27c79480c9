import { setTimeout as delay } from 'node:timers/promises';

/** How long a process may take until it is ready, and how often it is asked. */
const PATIENCE_MS = 60_000;
const EVERY_MS = 50;

/** Waits until something is so; fails when `signal` is aborted, or when it takes too long. */
export async function until(what, isSo, signal) {
  const tooLate = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    signal.throwIfAborted();
    if (Date.now() > tooLate) throw new Error(`${what} is not ready after ${PATIENCE_MS / 1_000} s`);
    await delay(EVERY_MS, undefined, { signal });
  }
}

/** Waits until a server says that it is ready. */
export function untilReady(what, url, signal) {
  const isReady = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  return until(what, isReady, signal);
}
