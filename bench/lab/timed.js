import { performance } from 'node:perf_hooks';

/** Runs something and answers its result, and the milliseconds that it took. */
export async function timed(run) {
  const since = performance.now();
  const result = await run();
  return { result, ms: performance.now() - since };
}
