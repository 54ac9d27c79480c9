import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMembershipScript } from '../../src/sharing/membership-script.js';
import { createSettleScript, createTakeScript } from '../../src/sharing/rate-scripts.js';
import { worstWindow } from '../helpers/drive-limiter.js';
import { describeWithRedis, openRedis, type OpenRedis } from '../helpers/open-redis.js';
import { openScriptRunner, TEST_CLOCK, type ScriptRunner } from '../helpers/run-script.js';

const START = 1_700_000_000_000;
const GROUP = 'group';
const KEYS = [GROUP, 'next', 'places', 'line'];
const membership = createMembershipScript(TEST_CLOCK);
const take = createTakeScript(TEST_CLOCK);
const settle = createSettleScript(TEST_CLOCK);

/** How calls of processes that are always busy travel. */
interface Traffic {
  limit: number;
  processes: number;
  /** Milliseconds to the provider, and by how much more at random. */
  outMs: number;
  jitterMs: number;
  /** Every so many calls one is held up on its way for so long. */
  stallEvery: number;
  stallMs: number;
  forMs: number;
  /** A process that stops in the middle of everything. */
  dies?: boolean;
}

describeWithRedis('permits from Redis', () => {
  let redis: OpenRedis;
  let runner: ScriptRunner;
  beforeAll(async () => {
    redis = await openRedis();
    runner = await openScriptRunner(redis.url);
  });
  beforeEach(() => runner.forgetAll());
  afterAll(async () => {
    await runner.close();
    await redis.close();
  });

  /** Has one process share with itself, so that permits are given from `START` on. */
  const share = async (): Promise<void> => {
    await runner.run(membership, START - 5_000, ['members', GROUP], ['p0', 'here', 0]);
    const reply = runner.run<[number, number]>(
      membership,
      START - 3_000,
      ['members', GROUP],
      ['p0', 'here', 0],
    );
    const [, since] = await reply;
    expect(since).toBeLessThan(START);
    expect(since).toBeGreaterThan(0);
  };

  const ask = (
    process: string,
    at: number,
    limit: number,
    { horizon = 40, wanted = 1, name = `${process}-${at}` } = {},
  ) => runner.run<number[]>(take, at, KEYS, [process, limit, 1_000 / (0.95 * limit), horizon, wanted, name]);

  /** Plays processes that always want to send; gives when the provider counted what each of them sent. */
  const play = async (traffic: Traffic): Promise<Map<string, number[]>> => {
    const { limit, processes, outMs, jitterMs, stallEvery, stallMs, forMs, dies = false } = traffic;
    await runner.forgetAll();
    await share();
    const arrivals = new Map<string, number[]>();
    const events: { at: number; run: (now: number) => Promise<void> }[] = [];
    let calls = 0;
    const asks = (process: string) => async (now: number) => {
      if (dies && process === 'p1' && now > START + forMs / 2) return;
      const name = `${process}-${(calls += 1)}`;
      const [count = 0, ...rest] = await ask(process, now, limit, { name });
      if (count === 0) {
        const [waitMs = 0, , isBlocked] = rest;
        const sleepMs = isBlocked ? Math.min(waitMs, 20) : waitMs;
        events.push({ at: now + Math.max(4, sleepMs - 20), run: asks(process) });
        return;
      }
      const stalls = calls % stallEvery === 0 ? stallMs : 0;
      const arrivesAt = now + rest[0]! + outMs + ((calls * 7) % (jitterMs + 1)) + stalls;
      arrivals.set(process, [...(arrivals.get(process) ?? []), arrivesAt]);
      // A place is free a window after the answer: nothing is known here of how long ways are.
      events.push({
        at: arrivesAt,
        run: async (at) => {
          await runner.run(settle, at, ['places'], [`${name}:0`, 1_001]);
        },
      });
      events.push({ at: now + 1, run: asks(process) });
    };
    for (let index = 0; index < processes; index += 1)
      events.push({ at: START + index, run: asks(`p${index}`) });
    while (events.length > 0) {
      events.sort((a, b) => a.at - b.at);
      const { at, run } = events.shift()!;
      if (at > START + forMs) break;
      await run(at);
    }
    return arrivals;
  };
  const together = (arrivals: Map<string, number[]>): number[] =>
    [...arrivals.values()].flat().sort((a, b) => a - b);

  describe.each([1, 3, 8])('to %i processes', (processes) => {
    it.each([5, 20])('are nearly all of %i a second, shared out evenly', async (limit) => {
      const usual = { outMs: 5, jitterMs: 10, stallEvery: Infinity, stallMs: 0, forMs: 10_000 };
      const arrivals = await play({ limit, processes, ...usual });
      expect(together(arrivals).length).toBeGreaterThan(0.94 * limit * 10 - 1);
      expect(worstWindow(together(arrivals))).toBeLessThanOrEqual(limit);
      const counts = [...arrivals.values()].map((times) => times.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    });
  });

  it('never let a provider see more than the quota in a second, however late calls arrive', async () => {
    const traffic = fc.record({
      limit: fc.integer({ min: 1, max: 20 }),
      processes: fc.integer({ min: 1, max: 5 }),
      outMs: fc.integer({ min: 0, max: 200 }),
      jitterMs: fc.integer({ min: 0, max: 60 }),
      stallEvery: fc.integer({ min: 2, max: 15 }),
      stallMs: fc.integer({ min: 0, max: 1_500 }),
      forMs: fc.constant(3_000),
      dies: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(traffic, async (given) => {
        expect(worstWindow(together(await play(given)))).toBeLessThanOrEqual(given.limit);
      }),
      { numRuns: 15 },
    );
  });

  it('cost the others one turn when a process dies', async () => {
    const usual = { outMs: 5, jitterMs: 10, stallEvery: Infinity, stallMs: 0, forMs: 10_000 };
    const arrivals = await play({ limit: 10, processes: 3, ...usual, dies: true });
    expect(arrivals.get('p1')!.length).toBeLessThan(20);
    expect(together(arrivals).length).toBeGreaterThan(90);
  });

  it('come several at once, up to the horizon, to whom the way to Redis is long', async () => {
    await share();
    const [count, ...times] = await ask('p0', START, 20, { horizon: 200, wanted: 10 });
    expect(count).toBe(5);
    expect(times).toEqual([0, 38, 91, 143, 196]);
  });

  it('are refused while the group does not share', async () => {
    expect(await ask('p0', START, 20)).toEqual([-1]);
  });

  it('come back when they are not used', async () => {
    await share();
    await ask('p0', START, 1, { name: 'unused' });
    await runner.run(settle, START + 1, ['places'], ['unused:0', 0]);
    expect((await ask('p0', START + 1_060, 1))[0]).toBe(1);
  });

  it('leave nothing behind for ever', async () => {
    await share();
    await ask('p0', START, 5);
    await ask('p1', START, 5);
    for (const key of KEYS) expect(await redis.ask('PTTL', key), key).toBeGreaterThan(0);
  });
});
