import { describe, expect, it } from 'vitest';
import { noCost, type Cost } from '../../../examples/dashboard/src/graph/cost.js';
import { firstPause, nextPause } from '../../../examples/dashboard/src/refresh/next-pause.js';

function round(cost: Partial<Cost> = {}, durationMs = 200) {
  return { cost: { ...noCost, ...cost }, durationMs, endedAt: 0 };
}

describe('the pause before everything is asked again', () => {
  it('is never shorter than what the server calls fresh', () => {
    expect(nextPause(round(), firstPause).ms).toBe(15_000);
  });

  it('leaves four fifths of the time, and of a quota that calls waited for, to others', () => {
    expect(nextPause(round({}, 6_000), firstPause)).toMatchObject({
      ms: 30_000,
      because: 'the last round took 6.0 s',
    });
    const longestWait = { ms: 8_000, action: 'mongodb DescribeClientConnections' };
    const pause = nextPause(round({ longestWait }, 6_000), firstPause);
    expect(pause.ms).toBe(40_000);
    expect(pause.because).toContain('the quota of mongodb DescribeClientConnections');
  });

  it('doubles while a provider throttles, to five minutes at most', () => {
    const throttled = round({ throttled: true });
    const second = nextPause(throttled, nextPause(throttled, firstPause));
    expect(second.ms).toBe(60_000);
    expect(second.because).toContain('throttles');
    expect(nextPause(throttled, { ms: 290_000, because: '' }).ms).toBe(300_000);
    expect(nextPause(round(), second).ms).toBe(15_000);
  });
});
