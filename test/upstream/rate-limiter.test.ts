import { setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../src/upstream/rate-limiter.js';
import { FakeClock } from '../helpers/fake-clock.js';

const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/** A provider that counts a call somewhere between its start and its answer. */
interface Way {
  askAfterMs: number;
  arrivesAfterMs: number;
  returnsAfterMs: number;
}

async function drive(limiter: RateLimiter, clock: FakeClock, ways: readonly Way[]): Promise<number[]> {
  const arrivals: number[] = [];
  const calls = ways.map(async ({ askAfterMs, arrivesAfterMs, returnsAfterMs }) => {
    await clock.sleep(askAfterMs);
    const token = await limiter.acquire(NEVER);
    await clock.sleep(arrivesAfterMs);
    arrivals.push(clock.now());
    await clock.sleep(returnsAfterMs);
    token.done();
  });
  for (let second = 0; second < 600 && arrivals.length < ways.length; second += 1) await clock.advance(1_000);
  await clock.advance(5_000);
  await Promise.all(calls);
  return arrivals.sort((a, b) => a - b);
}

/** The most arrivals in any window of one second. */
function worstWindow(arrivals: readonly number[]): number {
  return Math.max(
    0,
    ...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length),
  );
}

describe('RateLimiter', () => {
  it('lets as many go at once as the quota allows, and not one more', async () => {
    const limiter = new RateLimiter(5, new FakeClock());
    let granted = 0;
    for (let call = 0; call < 8; call += 1) void limiter.acquire(NEVER).then(() => (granted += 1));
    await new Promise((resolve) => setImmediate(resolve));
    expect(granted).toBe(5);
    expect(limiter.queueLength).toBe(3);
  });

  it('never lets a provider see more than the quota in any second, however calls come and travel', async () => {
    const way = fc.record({
      askAfterMs: fc.integer({ min: 0, max: 3_000 }),
      arrivesAfterMs: fc.integer({ min: 0, max: 450 }),
      returnsAfterMs: fc.integer({ min: 0, max: 450 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(way, { minLength: 1, maxLength: 60 }),
        async (limit, ways) => {
          const clock = new FakeClock();
          const arrivals = await drive(new RateLimiter(limit, clock), clock, ways);
          expect(arrivals).toHaveLength(ways.length);
          expect(worstWindow(arrivals)).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('uses more than 95 % of the quota when it is busy and answers come in 30 ms', async () => {
    const clock = new FakeClock();
    const ways = Array.from({ length: 260 }, () => ({
      askAfterMs: 0,
      arrivesAfterMs: 15,
      returnsAfterMs: 15,
    }));
    const arrivals = await drive(new RateLimiter(20, clock), clock, ways);
    const start = arrivals[0]!;
    expect(arrivals.filter((at) => at < start + 10_000).length).toBeGreaterThan(0.95 * 200);
  });

  it('serves in the order of asking', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(2, clock);
    const served: number[] = [];
    for (let call = 0; call < 6; call += 1) {
      void limiter.acquire(NEVER).then((token) => {
        served.push(call);
        token.done();
      });
    }
    await clock.advance(5_000);
    expect(served).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('lets an abandoned call leave the queue without using a place', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const abandoned = new AbortController();
    (await limiter.acquire(NEVER)).done();
    const left = limiter.acquire(abandoned.signal);
    const kept = limiter.acquire(NEVER);
    abandoned.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(limiter.queueLength).toBe(1);
    await clock.advance(1_002);
    await expect(kept).resolves.toBeDefined();
  });

  it('does not let a call that hangs keep its place for ever', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    await limiter.acquire(NEVER);
    let next = false;
    void limiter.acquire(NEVER).then(() => (next = true));
    await clock.advance(1_900);
    expect(next).toBe(false);
    await clock.advance(200);
    expect(next).toBe(true);
  });
});
