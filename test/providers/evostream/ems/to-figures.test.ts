import { describe, expect, it } from 'vitest';
import {
  toBandwidth,
  toCount,
  toCounters,
  toLimit,
} from '../../../../src/providers/evostream/ems/to-figures.js';

describe('the figures of a server', () => {
  it('takes a limit of 0 for none, and no number for no answer', () => {
    expect([{ limit: 0 }, { cuurent: 4, limit: 250 }, {}, { limit: 'about 5' }].map(toLimit)).toEqual([
      null,
      250,
      undefined,
      undefined,
    ]);
  });

  it('does not make a count of what is none', () => {
    expect([toCount({ count: 3 }), toCount({ count: 'about 3' }), toCount({})]).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });

  it('takes a maximum of 0 for none, and a present 0 for 0', () => {
    expect(toBandwidth({ current: { in: 0, out: 12.5 }, max: { in: 0, out: 1000 } })).toEqual({
      inBytesPerSecond: 0,
      outBytesPerSecond: 12.5,
      maxInBytesPerSecond: null,
      maxOutBytesPerSecond: 1000,
    });
    expect(toBandwidth({ max: { in: 0 } })).toBeUndefined();
  });

  it('reads a counter without speeds', () => {
    const counters = toCounters({
      origin: { rawUdp: { current: 1, max: 2, total: 3, inBytes: 4, outBytes: 5 } },
      total: { current: 1, inSpeed: 10, outSpeed: 20.5 },
    });
    expect(counters).toMatchObject({
      rawUdp: { current: 1, max: 2, total: 3, inBytes: 4, outBytes: 5, inBytesPerSecond: null },
      total: { current: 1, inBytesPerSecond: 10, outBytesPerSecond: 20.5 },
      tcp: null,
    });
    expect(toCounters({ count: 3 })).toBeUndefined();
  });
});
