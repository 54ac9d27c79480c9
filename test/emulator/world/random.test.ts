import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, Random, randomFor } from '../../../src/emulator/world/random.js';

const draw = (random: Random) => Array.from({ length: 20 }, () => random.next());

describe('random values', () => {
  it('are the same for the same seed and topic, others for another', () => {
    expect(draw(randomFor(7, 'a'))).toEqual(draw(randomFor(7, 'a')));
    expect(draw(randomFor(7, 'a'))).not.toEqual(draw(randomFor(8, 'a')));
    expect(draw(randomFor(7, 'a'))).not.toEqual(draw(randomFor(7, 'b')));
  });

  it('are spread over [0, 1)', () => {
    const random = new Random(1);
    const buckets = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const bucket = Math.floor(random.next() * 10);
      buckets[bucket] = (buckets[bucket] ?? Number.NaN) + 1;
    }
    for (const count of buckets) expect(count).toBeGreaterThan(850);
    expect(buckets.reduce((sum, count) => sum + count)).toBe(10_000);
  });

  it('stay within the bounds asked for', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, span) => {
        const value = new Random(seed).integer(min, min + span);
        expect(Number.isInteger(value) && value >= min && value <= min + span).toBe(true);
      }),
    );
  });

  it('sample different items and leave the list alone', () => {
    const items = [1, 2, 3, 4, 5];
    const sample = new Random(3).sample(items, 4);
    expect(new Set(sample).size).toBe(4);
    expect(items).toEqual([1, 2, 3, 4, 5]);
    expect(new Random(3).sample(items, 9).toSorted((a, b) => a - b)).toEqual(items);
    expect(() => new Random(3).pick([])).toThrow(RangeError);
  });

  it('make ids in the forms the clouds use', () => {
    const random = new Random(5);
    expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(random.letters(8)).toMatch(/^[a-z0-9]{8}$/);
  });
});

describe('a hash', () => {
  it('depends on the seed and on every part, and not on when it is taken', () => {
    expect(hash(1, 'a', 2)).toBe(hash(1, 'a', 2));
    expect(new Set([hash(1, 'a', 2), hash(2, 'a', 2), hash(1, 'b', 2), hash(1, 'a', 3)]).size).toBe(4);
  });
});
