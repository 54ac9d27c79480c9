import type { Clock } from '../core/clock.js';

/** The span over which providers count. */
const WINDOW_MS = 1_000;

/**
 * How long a request may be under way before the provider has certainly counted it. Not documented; assumed:
 * a call that hangs must not keep its place for longer.
 */
const LONGEST_TRANSIT_MS = 1_000;

/** A place in the window: taken when the call goes out, given back a window after it was surely counted. */
export interface Token {
  /** To be called when the answer, or its failure, has come: the provider counted the call before that. */
  done(): void;
}

interface Waiter {
  grant: (token: Token) => void;
  signal: AbortSignal;
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
  private readonly waiting: Waiter[] = [];
  private alarm: { at: number; controller: AbortController } | null = null;

  constructor(
    private readonly limit: number,
    private readonly clock: Clock,
  ) {}

  /** How many calls wait for a token. */
  get queueLength(): number {
    return this.waiting.length;
  }

  /** Resolves with a token when one is free, in the order of asking; rejects with the signal's reason. */
  acquire(signal: AbortSignal): Promise<Token> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const waiter: Waiter = {
        signal,
        grant: (token) => {
          signal.removeEventListener('abort', leave);
          resolve(token);
        },
      };
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.push(waiter);
      this.serve();
    });
  }

  /** Hands out what is free, and wakes up again when the next place will be. */
  private serve(): void {
    this.forgetOldCalls();
    while (this.waiting.length > 0 && this.answeredAt.length + this.underWay.size < this.limit) {
      this.waiting.shift()?.grant(this.takeToken());
    }
    if (this.waiting.length > 0) this.wakeLater();
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
    const at = this.nextFreeAt();
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

  private nextFreeAt(): number {
    const taken = [...this.answeredAt, ...[...this.underWay].map((call) => call.since + LONGEST_TRANSIT_MS)];
    return Math.min(...taken) + WINDOW_MS + 1;
  }
}
