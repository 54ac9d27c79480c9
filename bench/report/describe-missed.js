import { findMissed } from './find-missed.js';

/** The aims that a row misses, in words. */
export function describeMissed(columns, row) {
  return findMissed(columns, row).map(({ key, title, show, atMost, atLeast }) => {
    const aim = atMost === undefined ? `at least ${show(atLeast)}` : `at most ${show(atMost)}`;
    const name = row.under === undefined ? row.of : `${row.under}, ${row.of}`;
    return `${name}: ${title} is ${show(row.values[key])}, the aim is ${aim}`;
  });
}
