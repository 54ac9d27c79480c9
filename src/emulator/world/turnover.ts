import { hash } from './random.js';

/** The connection that holds a slot at a moment. */
export interface Occupant {
  /** How many held the slot before it. */
  generation: number;
  /** Unix milliseconds; the first ones are older than the world. */
  since: number;
  /** A 32-bit number of its own, for whatever else is peculiar to it. */
  key: number;
}

/** A place in which connections come and go. */
export interface Slot {
  seed: number;
  /** What it belongs to, such as a service and a node. */
  topic: string;
  index: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** One slot in five changes hands within minutes, the others keep theirs for hours or weeks. */
const briefOneIn = 5;
/** The last part of a brief turn is a pause, so that counts change too. */
const briefHeldFraction = 0.85;

/**
 * Who holds a slot at `now`, or null in the pause between two: a function of the seed and the time, so that
 * a hundred thousand connections need no memory. `startedAt` is the moment at which the world began.
 */
export function occupantOf({ seed, topic, index }: Slot, startedAt: number, now: number): Occupant | null {
  const slot = hash(seed, topic, index);
  const isBrief = slot % briefOneIn === 0;
  const turn = turnLength(hash(slot, 'turn'), isBrief);
  const phase = hash(slot, 'phase') % turn;
  const elapsed = now - startedAt + phase;
  const generation = Math.floor(elapsed / turn);
  if (isBrief && elapsed - generation * turn >= turn * briefHeldFraction) return null;
  return {
    generation,
    since: startedAt - phase + generation * turn,
    key: hash(slot, 'occupant', generation),
  };
}

function turnLength(spread: number, isBrief: boolean): number {
  return isBrief ? MINUTE_MS / 2 + (spread % (5 * MINUTE_MS)) : 60 * MINUTE_MS + (spread % (20 * DAY_MS));
}
