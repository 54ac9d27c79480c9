import { expect, it } from 'vitest';
import type { Column } from '../../../examples/dashboard/src/ui/column.js';
import { nextSorting, sortRows } from '../../../examples/dashboard/src/ui/sort-rows.js';

interface Row {
  name: string | null;
  size: number;
}

const columns: Column<Row>[] = [
  { title: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { title: 'Size', cell: ({ size }) => size, sortBy: ({ size }) => size },
];
const rows: Row[] = [
  { name: 'node-10', size: 3 },
  { name: null, size: 20 },
  { name: 'Node-9', size: 100 },
];
const sizes = (title: string, direction: 'ascending' | 'descending') =>
  sortRows(rows, columns, { title, direction }).map(({ size }) => size);

it('sorts names as people count, and what has none last in both directions', () => {
  expect(sizes('Name', 'ascending')).toEqual([100, 3, 20]);
  expect(sizes('Name', 'descending')).toEqual([3, 100, 20]);
});

it('sorts numbers as numbers', () => {
  expect(sizes('Size', 'ascending')).toEqual([3, 20, 100]);
});

it('leaves the order of the answer where no column is chosen', () => {
  expect(sortRows(rows, columns, null)).toEqual(rows);
});

it('goes up, down and back by clicks on one title', () => {
  const up = nextSorting(null, 'Name');
  const down = nextSorting(up, 'Name');
  expect([up?.direction, down?.direction, nextSorting(down, 'Name')]).toEqual([
    'ascending',
    'descending',
    null,
  ]);
  expect(nextSorting(down, 'Size')).toEqual({ title: 'Size', direction: 'ascending' });
});
