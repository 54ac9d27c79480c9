import type { Clock } from '../core/clock.js';
import { CallWindow, WINDOW_MS, type Token } from './call-window.js';
import { TurnQueue, type Turn } from './turn-queue.js';

/** How a limiter gives way when the provider throttles all the same, and how it comes back. Assumed. */
const GIVE_WAY = { factor: 0.5, backPerWindow: 0.1 } as const;

/** A call that wants a token. */
export interface TimedTurn extends Turn {
  /** Milliseconds since the epoch after which the token is of no use. */
  deadline: number;
  /** Where the call goes. */
  endpoint: string;
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

/** An exact sliding log: at most `limit` calls in any window as the provider sees them, and as many when it is busy. */
export class RateLimiter {
  private readonly window: CallWindow;
  private readonly queue = new TurnQueue<Token>();
  private alarm: { at: number; controller: AbortController } | null = null;
  /** Since when, and down to how many places, the limiter gives way to somebody else on the account. */
  private gaveWay: { at: number; places: number } | null = null;

  constructor(
    readonly limit: number,
    private readonly clock: Clock,
  ) {
    this.window = new CallWindow(clock, () => {
      this.serve();
    });
  }

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
  async acquire(turn: TimedTurn): Promise<Token> {
    turn.signal.throwIfAborted();
    this.window.expect(turn.endpoint);
    const waitMs = this.waitOf(turn);
    if (this.clock.now() + waitMs > turn.deadline) throw new NoTurnInTime(waitMs);
    const token = this.queue.wait(turn);
    this.serve();
    return token;
  }

  /** To be called when the provider throttled a call: somebody else uses the account too. */
  giveWay(): void {
    this.gaveWay = { at: this.clock.now(), places: Math.max(1, Math.floor(this.places * GIVE_WAY.factor)) };
    this.window.forgetRoundTrips();
  }

  /** Hands out what is free, and wakes up again when the next place will be. */
  private serve(): void {
    while (this.queue.length > 0 && this.window.count() < this.places) {
      this.queue.serveNext(this.window.take());
    }
    if (this.queue.length > 0) this.wakeLater();
  }

  /** Sets the alarm for the first place to come free; an answer may bring that forward. */
  private wakeLater(): void {
    const at = this.window.nextFreeAt();
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

  /** Milliseconds until a call that comes now would have its turn, if nothing else happens. */
  private waitOf(turn: TimedTurn): number {
    const behind = this.queue.countBefore(turn) + this.window.count() - this.places;
    if (behind < 0) return 0;
    const now = this.clock.now();
    const windows = Math.floor(behind / this.places);
    const first = this.window.freeTimes()[behind % this.places] ?? now;
    return Math.max(0, first - now) + windows * WINDOW_MS;
  }
}
