/** What part of a quota processes use together while nobody gives permits: they agree by the clock, and clocks differ. */
const USE = 0.88;

/** A process's place among those that share. */
export interface Seat {
  rank: number;
  size: number;
}

/** Milliseconds between two turns, of all processes together. */
export function spacingApart(places: number): number {
  return 1_000 / (USE * places);
}

/**
 * How many of so many places are one process's own: all parts together are the whole. Where there are more processes than
 * places each has one, because its turns are further apart than a window.
 */
export function partOf(places: number, { rank, size }: Seat): number {
  const whole = wholeOf(places);
  return Math.max(1, Math.floor(whole / size) + (rank < whole % size ? 1 : 0));
}

/**
 * The next time at or after `from`, on the clock that all share, that belongs to one process. Turns are evenly spaced; in
 * each round of as many as there are places a process has as many as are its part.
 */
export function nextTurn(places: number, { rank, size }: Seat, from: number): number {
  const spacingMs = spacingApart(places);
  const round = Math.max(wholeOf(places), size);
  let turn = Math.ceil(from / spacingMs);
  while ((turn % round) % size !== rank) turn += 1;
  return turn * spacingMs;
}

function wholeOf(places: number): number {
  return Math.max(1, Math.floor(places));
}
