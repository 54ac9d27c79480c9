import type { Clock } from '../core/clock.js';
import { CallWindow, WINDOW_MS, type Token } from './call-window.js';
import type { Lane, Waiting } from './fair-queue.js';
import { PermitTaker } from './permit-taker.js';
import type { Permit, Permits } from './permits.js';
import { ThrottledPlaces } from './throttled-places.js';
import { TurnQueue, type Turn } from './turn-queue.js';

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

/**
 * An exact sliding log: at most `limit` calls in any window as the provider sees them, and as many when it is busy. Where
 * other processes use the same quota each call needs a permit, too.
 */
export class RateLimiter {
  private readonly window: CallWindow;
  private readonly queue = new TurnQueue<Token>();
  private alarm: { at: number; switchOff: () => void } | null = null;
  /** How many calls all who share the quota may have in a window. */
  private readonly placesOfAll: ThrottledPlaces;
  private readonly taker: PermitTaker | null;

  constructor(
    readonly limit: number,
    private readonly clock: Clock,
    private readonly permits: Permits | null = null,
  ) {
    this.placesOfAll = new ThrottledPlaces(limit);
    this.window = new CallWindow(clock, () => {
      this.serve();
    });
    this.taker = permits && this.createTaker(permits);
  }

  /** How many calls wait for a token. */
  get queueLength(): number {
    return this.queue.length;
  }

  /** How many calls may go out in a window at present: the limit, less after the provider throttled, or a part of it. */
  get places(): number {
    return this.placesAt(this.clock.now());
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

  /** To be called when the provider throttled a call that went out at `sentAt`: somebody else uses the account too. */
  giveWay(sentAt: number): void {
    if (this.placesOfAll.giveUp(sentAt, this.clock.now())) this.window.forgetRoundTrips();
  }

  /** Hands out what is free, and wakes up again when the next place will be. */
  private serve(): void {
    if (this.taker) this.taker.wake();
    else while (this.wanted > 0) this.queue.serveNext(this.window.take());
    // Whether a place is free is not looked at again here: it may have come free since, and nobody would be woken.
    if (this.queue.length > 0 && !this.taker?.isTaking) this.wakeLater();
  }

  /** How many calls wait that find a place. */
  private get wanted(): number {
    return Math.max(0, Math.min(this.queue.length, Math.floor(this.places - this.window.count())));
  }

  private createTaker(permits: Permits): PermitTaker {
    const demand = { wanted: () => this.wanted, places: () => this.placesOfAll.at(this.clock.now()) };
    const onPermit = (permit: Permit): void => {
      this.pass(permit);
    };
    const onRest = (): void => {
      this.serve();
    };
    return new PermitTaker({ clock: this.clock, permits, demand, onPermit, onRest });
  }

  /** Sends the next call, and tells those who share the quota when its place is free. */
  private pass({ settle }: Permit): void {
    if (this.queue.length === 0) {
      settle(0);
      return;
    }
    const token = this.window.take();
    this.queue.serveNext({
      done: (isAnswered) => {
        const freeAt = token.done(isAnswered);
        settle(freeAt - this.clock.now());
        return freeAt;
      },
    });
    this.serve();
  }

  /** Sets the alarm for the first place to come free; an answer may bring that forward. */
  private wakeLater(): void {
    const at = this.window.nextFreeAt();
    // No place is taken: what waits is about to be permitted.
    if (at === Infinity) return;
    if (this.alarm && this.alarm.at <= at) return;
    this.alarm?.switchOff();
    const switchOff = this.clock.alarm(Math.max(1, at - this.clock.now()), () => {
      this.alarm = null;
      this.serve();
    });
    this.alarm = { at, switchOff };
  }

  /**
   * Milliseconds until the turn of a call that waits, or of one that comes now, if nothing else happens; `lanes`: the
   * operations that wait for it.
   */
  waitOf(turn: Waiting, lanes?: Iterable<Lane>): number {
    const before = this.queue.countBefore(turn, lanes);
    const permittedInMs = before * (this.permits?.spacingMs ?? 0);
    const taken = this.window.count();
    if (before + taken < this.places) return permittedInMs;
    const now = this.clock.now();
    const freeTimes = this.window.freeTimes();
    const { windows, inWindow, places } = this.findWindow(before, freeTimes[0] ?? now);
    const freeAt = freeTimes[Math.max(0, taken - places + inWindow)] ?? now;
    return Math.max(permittedInMs, Math.max(0, freeAt - now) + windows * WINDOW_MS);
  }

  /**
   * How many windows after the one that begins at `from` a call has its turn that so many go before, and as which of its
   * window. Windows are counted one by one while places come back, which they do in a few; then all are alike.
   */
  private findWindow(before: number, from: number): { windows: number; inWindow: number; places: number } {
    let windows = 0;
    let inWindow = before;
    const placesIn = (): number => this.placesAt(from + windows * WINDOW_MS);
    while (inWindow >= placesIn() && this.placesOfAll.at(from + windows * WINDOW_MS) < this.limit) {
      inWindow -= placesIn();
      windows += 1;
    }
    const places = placesIn();
    return { windows: windows + Math.floor(inWindow / places), inWindow: inWindow % places, places };
  }

  private placesAt(time: number): number {
    const places = this.placesOfAll.at(time);
    return Math.min(places, this.permits?.placesOf(places) ?? places);
  }
}
