import { OperationTypeNode } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { ResponseCache, type KeptResponse } from '../../../src/server/response-cache/response-cache.js';
import { Basis } from '../../../src/upstream/basis.js';
import { FakeClock } from '../../helpers/fake-clock.js';

const RESPONSE: KeptResponse = {
  body: '{"data":{}}',
  contentType: 'application/json',
  line: {
    operation: null,
    type: OperationTypeNode.QUERY,
    durationMs: 1,
    upstream: { calls: 0, saved: 1, failed: 0 },
    errors: {},
  },
};

let clock: FakeClock;
let heard: Map<string, number>;
let cache: ResponseCache;
beforeEach(() => {
  clock = new FakeClock();
  heard = new Map();
  cache = new ResponseCache({ clock, heardAt: (service) => heard.get(service) ?? -Infinity });
});

/** Keeps the response of an operation that comes in now and rests on one held answer for so long. */
function keep(restsMs: number, service = 'gaap'): void {
  const basis = new Basis();
  basis.restOn(service, clock.now() + restsMs);
  cache.keep('key', RESPONSE, { basis, startedAt: clock.now() });
}

describe('a kept response', () => {
  it('is given again until the first thing it rests on has changed its freshness', async () => {
    keep(3_000);
    await clock.advance(2_999);
    expect(cache.find('key')).toMatchObject(RESPONSE);
    await clock.advance(1);
    expect(cache.find('key')).toBeUndefined();
  });

  it('rests on the least of all that it was made of', () => {
    const basis = new Basis();
    for (const ms of [5_000, 1_000, 9_000]) basis.restOn('gaap', clock.now() + ms);
    expect(basis.validUntil(clock.now(), () => -Infinity)).toBe(clock.now() + 1_000);
  });

  it('ends after a while, whatever it rests on', async () => {
    cache.keep('key', RESPONSE, { basis: new Basis(), startedAt: clock.now() });
    await clock.advance(9_999);
    expect(cache.find('key')).toBeDefined();
    await clock.advance(1);
    expect(cache.find('key')).toBeUndefined();
  });

  it('ends when one of its services is heard of, also in the millisecond in which it was made', () => {
    keep(3_000);
    heard.set('dcs', clock.now());
    expect(cache.find('key')).toBeDefined();
    heard.set('gaap', clock.now());
    expect(cache.find('key')).toBeUndefined();
  });
});

describe('a response', () => {
  it('of an operation that asked a provider is not kept', () => {
    const basis = new Basis();
    basis.restOn('gaap', clock.now() + 3_000);
    basis.ask('dcs');
    cache.keep('key', RESPONSE, { basis, startedAt: clock.now() });
    expect(cache.find('key')).toBeUndefined();
  });

  it('is not kept when its service was heard of while it was made', async () => {
    const startedAt = clock.now();
    const basis = new Basis();
    basis.restOn('gaap', startedAt + 3_000);
    await clock.advance(5);
    heard.set('gaap', clock.now());
    cache.keep('key', RESPONSE, { basis, startedAt });
    expect(cache.find('key')).toBeUndefined();
  });
});
