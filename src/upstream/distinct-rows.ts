import type { Identified } from './identified.js';

/**
 * Rows in the order in which they came, each id once: providers give no snapshot, so a row that moved between two pages
 * comes twice.
 */
export class DistinctRows<Row extends Identified> {
  private rows: readonly Row[] = [];
  /** The rows and their ids, as soon as they must be compared. */
  private several: { rows: Row[]; ids: Set<string> } | null = null;

  /** All rows so far; they keep their places. */
  get all(): readonly Row[] {
    return this.rows;
  }

  /** Adds a page. If it is the first, and its rows are known to be distinct, this costs no work for each of them. */
  add(page: readonly Row[], areDistinct: boolean): void {
    if (this.rows.length > 0 || !areDistinct) {
      this.addOneByOne(page);
      return;
    }
    this.rows = page;
    this.several = null;
  }

  private addOneByOne(page: readonly Row[]): void {
    const { rows, ids } = (this.several ??= this.copy());
    for (const row of page) {
      if (ids.has(row.id)) continue;
      ids.add(row.id);
      rows.push(row);
    }
  }

  private copy(): { rows: Row[]; ids: Set<string> } {
    const rows = [...this.rows];
    this.rows = rows;
    return { rows, ids: new Set(rows.map(({ id }) => id)) };
  }
}
