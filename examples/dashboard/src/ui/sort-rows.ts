import type { Column } from './column.js';

/** A column that rows are sorted by, by its title. */
export interface Sorting {
  title: string;
  direction: 'ascending' | 'descending';
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in the order of a column; what has no value stands at the end in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): Row[] {
  const sortBy = columns.find(({ title }) => title === sorting?.title)?.sortBy;
  if (!sorting || !sortBy) return [...rows];
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortBy(row) ?? null }))
    .sort((one, other) => compare(one.value, other.value, sign))
    .map(({ row }) => row);
}

function compare(one: string | number | null, other: string | number | null, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
  return sign * words.compare(String(one), String(other));
}

/** What a click on a column's title leads to: up, down, and back to the order of the answer. */
export function nextSorting(sorting: Sorting | null, title: string): Sorting | null {
  if (sorting?.title !== title) return { title, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { title, direction: 'descending' } : null;
}
