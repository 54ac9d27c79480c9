import type { Clock } from '../core/clock.js';

/** The least of a number of round trips. */
interface Sample {
  count: number;
  leastMs: number;
}

const NONE: Sample = { count: 0, leastMs: Infinity };

/** A round trip counts for half a minute to a minute: ways change. Assumed. */
const SPAN_MS = 30_000;

/** By how much ways out may differ, in milliseconds. Assumed: ordinary jitter. */
export const GUARD_MS = 20;

/** By how much more while one answer was seen; the minimum of more is the nearer to the least there is. Assumed. */
const GUARD_OF_FEW_MS = 400;

/** How long a connection surely stays open after an answer: undici closes its own after 4 s. */
const OPEN_MS = 3_000;

/** How soon after its answer a call's place may be used again, by the round trips to one endpoint. */
export class RoundTrips {
  private present = NONE;
  private previous = NONE;
  private presentSince = -Infinity;
  private answeredAt = -Infinity;
  private readonly endpoints = new Set<string>();

  constructor(private readonly clock: Clock) {}

  /** To be called for each call before it waits: the way to one endpoint says nothing of that to another. */
  expect(endpoint: string): void {
    this.endpoints.add(endpoint);
  }

  /** Whether a call that goes out now finds a connection open; those that have to make one take longer. */
  get areWarm(): boolean {
    return this.clock.now() - this.answeredAt <= OPEN_MS;
  }

  /** Notes an answer, and how long it took; of a call that made its connection only that the connection is open. */
  note(roundTripMs: number | null): void {
    this.turnOver();
    this.answeredAt = this.clock.now();
    if (roundTripMs !== null) this.present = together(this.present, { count: 1, leastMs: roundTripMs });
  }

  /** The shortest round trip that was seen lately, in milliseconds; 0 while none was. */
  get leastMs(): number {
    const { count, leastMs } = this.seen();
    return count === 0 ? 0 : leastMs;
  }

  forget(): void {
    this.present = NONE;
    this.previous = NONE;
    this.answeredAt = -Infinity;
  }

  /**
   * How much earlier than one window after its answer, in milliseconds, the place of a call that took so long may be
   * used again.
   *
   * Call i was counted `back(i)` before its answer, and call j, which takes its place, is counted `out(j)` after it
   * goes out. At answer(i) + window - (least - guard), the two are counted window + guard + back(i) + out(j) - least
   * apart. That is a window or more if the ways out differ by no more than the guard, because least <= out(i) + back(i);
   * and, however much they differ, if the least round trip seen is within the guard of the least there is.
   */
  headStartMs(roundTripMs: number): number {
    const { count, leastMs } = this.seen();
    if (count === 0 || this.endpoints.size > 1) return 0;
    return Math.max(0, Math.min(leastMs, roundTripMs) - GUARD_MS - GUARD_OF_FEW_MS / count);
  }

  private seen(): Sample {
    this.turnOver();
    return together(this.present, this.previous);
  }

  private turnOver(): void {
    const age = this.clock.now() - this.presentSince;
    if (age < SPAN_MS) return;
    this.previous = age < 2 * SPAN_MS ? this.present : NONE;
    this.present = NONE;
    this.presentSince = this.clock.now();
  }
}

function together(a: Sample, b: Sample): Sample {
  return { count: a.count + b.count, leastMs: Math.min(a.leastMs, b.leastMs) };
}
