import type { ReactNode } from 'react';

/** One column of a table. */
export interface Column<Row> {
  title: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by; absent where it is not sorted. */
  sortBy?: (row: Row) => string | number | null | undefined;
  /** Numbers stand at the end, so that they can be compared. */
  align?: 'end';
}
