import type { Seat } from './group.js';

/** What part of a quota processes use together while nobody gives permits: they agree by the clock, and clocks differ. */
const USE = 0.88;

/** Milliseconds between two calls of all processes that keep to their own parts. */
export function spacingApart(places: number): number {
  return 1_000 / (USE * places);
}

/** How many calls one of them may have in a window: one more than are its own, so that none waits for an answer. */
export function placesApart(places: number, { size }: Pick<Seat, 'size'>): number {
  return Math.ceil((USE * places) / size) + 1;
}

/**
 * The next time at or after `from` that belongs to one process, when all take turns in the order of their ranks; on the
 * clock they share.
 */
export function nextTurn({ rank, size }: Seat, spacingMs: number, from: number): number {
  const round = size * spacingMs;
  const first = rank * spacingMs;
  return first + Math.ceil((from - first) / round) * round;
}
