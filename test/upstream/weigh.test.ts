import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/upstream/weigh.js';
import { collectGarbage } from '../helpers/collect-garbage.js';

/** What a value takes in the heap, as the mean of many copies that share nothing. */
function measure(value: object): number {
  const count = 20_000;
  const copies: unknown[] = Array.from({ length: count });
  const before = collectGarbage();
  for (let at = 0; at < count; at += 1) copies[at] = structuredClone(value);
  return (collectGarbage() - before) / copies.length;
}

describe('weigh', () => {
  it.each([
    ['texts', { id: 'prod:gaap:global:proxy:link-1', name: 'a name that is rather long', status: 'RUNNING' }],
    ['numbers', { count: 1.5, weight: 2.25, port: 80_000.5, share: 0.125 }],
    ['dates', { at: new Date(0), until: new Date(1) }],
    ['lists', { ports: [1.5, 2.5], names: ['a', 'bb', 'ccc'], empty: [] }],
    ['objects', { inner: { text: 'within', deeper: { text: 'within that' } }, nothing: null }],
  ])('comes near what %s take in memory', (_name, value) => {
    const ratio = weigh(value) / measure(value);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.5);
  });

  it('takes what cannot be written as JSON', () => {
    expect(weigh({ bytes: 2n ** 60n, missing: undefined })).toBeGreaterThan(weigh({}));
  });
});
