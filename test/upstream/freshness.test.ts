import { describe, expect, it } from 'vitest';
import { parseFreshness, toUse, unspecified, type Freshness } from '../../src/upstream/freshness.js';

describe('parseFreshness', () => {
  it.each<[string, Partial<Freshness>]>([
    ['', {}],
    ['max-age=30', { maxAgeMs: 30_000 }],
    ['no-cache', { noCache: true }],
    ['No-Cache, Max-Age="5"', { noCache: true, maxAgeMs: 5_000 }],
    ['max-stale', { maxStaleMs: Infinity }],
    ['max-stale=60,only-if-cached', { maxStaleMs: 60_000, onlyIfCached: true }],
    ['stale-if-error=600', { staleIfErrorMs: 600_000 }],
    ['no-store', { noCache: true }],
    ['MAX-AGE="3\\0" ,\t, Only-If-Cached,', { maxAgeMs: 30_000, onlyIfCached: true }],
    ['max-age = 5', { maxAgeMs: 5_000 }],
    // Said twice, the stricter counts, in whatever order.
    ['max-age=0, max-age=100', { maxAgeMs: 0 }],
    ['max-age=100, max-age=0', { maxAgeMs: 0 }],
    ['max-stale=9, max-stale=7, max-stale=8', { maxStaleMs: 7_000 }],
    ['max-stale, max-stale=5', { maxStaleMs: 5_000 }],
    ['max-stale=5, max-stale', { maxStaleMs: 5_000 }],
    ['stale-if-error=3, stale-if-error="2"', { staleIfErrorMs: 2_000 }],
  ])('reads %j', (header, parts) => {
    expect(parseFreshness(header)).toEqual({ freshness: { ...unspecified, ...parts }, ignored: [] });
  });

  it.each([
    'max-age=soon',
    'max-age',
    'max-age=',
    'max-age=""',
    'max-age=10=5',
    'max-age="10"5',
    'max-age=10;5',
    'max-stale=1.5',
    'max-stale=',
    'min-fresh=3',
    'stale-if-error=-1',
    '=5',
    '"max-age=5"',
    'max age=5',
    'constructor=1',
    'foo="a, only-if-cached, b"',
    'foo="a\\", only-if-cached, \\\\"',
    'max-age="5, only-if-cached',
    'foo="\\',
  ])('gives %j back as ignored', (part) => {
    expect(parseFreshness(`no-cache, ${part}`)).toEqual({
      freshness: { ...unspecified, noCache: true },
      ignored: [part],
    });
  });

  it('goes on after what it ignores', () => {
    expect(parseFreshness('a="x, y", max-age=1, max-age=soon, b="\\"", max-stale')).toEqual({
      freshness: { ...unspecified, maxAgeMs: 1_000, maxStaleMs: Infinity },
      ignored: ['a="x, y"', 'max-age=soon', 'b="\\""'],
    });
  });
});

describe('toUse', () => {
  // An answer that is fresh for 10 s and, to a caller who says nothing, served for 5 s more.
  it.each<[string, number, string]>([
    ['', 9, 'fresh'],
    ['', 12, 'stale-while-revalidate'],
    ['', 16, 'no'],
    ['max-age=5', 4, 'fresh'],
    ['max-age=5', 6, 'no'],
    // max-age makes nothing fresh that is not (RFC 9111, 5.2.1.1).
    ['max-age=60', 12, 'no'],
    ['max-age=60, max-stale', 12, 'stale'],
    ['max-stale=5', 14, 'stale'],
    ['max-stale=5', 16, 'no'],
    ['max-stale', 9_999, 'stale'],
    ['no-cache', 0, 'no'],
    ['no-cache, max-stale', 12, 'no'],
    ['no-cache, stale-if-error=60', 3, 'stale-if-error'],
    ['stale-if-error=20', 9, 'fresh'],
    // Who says what he takes in place of a failure said something.
    ['stale-if-error=20', 12, 'stale-if-error'],
    ['stale-if-error=0', 10, 'stale-if-error'],
    ['stale-if-error=0', 12, 'no'],
    ['stale-if-error=20', 28, 'stale-if-error'],
    ['stale-if-error=20', 31, 'no'],
    ['only-if-cached', 9, 'fresh'],
    ['only-if-cached', 12, 'no'],
    ['only-if-cached, max-stale', 12, 'stale'],
  ])('%j finds an answer of %i s %s', (header, seconds, use) => {
    const { freshness } = parseFreshness(header);
    expect(toUse(freshness, { ageMs: seconds * 1_000, freshMs: 10_000, revalidateMs: 5_000 })).toBe(use);
  });
});
