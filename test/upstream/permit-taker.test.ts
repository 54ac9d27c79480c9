import { describe, expect, it } from 'vitest';
import type { Permit, Permits } from '../../src/upstream/permits.js';
import { NoTurnInTime, RateLimiter } from '../../src/upstream/rate-limiter.js';
import { lane, turn } from '../helpers/drive-limiter.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';

/** Permits that a test hands out, as if they came from elsewhere. */
class HandedPermits implements Permits {
  spacingMs = 100;
  part = 1;
  asked = 0;
  readonly settled: number[] = [];
  private waiting: ((permits: Permit[]) => void) | null = null;

  placesOf(places: number): number {
    return Math.ceil(places * this.part);
  }

  take(): Promise<Permit[]> {
    this.asked += 1;
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  /** Gives permits, in so many milliseconds each. */
  async hand(...inMs: number[]): Promise<void> {
    const waiting = this.waiting!;
    this.waiting = null;
    waiting(inMs.map((ms) => ({ inMs: ms, settle: (freeInMs) => this.settled.push(freeInMs) })));
    await settle();
  }
}

function open(limit = 5) {
  const clock = new FakeClock();
  const permits = new HandedPermits();
  return { clock, permits, limiter: new RateLimiter(limit, clock, permits) };
}

describe('a RateLimiter whose quota is shared', () => {
  it('sends a call for each permit, at its time, and in its own fair order', async () => {
    const { clock, permits, limiter } = open();
    const served: string[] = [];
    const many = new Set([lane()]);
    for (const [name, lanes] of [
      ['a1', many],
      ['a2', many],
      ['b', new Set([lane()])],
    ] as const)
      void limiter.acquire(turn({ lanes })).then(() => served.push(name));
    await settle();
    expect(permits.asked).toBe(1);
    await permits.hand(0, 30);
    expect(served).toEqual(['a1']);
    await clock.advance(30);
    expect(served).toEqual(['a1', 'b']);
    await permits.hand(0);
    expect(served).toEqual(['a1', 'b', 'a2']);
  });

  it('stands in line once, and not at all while nothing waits', async () => {
    const { permits, limiter } = open();
    void limiter.acquire(turn());
    void limiter.acquire(turn());
    await settle();
    expect(permits.asked).toBe(1);
    await permits.hand(0, 0);
    expect(permits.asked).toBe(1);
  });

  it('says when the place of a call is free again: a window after its answer', async () => {
    const { clock, permits, limiter } = open();
    const taking = limiter.acquire(turn());
    await settle();
    await permits.hand(0);
    const token = await taking;
    await clock.advance(200);
    token.done(true);
    expect(permits.settled).toEqual([1_001]);
  });

  it('gives a permit back that came when nobody waited any more', async () => {
    const { permits, limiter } = open();
    const leaving = new AbortController();
    const given = limiter.acquire(turn({ signal: leaving.signal }));
    await settle();
    leaving.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    await permits.hand(0);
    expect(permits.settled).toEqual([0]);
  });

  it('wants no more than its part of the places, and goes on when one is free', async () => {
    const { clock, permits, limiter } = open(4);
    permits.part = 0.5;
    const served: number[] = [];
    for (let index = 0; index < 3; index += 1)
      void limiter.acquire(turn()).then((token) => {
        served.push(index);
        token.done(true);
      });
    await settle();
    await permits.hand(0, 0);
    expect(served).toEqual([0, 1]);
    expect(limiter.places).toBe(2);
    expect(permits.asked).toBe(1);
    await clock.advance(1_001);
    expect(permits.asked).toBe(2);
    await permits.hand(0);
    expect(served).toEqual([0, 1, 2]);
  });

  it('goes on when its part shrinks below what is under way', async () => {
    const { clock, permits, limiter } = open(4);
    const tokens = [];
    for (let index = 0; index < 3; index += 1) tokens.push(limiter.acquire(turn()));
    await settle();
    await permits.hand(0, 0);
    for (const token of tokens.slice(0, 2)) (await token).done(true);
    permits.part = 0.25;
    await permits.hand();
    await clock.advance(1_001);
    await permits.hand(0);
    await expect(tokens[2]).resolves.toBeDefined();
  });

  it('refuses at once what the pace of permits brings after its deadline', async () => {
    const { clock, permits, limiter } = open(100);
    permits.spacingMs = 500;
    void limiter.acquire(turn());
    void limiter.acquire(turn());
    const late = limiter.acquire(turn({ deadline: clock.now() + 900 }));
    await expect(late).rejects.toThrow(NoTurnInTime);
  });
});
