import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/core/group-by.js';
import { requireGroupCount, takeLargest, type Ranked } from '../../src/core/largest-first.js';

const itself = (rank: Ranked): Ranked => rank;

describe('the largest groups', () => {
  it('are in order of size, then key, and those without a key come last among equals', () => {
    const groups: Ranked[] = [
      { key: 'b', size: 2 },
      { key: null, size: 2 },
      { key: 'c', size: 9 },
      { key: 'a', size: 2 },
    ];
    expect(takeLargest(groups, 4, itself).map(({ key }) => key)).toEqual(['c', 'a', 'b', null]);
    expect(takeLargest(groups, 2, itself).map(({ key }) => key)).toEqual(['c', 'a']);
  });

  it('are the same whatever order they come in', () => {
    const group = fc.record({ key: fc.option(fc.string()), size: fc.nat(5) });
    const groups = fc.uniqueArray(group, { selector: ({ key }) => key });
    const shuffled = groups.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 8 }), ([all, mixed], first) => {
        const taken = takeLargest(all, first, itself);
        expect(taken).toEqual(takeLargest(mixed, first, itself));
        expect(taken).toHaveLength(Math.min(first, all.length));
        const smallest = Math.min(...taken.map(({ size }) => size));
        expect(all.filter((other) => !taken.includes(other) && other.size > smallest)).toEqual([]);
      }),
    );
  });

  it.each([[0], [-1], [1_001]])('are not %i', (first) => {
    expect(() => {
      requireGroupCount(first);
    }).toThrow(`first: ${first} is out of range: expected 1 to 1000`);
  });

  it('may be one, and a thousand', () => {
    requireGroupCount(1);
    requireGroupCount(1_000);
  });
});

it('rows are grouped in the order in which their keys first come', () => {
  const groups = groupBy(['pear', 'apple', 'plum', 'avocado'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['p', ['pear', 'plum']],
    ['a', ['apple', 'avocado']],
  ]);
});
