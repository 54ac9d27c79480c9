import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../src/upstream/rate-limiter.js';
import { drive, jitteryWays, turn, worstWindow } from '../helpers/drive-limiter.js';
import { FakeClock } from '../helpers/fake-clock.js';

describe('the windows of a RateLimiter', () => {
  it('never lets a provider see more than the quota in any second, whatever happens on the way back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ limit: fc.integer({ min: 1, max: 20 }), outMs: fc.integer({ min: 0, max: 400 }) }),
        fc.array(
          fc.record({
            askAfterMs: fc.integer({ min: 0, max: 6_000 }),
            lateMs: fc.integer({ min: 0, max: 20 }),
            returnsAfterMs: fc.integer({ min: 0, max: 450 }),
          }),
          { minLength: 1, maxLength: 100 },
        ),
        async ({ limit, outMs }, calls) => {
          const clock = new FakeClock();
          const ways = calls.map(({ lateMs, ...way }) => ({ ...way, arrivesAfterMs: outMs + lateMs }));
          const arrivals = await drive(new RateLimiter(limit, clock), clock, ways);
          expect(arrivals).toHaveLength(ways.length);
          expect(worstWindow(arrivals)).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is exact before it saw an answer, however calls travel', async () => {
    const way = fc.record({
      askAfterMs: fc.integer({ min: 0, max: 400 }),
      arrivesAfterMs: fc.integer({ min: 500, max: 2_400 }),
      returnsAfterMs: fc.integer({ min: 0, max: 450 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(way, { minLength: 1, maxLength: 40 }),
        async (limit, ways) => {
          const clock = new FakeClock();
          const arrivals = await drive(new RateLimiter(limit, clock), clock, ways.slice(0, 2 * limit));
          expect(worstWindow(arrivals)).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([5, 10, 20])(
    'holds a quota of %i where the way jitters by more than its guard, too',
    async (limit) => {
      for (let seed = 1; seed <= 12; seed += 1) {
        const clock = new FakeClock();
        const way = {
          baseMs: (seed % 4) * 100,
          jitterMs: 60,
          seed,
          askWithinMs: seed % 2 === 0 ? 30_000 : 0,
        };
        const arrivals = await drive(new RateLimiter(limit, clock), clock, jitteryWays(40 * limit, way));
        expect(worstWindow(arrivals), `seed ${seed}`).toBeLessThanOrEqual(limit);
      }
    },
  );

  it.each([5, 30, 100, 150, 300].flatMap((baseMs) => [5, 20].map((limit) => ({ baseMs, limit }))))(
    'uses more than 95 % of $limit a second over ten busy seconds when answers come in $baseMs ms',
    async ({ baseMs, limit }) => {
      const clock = new FakeClock();
      const ways = jitteryWays(40 * limit, { baseMs, jitterMs: 20, seed: baseMs });
      const arrivals = await drive(new RateLimiter(limit, clock), clock, ways);
      const [start = 0] = arrivals;
      expect(arrivals.filter((at) => at < start + 10_000).length).toBeGreaterThan(0.95 * 10 * limit);
      // In the long run, too, not only with the burst that an idle limiter lets go at once.
      const steady = arrivals.filter((at) => at >= start + 10_000);
      const seconds = (steady.at(-1)! - steady[0]!) / 1_000;
      expect((steady.length - limit) / seconds).toBeGreaterThan(0.95 * limit);
    },
  );

  it('takes no connection in the making for the usual way', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(5, clock);
    // The first calls make their connections, which takes two round trips more on the way out.
    const first = Array.from({ length: 5 }, () => ({
      askAfterMs: 0,
      arrivesAfterMs: 500,
      returnsAfterMs: 100,
    }));
    const later = Array.from({ length: 40 }, () => ({
      askAfterMs: 1,
      arrivesAfterMs: 100,
      returnsAfterMs: 100,
    }));
    const arrivals = await drive(limiter, clock, [...first, ...later]);
    expect(worstWindow(arrivals)).toBe(5);
  });

  it('takes the way to one endpoint for no measure of another', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(2, clock);
    const ask = async (endpoint: string, outMs: number, backMs: number): Promise<number> => {
      const token = await limiter.acquire(turn({ endpoint }));
      await clock.sleep(outMs);
      const at = clock.now();
      await clock.sleep(backMs);
      token.done(true);
      return at;
    };
    const far = Array.from({ length: 40 }, () => ask('far.example.com', 300, 10));
    const near = Array.from({ length: 4 }, () => ask('near.example.com', 1, 1));
    await clock.advance(120_000);
    const arrivals = await Promise.all([...far, ...near]);
    expect(worstWindow(arrivals.sort((a, b) => a - b))).toBe(2);
  });
});
