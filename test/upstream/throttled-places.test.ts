import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuotaGate } from '../../src/emulator/world/quota-gate.js';
import { ThrottledPlaces } from '../../src/upstream/throttled-places.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openExplained } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

/** Somebody else on the account, who takes so many places of each window for a while. */
interface Competitor {
  limit: number;
  takes: number;
  fromMs: number;
  forMs: number;
}

/** A provider that counts exactly, and what the competitor takes with it. */
function createContested(
  clock: FakeClock,
  { limit, takes, fromMs, forMs }: Competitor,
  roundTripMs: number,
): ScriptedTarget {
  const gate = createQuotaGate();
  const from = clock.now() + fromMs;
  return createScriptedTarget(async () => {
    await clock.sleep(roundTripMs / 2);
    const at = clock.now();
    const isContested = at >= from && at < from + forMs;
    const isAdmitted = gate.admit('an action', isContested ? limit - takes : limit, at);
    await clock.sleep(roundTripMs / 2);
    return isAdmitted ? 'here' : 'fail:throttled';
  });
}

/** Any competitor who leaves one place of each window at the least. */
const competitors: fc.Arbitrary<Competitor> = fc
  .record({
    limit: fc.integer({ min: 1, max: 20 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    fromMs: fc.integer({ min: 0, max: 5_000 }),
    forMs: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ part, ...when }) => ({ ...when, takes: Math.floor(part * (when.limit - 1)) }));

describe('the places of a limiter before a provider that somebody else uses too', () => {
  it('bring every call its answer, whatever is taken of them and when, and come all back', async () => {
    await fc.assert(
      fc.asyncProperty(competitors, fc.integer({ min: 2, max: 300 }), async (competitor, roundTripMs) => {
        const { limit } = competitor;
        const clock = new FakeClock();
        const target = createContested(clock, competitor, roundTripMs);
        const upstream = createUpstream([target], { clock });
        const reader = openExplained(upstream);
        const action = createAction({ quota: { value: limit, source: 'a test' } });
        const asked = Array.from({ length: 4 * limit }, (_, id) => reader.ask(target, action, { id }));
        const answers = Promise.allSettled(asked);
        await clock.advance(59_000);
        for (const answer of await answers) expect(answer).toMatchObject({ value: { body: 'here' } });
        const { quotas } = reader.scope.explain.explanation(upstream.quotaOf)!;
        expect(quotas).toMatchObject([{ places: limit, waiting: 0 }]);
      }),
      { numRuns: 40 },
    );
  });

  it('are never fewer than one nor more than the limit, and all there after ten windows without a throttle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }))),
        (limit, refusals) => {
          const places = new ThrottledPlaces(limit);
          let now = 0;
          for (const [afterMs, agoMs] of refusals) {
            now += afterMs;
            places.giveUp(now - agoMs, now);
            expect(places.at(now)).toBeGreaterThanOrEqual(1);
            expect(places.at(now)).toBeLessThanOrEqual(limit);
          }
          expect(places.at(now + 10_000)).toBe(limit);
        },
      ),
    );
  });
});
