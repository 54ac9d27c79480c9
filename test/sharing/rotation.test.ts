import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurn, partOf, spacingApart } from '../../src/sharing/rotation.js';
import { worstWindow } from '../helpers/drive-limiter.js';

const START = 1_700_000_000_000;

describe('the rotation', () => {
  const quota = fc.record({
    places: fc.integer({ min: 1, max: 50 }),
    size: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: START, max: START + 600_000 }),
  });

  it('gives every turn to one process, evenly spaced, however many they are', () => {
    fc.assert(
      fc.property(quota, ({ places, size, from }) => {
        const turns = sorted(turnsOf({ places, size, from }).flat());
        expect(turns.length).toBeGreaterThan(2 * places);
        turns.slice(1).forEach((at, index) => {
          expect(at - turns[index]!).toBeCloseTo(spacingApart(places), 1);
        });
      }),
    );
  });

  it('gives each process its part, and all parts are the whole', () => {
    fc.assert(
      fc.property(quota, ({ places, size, from }) => {
        const parts = Array.from({ length: size }, (_, rank) => partOf(places, { rank, size }));
        if (size <= places) expect(parts.reduce((sum, part) => sum + part)).toBe(places);
        turnsOf({ places, size, from }).forEach((turns, rank) => {
          expect(worstWindow(turns)).toBeLessThanOrEqual(parts[rank]!);
        });
      }),
    );
  });

  it('holds the quota where clocks differ and turns are late, together by up to a tenth of a second', () => {
    fc.assert(
      fc.property(quota, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (given, lateness) => {
        const turns = sorted(turnsOf(given).flat());
        const arrivals = turns.map((at, index) => at + lateness[index % lateness.length]!);
        expect(worstWindow(sorted(arrivals))).toBeLessThanOrEqual(given.places);
      }),
    );
  });

  it('uses more than 85 % of the quota, also of one that is no whole number', () => {
    for (const places of [0.2, 1, 2.5, 5, 10, 20, 100]) {
      expect(1_000 / spacingApart(places)).toBeGreaterThan(0.85 * places);
      expect(nextTurn(places, { rank: 0, size: 1 }, START)).toBeLessThan(START + 1_200 / places);
    }
  });
});

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

/** The turns of each process in a few seconds. */
function turnsOf({ places, size, from }: { places: number; size: number; from: number }): number[][] {
  const until = from + 4 * Math.max(places, size) * spacingApart(places);
  return Array.from({ length: size }, (_, rank) => {
    const turns: number[] = [];
    for (let at = from; ; at = turns.at(-1)! + 1) {
      const next = nextTurn(places, { rank, size }, at);
      if (next >= until) return turns;
      turns.push(next);
    }
  });
}
