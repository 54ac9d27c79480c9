import { useState } from 'react';
import type { Column } from './column.js';
import { nextSorting, sortRows, type Sorting } from './sort-rows.js';
import './table.css';

export interface TableProps<Row> {
  /** What it shows, for those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string;
  /** Whether there are more than these rows, which are not sorted with them. */
  goesOn?: boolean;
}

/** A table that sorts by the columns that can be; on a narrow screen each row becomes a card. */
export function Table<Row>({ caption, columns, rows, keyOf, goesOn = false }: TableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  return (
    <>
      {sorting && goesOn && (
        <p className="hint" role="status">
          Sorted among the {rows.length.toLocaleString('en')} shown; the list goes on.
        </p>
      )}
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead
                key={column.title}
                column={column}
                direction={sorting?.title === column.title ? sorting.direction : undefined}
                onSort={() => {
                  setSorting(nextSorting(sorting, column.title));
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, columns, sorting).map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map(({ title, cell, align }) => (
                <td key={title} data-title={title} className={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ColumnHeadProps<Row> {
  column: Column<Row>;
  direction: Sorting['direction'] | undefined;
  onSort: () => void;
}

function ColumnHead<Row>({ column: { title, sortBy, align }, direction, onSort }: ColumnHeadProps<Row>) {
  return (
    <th scope="col" className={align} aria-sort={sortBy ? (direction ?? 'none') : undefined}>
      {sortBy ? (
        <button type="button" className="sort" onClick={onSort}>
          {title}
        </button>
      ) : (
        title
      )}
    </th>
  );
}
