import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lane } from '../../src/upstream/fair-queue.js';
import type { Demand } from '../../src/upstream/permits.js';
import { NoTurnInTime, RateLimiter } from '../../src/upstream/rate-limiter.js';
import { lane, turn } from '../helpers/drive-limiter.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { SlippingClock } from '../helpers/slipping-clock.js';

describe('RateLimiter', () => {
  it('lets as many go at once as the quota allows, and not one more', async () => {
    const limiter = new RateLimiter(5, new FakeClock());
    let granted = 0;
    for (let call = 0; call < 8; call += 1) void limiter.acquire(turn()).then(() => (granted += 1));
    await new Promise((resolve) => setImmediate(resolve));
    expect(granted).toBe(5);
    expect(limiter.queueLength).toBe(3);
  });

  it('forgets how long the way is when it is throttled, and when nobody called for long', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const learn = async (): Promise<void> => {
      for (let call = 0; call < 25; call += 1) {
        await clock.advance(2_400);
        const token = await limiter.acquire(turn());
        await clock.advance(600);
        token.done(true);
      }
    };
    const waitAfterAnswer = async (): Promise<number> => {
      const first = await limiter.acquire(turn());
      const next = limiter.acquire(turn()).then((token) => {
        token.done(false);
        return clock.now();
      });
      await clock.advance(600);
      first.done(true);
      const from = clock.now();
      await clock.advance(2_000);
      return (await next) - from;
    };
    await learn();
    await clock.advance(2_000);
    expect(await waitAfterAnswer()).toBeLessThan(500);
    limiter.giveWay(clock.now());
    await clock.advance(2_000);
    expect(await waitAfterAnswer()).toBe(1_001);
    await learn();
    await clock.advance(70_000);
    expect(await waitAfterAnswer()).toBe(1_001);
  });

  it.each([
    ['alone', null],
    [
      'with permits',
      {
        spacingMs: 0,
        placesOf: (places: number) => places,
        take: ({ wanted }: Demand) =>
          Promise.resolve(wanted() > 0 ? [{ inMs: 0, settle: () => undefined }] : []),
      },
    ],
  ])('wakes up for a place that comes free between two looks at the clock, %s', async (_how, permits) => {
    for (let look = 1; look <= 40; look += 1) {
      const clock = new SlippingClock();
      const limiter = new RateLimiter(1, clock, permits);
      const free = (await limiter.acquire(turn())).done(false);
      await clock.advance(free - clock.now() - 1);
      clock.slipAtLook(look);
      let isServed = false;
      void limiter.acquire(turn()).then(() => (isServed = true));
      await clock.advance(1_000);
      expect(isServed, `slipped at look ${look}`).toBe(true);
    }
  });

  it('serves in the order of asking', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(2, clock);
    const served: number[] = [];
    for (let call = 0; call < 6; call += 1) {
      void limiter.acquire(turn()).then((token) => {
        served.push(call);
        token.done(true);
      });
    }
    await clock.advance(5_000);
    expect(served).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('lets an abandoned call leave the queue without using a place', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const abandoned = new AbortController();
    (await limiter.acquire(turn())).done(true);
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
    const ask = (name: string, own: ReturnType<typeof lane>): void => {
      void limiter.acquire(turn({ lanes: new Set([own]) })).then((token) => {
        served.push(name);
        token.done(true);
      });
    };
    const [large, small] = [lane(), lane()];
    for (let call = 1; call <= 5; call += 1) ask(`large ${call}`, large);
    ask('small 1', small);
    ask('small 2', small);
    await clock.advance(20_000);
    expect(served).toEqual(['large 1', 'small 1', 'large 2', 'small 2', 'large 3', 'large 4', 'large 5']);
  });

  it('gives an operation its turns, however many lanes it waits in', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const served: string[] = [];
    const ask = (name: string, of: Lane): void => {
      void limiter.acquire(turn({ lanes: new Set([of]) })).then((token) => {
        served.push(name);
        token.done(true);
      });
    };
    const [large, small] = [lane(), lane()];
    for (const name of ['large 1', 'large 2', 'large 3']) ask(name, { ...large });
    ask('small 1', small);
    ask('small 2', small);
    await clock.advance(20_000);
    expect(served).toEqual(['large 1', 'small 1', 'large 2', 'small 2', 'large 3']);
  });

  it('starves nobody, whatever the others ask for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }),
        async (askers) => {
          const clock = new FakeClock();
          const limiter = new RateLimiter(2, clock);
          const lanes = [lane(), lane(), lane(), lane(true)];
          let served = 0;
          for (const asker of askers) {
            void limiter.acquire(turn({ lanes: new Set([lanes[asker]!]) })).then((token) => {
              served += 1;
              token.done(true);
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
      void limiter.acquire(turn({ lanes: new Set([lane(background)]) })).then((token) => {
        served.push(name);
        token.done(true);
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
    const ask = (name: string, lanes: Set<ReturnType<typeof lane>>): void => {
      void limiter.acquire(turn({ lanes })).then((token) => {
        served.push(name);
        token.done(true);
      });
    };
    const [busy, other] = [lane(), lane()];
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
    for (let call = 0; call < 2; call += 1) (await limiter.acquire(turn())).done(true);
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
    limiter.giveWay(clock.now());
    expect(limiter.places).toBe(10);
    await clock.advance(1_000);
    expect(limiter.places).toBe(12);
    limiter.giveWay(clock.now());
    expect(limiter.places).toBe(6);
    await clock.advance(3_000);
    expect(limiter.places).toBe(12);
    await clock.advance(10_000);
    expect(limiter.places).toBe(20);
  });

  it('gives way once to a burst, however many of its calls are refused', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(20, clock);
    const sentAt = clock.now();
    await clock.advance(30);
    for (let refusal = 0; refusal < 20; refusal += 1) limiter.giveWay(sentAt);
    expect(limiter.places).toBe(10);
    await clock.advance(900);
    limiter.giveWay(clock.now());
    expect(limiter.places).toBe(11);
    await clock.advance(9_000);
    limiter.giveWay(sentAt);
    expect(limiter.places).toBe(20);
  });

  it.each([1, 3, 12, 40, 200])(
    'knows that places come back when it says how late turn %i comes',
    async (queued) => {
      const clock = new FakeClock();
      const limiter = new RateLimiter(20, clock);
      const lanes = new Set([lane()]);
      const asked = clock.now();
      let lastAt = 0;
      const send = async (isAnswered: boolean): Promise<void> => {
        const token = await limiter.acquire(turn({ lanes }));
        lastAt = clock.now() - asked;
        token.done(isAnswered);
      };
      for (let call = 0; call < 20; call += 1) void send(false);
      await settle();
      limiter.giveWay(asked);
      for (let call = 1; call < queued; call += 1) void send(true);
      const late = await limiter.acquire(turn({ lanes, deadline: asked })).catch((error: unknown) => error);
      void send(true);
      await clock.advance(60_000);
      expect(limiter.queueLength).toBe(0);
      const { waitMs } = late as NoTurnInTime;
      expect(Math.abs(waitMs - lastAt), `${waitMs} instead of ${lastAt} ms`).toBeLessThanOrEqual(500);
    },
  );

  it('says of a call that waits when its turn comes, also for one who would wait for it, too', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(1, clock);
    const [large, small, other] = [lane(), lane(), lane()];
    (await limiter.acquire(turn())).done(true);
    const waiting = Array.from({ length: 5 }, () => turn({ lanes: new Set([large]) }));
    for (const each of [...waiting, turn({ lanes: new Set([small]) })]) void limiter.acquire(each);
    expect(waiting.map((each) => limiter.waitOf(each))).toEqual([1_001, 3_001, 4_001, 5_001, 6_001]);
    expect(limiter.waitOf(waiting[4]!, [large, other])).toBe(2_001);
    await clock.advance(20_000);
  });
});
