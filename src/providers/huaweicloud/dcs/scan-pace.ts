import type { Reader } from '../../../upstream/reader.js';
import type { Target } from '../../../upstream/target.js';

/** One in so many scans is a scout: it is looked at sooner, to learn whether scans have become quicker. Assumed. */
export const SCOUT_EVERY = 10;
/** Less than this, in milliseconds, is not worth waiting for. Assumed. */
const LEAST_MS = 20;
/** How far the wait may grow from nothing for one scan, in milliseconds. Assumed. */
const FIRST_GROWTH_MS = 100;

/** When to look at a scan, in milliseconds after it began. */
export interface ScanWait {
  firstMs: number;
  /** When scans are ready as a rule: a scout that is not ready yet is looked at again then. */
  usualMs: number;
}

/** How a scan turned out, in milliseconds after it began. */
export interface ScanOutcome {
  /** When it was found ready. */
  readyMs: number;
  /** When it was last looked at too early; null when the first look found it ready. */
  tooEarlyMs: number | null;
}

/**
 * How long to leave scans alone, as those before them teach: how long they take is not documented, and a look that comes
 * too early costs a call. The wait begins at nothing. For a scan that is not ready it doubles at most, so that one slow
 * node does not hold up all others; a scout that is ready halves it, and the next scan is a scout again.
 */
export class ScanPace {
  private waitMs = 0;
  private scansToScout = SCOUT_EVERY;

  /** When to look at the next scan. */
  next(): ScanWait {
    const usualMs = this.waitMs;
    this.scansToScout -= 1;
    if (this.scansToScout > 0) return { firstMs: usualMs, usualMs };
    this.scansToScout = SCOUT_EVERY;
    return { firstMs: usualMs / 2, usualMs };
  }

  /** Learns from a scan. */
  note({ readyMs, tooEarlyMs }: ScanOutcome): void {
    if (tooEarlyMs === null) this.shrink(readyMs);
    else if (tooEarlyMs >= this.waitMs) this.grow(readyMs);
  }

  private shrink(readyMs: number): void {
    if (readyMs >= this.waitMs) return;
    this.waitMs = readyMs < LEAST_MS ? 0 : readyMs;
    this.scansToScout = 1;
  }

  private grow(readyMs: number): void {
    this.waitMs = Math.min(readyMs, Math.max(FIRST_GROWTH_MS, 2 * this.waitMs));
  }
}

/** The one pace of a region's scans in this process. */
export function paceOf(reader: Reader, { account, region, endpoint }: Target): ScanPace {
  return reader.share(['scan-pace', account, region, endpoint].join('\n'), () => new ScanPace());
}
