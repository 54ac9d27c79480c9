import { setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoTurnInTime, RateLimiter, type Turn } from '../../src/upstream/rate-limiter.js';
import { FakeClock } from '../helpers/fake-clock.js';

const NEVER = new AbortController().signal;
setMaxListeners(0, NEVER);

/** A call of an operation of its own that can wait for ever, or as said. */
function turn(parts: Partial<Turn> = {}): Turn {
  return { lanes: new Set([{}]), background: false, deadline: Infinity, signal: NEVER, ...parts };
}

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
    const token = await limiter.acquire(turn());
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
    for (let call = 0; call < 8; call += 1) void limiter.acquire(turn()).then(() => (granted += 1));
    await new Promise((resolve) => setImmediate(resolve));
    expect(granted).toBe(5);
    expect(limiter.queueLength).toBe(3);
  });

  it('never lets a provider see more than the quota in any second, however calls come and travel', async () => {
    const way = fc.record({
      askAfterMs: fc.integer({ min: 0, max: 3_000 }),
      arrivesAfterMs: fc.integer({ min: 0, max: 2_400 }),
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
      void limiter.acquire(turn()).then((token) => {
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
    (await limiter.acquire(turn())).done();
    const left = limiter.acquire(turn({ signal: abandoned.signal }));
    const kept = limiter.acquire(turn());
    abandoned.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(limiter.queueLength).toBe(1);
    await clock.advance(1_002);
    await expect(kept).resolves.toBeDefined();
  });

  it('does not let a call that hangs keep its place for ever', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    await limiter.acquire(turn());
    let next = false;
    void limiter.acquire(turn()).then(() => (next = true));
    await clock.advance(5_900);
    expect(next).toBe(false);
    await clock.advance(200);
    expect(next).toBe(true);
  });

  it('serves operations in turn, however much one of them asks for', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const served: string[] = [];
    const ask = (name: string, lane: object): void => {
      void limiter.acquire(turn({ lanes: new Set([lane]) })).then((token) => {
        served.push(name);
        token.done();
      });
    };
    const [large, small] = [{}, {}];
    for (let call = 1; call <= 5; call += 1) ask(`large ${call}`, large);
    ask('small 1', small);
    ask('small 2', small);
    await clock.advance(20_000);
    expect(served).toEqual(['large 1', 'small 1', 'large 2', 'small 2', 'large 3', 'large 4', 'large 5']);
  });

  it('starves nobody, whatever the others ask for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
        async (askers) => {
          const clock = new FakeClock();
          const limiter = new RateLimiter(2, clock);
          const lanes = [{}, {}, {}, {}];
          let served = 0;
          for (const asker of askers) {
            void limiter
              .acquire(turn({ lanes: new Set([lanes[asker]!]), background: asker === 3 }))
              .then((token) => {
                served += 1;
                token.done();
              });
          }
          await clock.advance(60_000);
          expect(served).toBe(askers.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('serves what somebody waits for before what nobody looks at yet', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const served: string[] = [];
    const ask = (name: string, background: boolean): void => {
      void limiter.acquire(turn({ background })).then((token) => {
        served.push(name);
        token.done();
      });
    };
    ask('first', true);
    ask('second', true);
    ask('third', false);
    await clock.advance(5_000);
    expect(served).toEqual(['first', 'third', 'second']);
  });

  it('gives a call the best turn of those who wait for it', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const served: string[] = [];
    const ask = (name: string, lanes: Set<object>): void => {
      void limiter.acquire(turn({ lanes })).then((token) => {
        served.push(name);
        token.done();
      });
    };
    const [busy, other] = [{}, {}];
    const shared = new Set([busy]);
    for (const name of ['1', '2', '3']) ask(name, new Set([busy]));
    ask('shared', shared);
    shared.add(other);
    await clock.advance(10_000);
    expect(served).toEqual(['1', 'shared', '2', '3']);
  });

  it('says at once when a turn would come too late, and how late', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(2, clock);
    for (let call = 0; call < 2; call += 1) (await limiter.acquire(turn())).done();
    void limiter.acquire(turn());
    void limiter.acquire(turn());
    const late = await limiter
      .acquire(turn({ deadline: clock.now() + 1_500 }))
      .catch((error: unknown) => error);
    expect(late).toBeInstanceOf(NoTurnInTime);
    expect((late as NoTurnInTime).waitMs).toBe(2_001);
    expect(limiter.queueLength).toBe(2);
  });

  it('gives way when it is throttled all the same, and comes back', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(20, clock);
    limiter.giveWay();
    expect(limiter.places).toBe(10);
    limiter.giveWay();
    expect(limiter.places).toBe(5);
    await clock.advance(3_000);
    expect(limiter.places).toBe(11);
    await clock.advance(10_000);
    expect(limiter.places).toBe(20);
  });
});
