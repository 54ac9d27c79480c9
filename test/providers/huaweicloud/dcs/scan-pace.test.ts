import { describe, expect, it } from 'vitest';
import { SCOUT_EVERY, ScanPace } from '../../../../src/providers/huaweicloud/dcs/scan-pace.js';

/** How long the pauses between looks are here. */
const PAUSE_MS = 100;

/** Looks at scans that take so long, one after the other; answers how often it looked too early, and how late it was. */
function scan(pace: ScanPace, durationsMs: readonly number[]): { tooEarly: number; tooLateMs: number[] } {
  let tooEarly = 0;
  const tooLateMs = durationsMs.map((durationMs) => {
    const { firstMs, usualMs } = pace.next();
    let lookMs = firstMs;
    let tooEarlyMs: number | null = null;
    while (lookMs < durationMs) {
      tooEarly += 1;
      tooEarlyMs = lookMs;
      lookMs = lookMs < usualMs ? usualMs : lookMs + PAUSE_MS;
    }
    pace.note({ readyMs: lookMs, tooEarlyMs });
    return lookMs - durationMs;
  });
  return { tooEarly, tooLateMs };
}

const times = (count: number, durationMs: number): number[] =>
  Array.from({ length: count }, () => durationMs);

describe('the pace of looking at scans', () => {
  it('is to look at once while scans are ready at once', () => {
    expect(scan(new ScanPace(), times(50, 0))).toEqual({ tooEarly: 0, tooLateMs: times(50, 0) });
  });

  it.each([50, 130, 900, 3_000])('wastes one look in ten once it knows that scans take %i ms', (ms) => {
    const pace = new ScanPace();
    scan(pace, times(SCOUT_EVERY, ms));
    const { tooEarly, tooLateMs } = scan(pace, times(10 * SCOUT_EVERY, ms));
    expect(tooEarly).toBeLessThanOrEqual(10);
    expect(Math.max(...tooLateMs)).toBeLessThanOrEqual(PAUSE_MS);
  });

  it('is quick again soon after scans are', () => {
    const pace = new ScanPace();
    scan(pace, times(30, 3_000));
    scan(pace, times(2 * SCOUT_EVERY, 0));
    expect(scan(pace, times(SCOUT_EVERY, 0)).tooLateMs).toEqual(times(SCOUT_EVERY, 0));
  });

  it('is not set by one slow node among many', () => {
    const pace = new ScanPace();
    const { tooLateMs } = scan(pace, [...times(30, 0), 5_000, ...times(30, 0)]);
    expect(Math.max(...tooLateMs)).toBeLessThanOrEqual(PAUSE_MS);
    expect(tooLateMs.at(-1)).toBe(0);
  });

  it('learns from scans side by side as from one after the other', () => {
    const pace = new ScanPace();
    const firsts = times(5, 0).map(() => pace.next());
    expect(firsts.map(({ firstMs }) => firstMs)).toEqual(times(5, 0));
    for (const readyMs of times(5, 700)) pace.note({ readyMs, tooEarlyMs: 600 });
    expect(pace.next().firstMs).toBe(700);
  });

  it('does not grow by a look that the quota held up', () => {
    const pace = new ScanPace();
    pace.next();
    pace.note({ readyMs: 900, tooEarlyMs: null });
    expect(pace.next().firstMs).toBe(0);
  });
});
