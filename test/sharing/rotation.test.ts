import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurn, placesApart, spacingApart } from '../../src/sharing/rotation.js';
import { worstWindow } from '../helpers/drive-limiter.js';

describe('the rotation', () => {
  const quota = fc.record({
    limit: fc.integer({ min: 1, max: 50 }),
    size: fc.integer({ min: 1, max: 12 }),
    from: fc.integer({ min: 1_700_000_000_000, max: 1_700_000_600_000 }),
  });

  it('gives every turn to one process, evenly spaced, however many they are', () => {
    fc.assert(
      fc.property(quota, ({ limit, size, from }) => {
        const spacing = spacingApart(limit);
        const turns = turnsOf({ size, spacing, from, count: 3 * limit });
        const gaps = turns.slice(1).map((at, index) => at - turns[index]!);
        for (const gap of gaps) expect(gap).toBeCloseTo(spacing, 1);
      }),
    );
  });

  it('holds the quota where clocks differ and turns are late, together by up to a tenth of a second', () => {
    fc.assert(
      fc.property(quota, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (given, lateness) => {
        const { limit, size, from } = given;
        const turns = turnsOf({ size, spacing: spacingApart(limit), from, count: 4 * limit });
        const arrivals = turns.map((at, index) => at + lateness[index % lateness.length]!);
        expect(worstWindow(arrivals.sort((a, b) => a - b))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('uses more than 85 % of the quota', () => {
    for (const limit of [1, 5, 10, 20, 100])
      expect(1_000 / spacingApart(limit)).toBeGreaterThan(0.85 * limit);
  });

  it('never lets one process have more than a turn beyond its part in a window', () => {
    expect(placesApart(20, { size: 3 })).toBe(7);
    expect(placesApart(5, { size: 8 })).toBe(2);
  });
});

/** The turns of all processes, in order. */
function turnsOf({
  size,
  spacing,
  from,
  count,
}: {
  size: number;
  spacing: number;
  from: number;
  count: number;
}): number[] {
  const all = Array.from({ length: size }, (_, rank) => {
    const turns: number[] = [];
    for (let at = from; turns.length < Math.ceil(count / size); at = turns.at(-1)! + spacing / 2)
      turns.push(nextTurn({ rank, size }, spacing, at));
    return turns;
  });
  return all.flat().sort((a, b) => a - b);
}
