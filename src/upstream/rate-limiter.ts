import type { Clock } from '../core/clock.js';
import { FairQueue, type Waiting } from './fair-queue.js';

/** The span over which providers count. */
const WINDOW_MS = 1_000;

/**
 * How long a request may be under way before the provider has certainly counted it. Not documented; assumed: on a busy
 * machine a request waits for its processor for a second and more, but a call that hangs must not keep its place for ever.
 */
const LONGEST_TRANSIT_MS = 5_000;

/** How a limiter gives way when the provider throttles all the same, and how it comes back. Assumed. */
const GIVE_WAY = { factor: 0.5, backPerWindow: 0.1 } as const;

/** A place in the window: taken when the call goes out, given back a window after it was surely counted. */
export interface Token {
  /** To be called when the answer, or its failure, has come: the provider counted the call before that. */
  done(): void;
}

/** A call that wants a token. */
export interface Turn extends Waiting {
  signal: AbortSignal;
  /** Milliseconds since the epoch after which the token is of no use. */
  deadline: number;
}

/** There is no turn before the deadline. */
export class NoTurnInTime extends Error {
  constructor(
    /** Milliseconds until the turn would have come. */
    readonly waitMs: number,
  ) {
    super();
  }
}

interface Waiter extends Turn {
  grant: (token: Token) => void;
}

/**
 * An exact sliding log: at most `limit` calls in any window as the provider sees them.
 *
 * When a call arrives at the provider is not known, only that it arrives before its answer comes back. So a place is
 * counted as taken until one window after the answer, and no jitter on the way can press two windows' calls into one.
 */
export class RateLimiter {
  /** The times at which counted calls were answered; calls under way are counted apart. */
  private readonly answeredAt: number[] = [];
  private readonly underWay = new Set<{ since: number }>();
  private readonly queue = new FairQueue<Waiter>();
  private alarm: { at: number; controller: AbortController } | null = null;
  /** Since when, and down to how many places, the limiter gives way to somebody else on the account. */
  private gaveWay: { at: number; places: number } | null = null;

  constructor(
    readonly limit: number,
    private readonly clock: Clock,
  ) {}

  /** How many calls wait for a token. */
  get queueLength(): number {
    return this.queue.length;
  }

  /** How many calls may go out in a window at present: the limit, or less after the provider throttled. */
  get places(): number {
    if (!this.gaveWay) return this.limit;
    const windows = (this.clock.now() - this.gaveWay.at) / WINDOW_MS;
    const back = this.gaveWay.places + Math.floor(windows * Math.max(1, this.limit * GIVE_WAY.backPerWindow));
    if (back >= this.limit) this.gaveWay = null;
    return Math.min(this.limit, back);
  }

  /**
   * Resolves with a token when it is the call's turn. Rejects with the signal's reason when nobody waits any more, and
   * at once with NoTurnInTime when the turn would come after the deadline.
   */
  acquire(turn: Turn): Promise<Token> {
    return new Promise((resolve, reject) => {
      turn.signal.throwIfAborted();
      const waitMs = this.waitOf(turn);
      if (this.clock.now() + waitMs > turn.deadline) throw new NoTurnInTime(waitMs);
      const leave = (): void => {
        this.queue.remove(waiter);
        reject(turn.signal.reason as Error);
      };
      const waiter: Waiter = {
        ...turn,
        grant: (token) => {
          turn.signal.removeEventListener('abort', leave);
          resolve(token);
        },
      };
      turn.signal.addEventListener('abort', leave, { once: true });
      this.queue.add(waiter);
      this.serve();
    });
  }

  /** To be called when the provider throttled a call: somebody else uses the account too. */
  giveWay(): void {
    this.gaveWay = { at: this.clock.now(), places: Math.max(1, Math.floor(this.places * GIVE_WAY.factor)) };
  }

  /** Hands out what is free, and wakes up again when the next place will be. */
  private serve(): void {
    this.forgetOldCalls();
    while (this.queue.length > 0 && this.taken < this.places) this.queue.next()?.grant(this.takeToken());
    if (this.queue.length > 0) this.wakeLater();
  }

  private get taken(): number {
    return this.answeredAt.length + this.underWay.size;
  }

  private takeToken(): Token {
    const call = { since: this.clock.now() };
    this.underWay.add(call);
    return {
      done: () => {
        if (!this.underWay.delete(call)) return;
        this.answeredAt.push(Math.min(this.clock.now(), call.since + LONGEST_TRANSIT_MS));
        this.serve();
      },
    };
  }

  private forgetOldCalls(): void {
    const now = this.clock.now();
    for (const call of this.underWay) {
      if (now - call.since <= LONGEST_TRANSIT_MS + WINDOW_MS) break;
      this.underWay.delete(call);
    }
    // Answers come in nearly the order of their calls: a look at each is cheap, there are never more than `limit`.
    for (let index = this.answeredAt.length - 1; index >= 0; index -= 1) {
      if (now - (this.answeredAt[index] ?? 0) > WINDOW_MS) this.answeredAt.splice(index, 1);
    }
  }

  /** Sets the alarm for the first place to come free; an answer may bring that forward. */
  private wakeLater(): void {
    const at = this.freeTimes()[0] ?? this.clock.now() + 1;
    if (this.alarm && this.alarm.at <= at) return;
    this.alarm?.controller.abort();
    const alarm = { at, controller: new AbortController() };
    this.alarm = alarm;
    this.clock
      .sleep(Math.max(1, at - this.clock.now()), alarm.controller.signal)
      .then(() => {
        this.alarm = null;
        this.serve();
      })
      // Only an earlier alarm aborts this one.
      .catch(() => undefined);
  }

  /** When the places that are taken come free, the first first; calls under way are thought to be answered now. */
  private freeTimes(): number[] {
    const now = this.clock.now();
    const certain = this.answeredAt.map((at) => at + WINDOW_MS + 1);
    const expected = [...this.underWay].map(
      ({ since }) => Math.min(now, since + LONGEST_TRANSIT_MS) + WINDOW_MS + 1,
    );
    return [...certain, ...expected].sort((a, b) => a - b);
  }

  /** Milliseconds until a call that comes now would have its turn, if nothing else happens. */
  private waitOf(turn: Turn): number {
    this.forgetOldCalls();
    const behind = this.queue.countBefore(turn) + this.taken - this.places;
    if (behind < 0) return 0;
    const free = this.freeTimes();
    const windows = Math.floor(behind / this.places);
    const first = free[behind % this.places] ?? this.clock.now();
    return Math.max(0, first - this.clock.now()) + windows * WINDOW_MS;
  }
}
