import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctRows } from '../../src/upstream/distinct-rows.js';

interface Row {
  id: string;
  page: number;
}

describe('DistinctRows', () => {
  it('has each id once, where it first came, whatever is known of the pages', () => {
    const page = fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(page, fc.boolean()), { maxLength: 6 }), (pages) => {
        const rows = new DistinctRows<Row>();
        const expected = new Map<string, Row>();
        pages.forEach(([ids, isKnown], at) => {
          const areDistinct = isKnown && new Set(ids).size === ids.length;
          const added = ids.map((id) => ({ id, page: at }));
          for (const row of added) if (!expected.has(row.id)) expected.set(row.id, row);
          rows.add(Object.freeze(added), areDistinct);
          expect(rows.all).toEqual([...expected.values()]);
        });
      }),
    );
  });

  it('takes a first page of distinct rows as it is', () => {
    const rows = new DistinctRows<Row>();
    const page = [{ id: 'a', page: 0 }];
    rows.add([], false);
    rows.add(page, true);
    expect(rows.all).toBe(page);
  });
});
