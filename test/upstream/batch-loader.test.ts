import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/core/errors.js';
import { createBatchLoader } from '../../src/upstream/batch-loader.js';
import type { EntityLoader } from '../../src/upstream/entity-loader.js';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

interface Thing {
  id: string;
}

const action = createAction({
  name: 'Describe',
  quota: { value: 2, source: 'a test' },
  freshnessMs: { value: 1_000, source: 'a test' },
  ids: { parameter: 'Ids', max: { value: 3, source: 'a test' } },
});

const idOf = (resource: string): string => `prod:test:global:thing:${resource}`;

/** A provider whose answers come after a round trip; `gone…` does not exist and `bad…` is refused. */
function createThings(clock: FakeClock, roundTripMs = 30): ScriptedTarget {
  return createScriptedTarget(async ({ parameters }) => {
    await clock.sleep(roundTripMs);
    const ids = parameters.Ids as string[];
    if (ids.some((id) => id.startsWith('bad'))) return 'fail:invalid-request';
    return ids.filter((id) => !id.startsWith('gone'));
  });
}

function loaderOf(reader: Reader): EntityLoader<Thing> {
  return createBatchLoader<Thing>(reader, {
    service: 'test',
    type: 'thing',
    action,
    parameters: (Ids) => ({ Ids }),
    toEntities: ({ body }) => (body as string[]).map((resource) => ({ id: idOf(resource) })),
  });
}

/** Loads things, each for an operation of its own. */
function loadApart(
  upstream: Upstream,
  names: readonly string[],
): Promise<PromiseSettledResult<Thing | null>[]> {
  return Promise.allSettled(names.map((name) => loaderOf(openReader(upstream)).load(idOf(name))));
}

const batches = (target: ScriptedTarget): unknown[] => target.calls.map(({ parameters }) => parameters.Ids);

