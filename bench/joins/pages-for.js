/** How many calls a list of so many rows takes: one at least, to learn that there are none. */
export function pagesFor(rows, pageSize) {
  return Math.max(1, Math.ceil(rows / pageSize));
}

/** The calls of several lists together. */
export function pagesForAll(counts, pageSize) {
  return counts.reduce((sum, rows) => sum + pagesFor(rows, pageSize), 0);
}
