import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuotaGate } from '../../../src/emulator/world/quota-gate.js';

/** Times of arrivals in milliseconds, in order, from the gaps between them. */
const arrivals = fc
  .array(fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), fc.integer({ min: 0, max: 1200 })), {
    maxLength: 200,
  })
  .map((gaps) => {
    let at = 0;
    return gaps.map((gap) => (at += gap));
  });

function admitAll(times: readonly number[], limit: number): number[] {
  const gate = createQuotaGate();
  return times.filter((at) => gate.admit('key', limit, at));
}

describe('a quota gate', () => {
  it('never admits more than the limit in any window of one second', () => {
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 20 }), (times, limit) => {
        const admitted = admitAll(times, limit);
        for (const start of admitted) {
          const inWindow = admitted.filter((at) => at >= start && at < start + 1000);
          expect(inWindow.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  it('refuses only when the second before is full', () => {
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 20 }), (times, limit) => {
        const gate = createQuotaGate();
        const admitted: number[] = [];
        for (const at of times) {
          const inSecondBefore = admitted.filter((time) => time > at - 1000).length;
          const isAdmitted = gate.admit('key', limit, at);
          expect(isAdmitted).toBe(inSecondBefore < limit);
          if (isAdmitted) admitted.push(at);
        }
      }),
    );
  });

  it('counts arrivals exactly a second apart in different windows', () => {
    expect(admitAll([0, 0, 0, 999.9, 1000, 1000, 1000], 2)).toEqual([0, 0, 1000, 1000]);
  });

  it('counts each key by itself', () => {
    const gate = createQuotaGate();
    expect(['a', 'b', 'a', 'b'].map((key) => gate.admit(key, 1, 0))).toEqual([true, true, false, false]);
  });

  it('admits everything when it does not enforce', () => {
    const gate = createQuotaGate(false);
    expect(Array.from({ length: 100 }, () => gate.admit('a', 1, 0))).not.toContain(false);
  });
});
