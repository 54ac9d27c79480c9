/** The time by which the world moves, in Unix milliseconds. Signatures and quotas use real time instead. */
export interface VirtualClock {
  /** The moment at which this world began; what is older was there from the start. */
  readonly startedAt: number;
  now(): number;
  /** Moves the world on by this many milliseconds at once. */
  advance(ms: number): void;
}

/** How a virtual clock runs. */
export interface VirtualClockOptions {
  /** Unix milliseconds of the world's beginning; real time by default. */
  startAt?: number;
  /** Virtual milliseconds per real one; 1 by default, 0 for a world that moves only by `advance`. */
  rate?: number;
  /** Real time in Unix milliseconds; `Date.now` by default. */
  realNow?: () => number;
}

/** Which of the periods since the world's beginning it is, from 0: what goes by it is the same in each run of a seed. */
export function periodOf(clock: VirtualClock, periodMs: number): number {
  return Math.floor((clock.now() - clock.startedAt) / periodMs);
}

/** A clock that follows real time at a rate, and can be moved on. */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const { rate = 1, realNow = Date.now } = options;
  const began = realNow();
  const startedAt = options.startAt ?? began;
  let advanced = 0;
  return {
    startedAt,
    now: () => Math.floor(startedAt + (realNow() - began) * rate + advanced),
    advance: (ms) => {
      advanced += ms;
    },
  };
}
