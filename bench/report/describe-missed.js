import { findMissed } from './find-missed.js';

/** The aims that a row misses, in words. */
export function describeMissed(columns, row) {
  return findMissed(columns, row).map(({ key, title, show, atMost, atLeast }) => {
    const aim = atMost === undefined ? `at least ${show(atLeast)}` : `at most ${show(atMost)}`;
    return `${row.under === undefined ? '' : `${row.under}, `}${row.of}: ${title} is ${show(row.values[key])}, the aim is ${aim}`;
  });
}
