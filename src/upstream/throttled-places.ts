import { WINDOW_MS } from './call-window.js';

/** How a limiter gives way when the provider throttles all the same, and how it comes back. Assumed. */
const GIVE_WAY = { factor: 0.5, backPerWindow: 0.1 } as const;

/** How many calls may go out in a window: the limit, less for a while after somebody else on the account took some. */
export class ThrottledPlaces {
  /** When places were given up, and how many were left. */
  private gaveWay: { at: number; left: number };

  constructor(private readonly limit: number) {
    this.gaveWay = { at: -Infinity, left: limit };
  }

  /** How many there are at a time, or will be, if nothing is throttled before. */
  at(time: number): number {
    const windows = (time - this.gaveWay.at) / WINDOW_MS;
    const back = Math.floor(windows * Math.max(1, this.limit * GIVE_WAY.backPerWindow));
    return Math.min(this.limit, this.gaveWay.left + back);
  }

  /**
   * Gives up places because a call was throttled that went out at `sentAt`; answers whether that is news. The other calls
   * of a burst are refused for the same reason as the first, and so are those that went out before a window without them
   * had passed: they tell nothing of the places that are left.
   */
  giveUp(sentAt: number, now: number): boolean {
    if (sentAt < this.gaveWay.at + WINDOW_MS) return false;
    this.gaveWay = { at: now, left: Math.max(1, Math.floor(this.at(now) * GIVE_WAY.factor)) };
    return true;
  }
}
