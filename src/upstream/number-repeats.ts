import type { Identified } from './identified.js';

/** Gives each row of one page an id of its own, also where the provider repeats a row: `…#2`, `…#3`. */
export function numberRepeats<Row extends Identified>(rows: Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const occurrence = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, occurrence);
    return occurrence === 1 ? row : { ...row, id: `${row.id}#${occurrence}` };
  });
}
