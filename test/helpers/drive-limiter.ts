import { setMaxListeners } from 'node:events';
import type { Lane } from '../../src/upstream/fair-queue.js';
import type { RateLimiter, TimedTurn } from '../../src/upstream/rate-limiter.js';
import type { FakeClock } from './fake-clock.js';

const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/** An operation. */
export const lane = (background = false): Lane => ({ operation: {}, background });

/** A call of an operation of its own that can wait for ever, or as said. */
export function turn(parts: Partial<TimedTurn> = {}): TimedTurn {
  return {
    lanes: new Set([lane()]),
    deadline: Infinity,
    signal: NEVER,
    endpoint: 'test.example.com',
    ...parts,
  };
}

/** A provider that counts a call somewhere between its start and its answer. */
export interface Way {
  askAfterMs: number;
  arrivesAfterMs: number;
  returnsAfterMs: number;
}

/** Sends calls through a limiter; answers when each was counted, in order. */
export async function drive(limiter: RateLimiter, clock: FakeClock, ways: readonly Way[]): Promise<number[]> {
  const arrivals: number[] = [];
  const calls = ways.map(async ({ askAfterMs, arrivesAfterMs, returnsAfterMs }) => {
    await clock.sleep(askAfterMs);
    const token = await limiter.acquire(turn());
    await clock.sleep(arrivesAfterMs);
    arrivals.push(clock.now());
    await clock.sleep(returnsAfterMs);
    token.done(true);
  });
  for (let second = 0; second < 600 && arrivals.length < ways.length; second += 1) await clock.advance(1_000);
  await clock.advance(5_000);
  await Promise.all(calls);
  return arrivals.sort((a, b) => a - b);
}

/** The most arrivals in any window of one second. */
export function worstWindow(arrivals: readonly number[]): number {
  let first = 0;
  return arrivals.reduce((worst, at, index) => {
    while (at - (arrivals[first] ?? at) >= 1_000) first += 1;
    return Math.max(worst, index - first + 1);
  }, 0);
}

/** Numbers from 0 to 1 that are the same in each run of a seed: a linear congruence. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ways that take as long as half a round trip at the least, and up to a jitter longer, out and back. */
export function jitteryWays(
  count: number,
  {
    baseMs,
    jitterMs,
    seed,
    askWithinMs = 0,
  }: { baseMs: number; jitterMs: number; seed: number; askWithinMs?: number },
): Way[] {
  const random = createRandom(seed);
  const leg = (): number => Math.round(baseMs / 2 + random() * jitterMs);
  return Array.from({ length: count }, () => ({
    askAfterMs: Math.round(random() * askWithinMs),
    arrivesAfterMs: leg(),
    returnsAfterMs: leg(),
  }));
}
