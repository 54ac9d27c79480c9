import type { Clock } from '../core/clock.js';
import { GUARD_MS, RoundTrips } from './round-trips.js';

/** The span over which providers count. */
export const WINDOW_MS = 1_000;

/**
 * How long a request may be under way before the provider has certainly counted it. Not documented; assumed: on a busy
 * machine a request waits for its processor for a second and more, but a call that hangs must not keep its place for ever.
 */
const LONGEST_TRANSIT_MS = 5_000;

/** A place in the window: taken when the call goes out, given back a window after it was surely counted. */
export interface Token {
  /**
   * To be called when the call has ended: with the provider's answer, or without one. Answers when the place is free
   * again, in milliseconds since the epoch.
   */
  done(isAnswered: boolean): number;
}

interface CallUnderWay {
  since: number;
  /** Whether it found a connection open. */
  isWarm: boolean;
}

interface EndedCall {
  /** When the provider had surely counted it. */
  at: number;
  /** Null without an answer in time: such a call may have been counted at its very end. */
  roundTripMs: number | null;
}

/**
 * The calls that may be in the provider's present window. When a call arrives there is not known, only that it does
 * before its answer comes back, and how long the way is at the least.
 */
export class CallWindow {
  private readonly underWay = new Set<CallUnderWay>();
  private readonly ended: EndedCall[] = [];
  private readonly roundTrips: RoundTrips;

  constructor(
    private readonly clock: Clock,
    /** Told when a call has ended. */
    private readonly onEnd: () => void,
  ) {
    this.roundTrips = new RoundTrips(clock);
  }

  /** How many places are taken. */
  count(): number {
    this.forgetOldCalls();
    return this.ended.length + this.underWay.size;
  }

  /** To be called for each call before it waits, with where it goes. */
  expect(endpoint: string): void {
    this.roundTrips.expect(endpoint);
  }

  /** Takes a place for a call that goes out now. */
  take(): Token {
    const call = { since: this.clock.now(), isWarm: this.roundTrips.areWarm };
    this.underWay.add(call);
    return {
      done: (isAnswered) => {
        const ended = this.underWay.delete(call) ? this.end(call, isAnswered) : null;
        if (ended) this.ended.push(ended);
        this.onEnd();
        return ended ? this.freeAt(ended) : this.clock.now();
      },
    };
  }

  /** Forgets how long ways are: to be called when the provider counted more than was thought. */
  forgetRoundTrips(): void {
    this.roundTrips.forget();
  }

  /** When the next place comes free if no other call ends before, in milliseconds since the epoch. */
  nextFreeAt(): number {
    const [oldest] = this.underWay;
    const hung = oldest ? oldest.since + LONGEST_TRANSIT_MS + WINDOW_MS + 1 : Infinity;
    return Math.min(hung, ...this.ended.map((call) => this.freeAt(call)));
  }

  /** When the places that are taken come free, the first first, if calls under way are answered as soon as ever. */
  freeTimes(): number[] {
    const now = this.clock.now();
    const expected = [...this.underWay].map(({ since }) => {
      const roundTripMs = Math.max(now - since, this.roundTrips.leastMs);
      return this.freeAt({ at: Math.min(since + roundTripMs, since + LONGEST_TRANSIT_MS), roundTripMs });
    });
    return [...this.ended.map((call) => this.freeAt(call)), ...expected].sort((a, b) => a - b);
  }

  private end({ since, isWarm }: CallUnderWay, isAnswered: boolean): EndedCall {
    const now = this.clock.now();
    if (now - since > LONGEST_TRANSIT_MS) return { at: since + LONGEST_TRANSIT_MS, roundTripMs: null };
    // A call that was given up may still be on its way out, for about as long as the one that takes its place.
    if (!isAnswered) return { at: Math.max(now, since + GUARD_MS), roundTripMs: null };
    this.roundTrips.note(isWarm ? now - since : null);
    return { at: now, roundTripMs: now - since };
  }

  private freeAt({ at, roundTripMs }: EndedCall): number {
    const headStart = roundTripMs === null ? 0 : this.roundTrips.headStartMs(roundTripMs);
    return at + WINDOW_MS + 1 - headStart;
  }

  private forgetOldCalls(): void {
    const now = this.clock.now();
    for (const call of this.underWay) {
      if (now - call.since <= LONGEST_TRANSIT_MS + WINDOW_MS) break;
      this.underWay.delete(call);
    }
    // Answers come in nearly the order of their calls: a look at each is cheap, there are never more than the quota.
    for (let index = this.ended.length - 1; index >= 0; index -= 1) {
      const call = this.ended[index];
      if (call && this.freeAt(call) <= now) this.ended.splice(index, 1);
    }
  }
}
