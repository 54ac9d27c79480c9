import { expect, it } from 'vitest';
import { costOf, noCost, sumCosts } from '../../../examples/dashboard/src/graph/cost.js';

const call = (waitMs: number | null, error: string | null = null) => ({
  service: 'gaap',
  action: 'DescribeProxies',
  waitMs,
  error,
});
const explained = (calls: object[], places = 20) => ({
  upstream: {
    calls,
    totals: { calls: 3, saved: 2, failed: 1, floor: 4 },
    quotas: [{ limit: 20, places }],
  },
});

it('is what an answer explains, with the longest wait', () => {
  expect(costOf(explained([call(10), call(null), call(700)]))).toEqual({
    calls: 3,
    saved: 2,
    failed: 1,
    floor: 4,
    longestWait: { ms: 700, action: 'gaap DescribeProxies' },
    throttled: false,
  });
});

it('tells that somebody else uses the account, by a refusal or by places taken away', () => {
  expect(costOf(explained([call(0, 'UPSTREAM_THROTTLED')])).throttled).toBe(true);
  expect(costOf(explained([], 10)).throttled).toBe(true);
});

it('is nothing where nothing is explained', () => {
  expect(costOf(undefined)).toEqual(noCost);
  expect(costOf({})).toEqual(noCost);
});

it('adds up', () => {
  const one = costOf(explained([call(10)]));
  expect(sumCosts(one, sumCosts(noCost, one))).toMatchObject({
    calls: 6,
    saved: 4,
    floor: 8,
    longestWait: { ms: 10 },
  });
});