describe('createBatchLoader', () => {
  it('sends the first id at once, and lets those that come meanwhile share the next call', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const first = loadApart(upstream, ['a']);
    await settle();
    expect(batches(target)).toEqual([['a']]);
    const rest = loadApart(upstream, ['b', 'c']);
    await settle();
    expect(batches(target)).toEqual([['a']]);
    await clock.advance(100);
    await Promise.all([first, rest]);
    expect(batches(target)).toEqual([['a'], ['b', 'c']]);
  });

  it('grows its batches while the quota makes them wait, so that many lookups cost few calls', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const names = Array.from({ length: 9 }, (_, at) => `n${at}`);
    const asked: Promise<unknown>[] = [];
    for (const name of names) {
      asked.push(loadApart(upstream, [name]));
      await clock.advance(50);
    }
    await clock.advance(10_000);
    await Promise.all(asked);
    // Two calls go out alone at once; the quota of two a second lets the other seven gather.
    expect(batches(target)).toEqual([['n0'], ['n1'], ['n2', 'n3', 'n4'], ['n5', 'n6', 'n7'], ['n8']]);
  });

  it('sends a full batch without waiting for the one under way', async () => {
    const clock = new FakeClock();
    const target = createThings(clock, 500);
    const upstream = createUpstream([target], { clock });
    const asked = loadApart(upstream, ['a']);
    await settle();
    const rest = loadApart(upstream, ['b', 'c', 'd']);
    await settle();
    await clock.advance(1);
    expect(batches(target)).toEqual([['a'], ['b', 'c', 'd']]);
    await clock.advance(2_000);
    await Promise.all([asked, rest]);
  });

  it('asks for the same id once, whoever wants it', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const asked = loadApart(upstream, ['a', 'a', 'a']);
    await clock.advance(100);
    const found = await asked;
    expect(found).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'fulfilled', value: { id: idOf('a') } })),
    );
    expect(batches(target)).toEqual([['a']]);
  });

  it('keeps what it found while it is fresh', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const first = loadApart(upstream, ['a']);
    await clock.advance(100);
    await first;
    await loadApart(upstream, ['a']);
    expect(target.calls).toHaveLength(1);
  });

  it('finds the culprit of a refused batch, and answers the others', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const asked = loadApart(upstream, ['a', 'bad', 'gone']);
    await clock.advance(20_000);
    const [a, bad, gone] = await asked;
    expect(a).toEqual({ status: 'fulfilled', value: { id: idOf('a') } });
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'UPSTREAM_INVALID_REQUEST' } });
    expect(gone).toEqual({ status: 'fulfilled', value: null });
  });

  it('lets one operation leave without taking the call from the others', async () => {
    const clock = new FakeClock();
    const target = createThings(clock, 500);
    const upstream = createUpstream([target], { clock });
    const leaving = new AbortController();
    const opened = openReader(upstream);
    const leaver = new Reader(upstream, { ...opened.scope, signal: leaving.signal });
    const left = loaderOf(leaver).load(idOf('a'));
    const stayed = loaderOf(openReader(upstream)).load(idOf('a'));
    await settle();
    leaving.abort(new Error('closed the tab'));
    await expect(left).rejects.toThrow(UpstreamError);
    await clock.advance(600);
    expect(await stayed).toEqual({ id: idOf('a') });
    expect(target.calls).toHaveLength(1);
  });

  it('tells every id of a batch that failed', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget(() => 'fail:forbidden');
    const upstream = createUpstream([target], { clock });
    const asked = loadApart(upstream, ['a', 'b']);
    await clock.advance(100);
    const outcomes = await asked;
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { code: 'UPSTREAM_FORBIDDEN' } },
      { status: 'rejected', reason: { code: 'UPSTREAM_FORBIDDEN' } },
    ]);
  });

  it('fails at once what would have its turn after the deadline', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const early = loadApart(upstream, ['a', 'b', 'c', 'd', 'e', 'f']);
    await settle();
    const late = await loaderOf(openReader(upstream, 100))
      .load(idOf('g'))
      .catch((error: unknown) => error);
    expect(late).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await clock.advance(10_000);
    await early;
  });

  describe("and the caller's word on freshness", () => {
    async function warm() {
      const clock = new FakeClock();
      const state = { isDown: false };
      const target = createScriptedTarget(({ parameters }) =>
        state.isDown ? 'fail:forbidden' : parameters.Ids,
      );
      const upstream = createUpstream([target], { clock });
      const load = (cacheControl = '') =>
        loaderOf(openReader(upstream, { cacheControl }))
          .load(idOf('a'))
          .then(
            () => 'found',
            (error: unknown) => (error as UpstreamError).code,
          );
      expect(await load('only-if-cached')).toBe('NOT_CACHED');
      expect(target.calls).toHaveLength(0);
      expect(await load()).toBe('found');
      return { clock, state, target, load };
    }

    it('asks nobody for who wants only what is held', async () => {
      const { clock, target, load } = await warm();
      await clock.advance(2_000);
      expect(await load('only-if-cached')).toBe('NOT_CACHED');
      expect(await load('only-if-cached, max-stale=5')).toBe('found');
      expect(target.calls).toHaveLength(1);
    });

    it('asks anew for who wants it so, and for who finds what is held too old', async () => {
      const { clock, target, load } = await warm();
      await clock.advance(500);
      await load('max-age=1');
      expect(target.calls).toHaveLength(1);
      await load('max-age=0');
      expect(target.calls).toHaveLength(2);
      await clock.advance(1_100);
      await load('no-cache');
      expect(target.calls).toHaveLength(3);
    });

    it('gives what is held in place of a failure only as asked', async () => {
      const { clock, state, load } = await warm();
      state.isDown = true;
      await clock.advance(5_000);
      expect(await load()).toBe('UPSTREAM_FORBIDDEN');
      expect(await load('stale-if-error=10')).toBe('found');
      await clock.advance(10_000);
      expect(await load('stale-if-error=10')).toBe('UPSTREAM_FORBIDDEN');
    });
  });

  it('tells who joins a batch without the time to wait for its turn at once, and leaves it to the others', async () => {
    const clock = new FakeClock();
    const target = createThings(clock);
    const upstream = createUpstream([target], { clock });
    const busy = loadApart(upstream, ['a']);
    await clock.advance(500);
    const next = loadApart(upstream, ['b']);
    await clock.advance(500);
    const waiting = loadApart(upstream, ['c']);
    await clock.advance(1);
    const hasty = loaderOf(openReader(upstream, 20));
    for (const name of ['c', 'd'])
      await expect(hasty.load(idOf(name))).rejects.toMatchObject({
        failure: 'deadline',
        retryAfterMs: expect.any(Number) as number,
      });
    await clock.advance(5_000);
    for (const found of (await Promise.all([busy, next, waiting])).flat())
      expect(found).toMatchObject({ status: 'fulfilled' });
  });
});
