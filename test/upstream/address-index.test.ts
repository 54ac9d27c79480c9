import { describe, expect, it } from 'vitest';
import { obtainIndex } from '../../src/upstream/address-index.js';
import { parseFreshness } from '../../src/upstream/freshness.js';
import { eachRow } from '../../src/upstream/list.js';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
import { openRequestScope } from '../../src/upstream/request-scope.js';
import { createAddressBook, FRESH_MS, lookIn } from '../helpers/addressed-list.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { sourceOf } from '../helpers/scripted-list.js';
import { createAction } from '../helpers/scripted-target.js';

const A = '192.0.2.1';

function openAs(upstream: Upstream, header: string): Reader {
  const { freshness } = parseFreshness(header);
  const { clock } = upstream;
  return new Reader(upstream, openRequestScope({ clock, deadlineMs: 60_000, freshness }).scope);
}

/** A scan that takes so long that its answers are no longer fresh when it ends: half the time for each page. */
function openSlowly(tookMs: number) {
  const clock = new FakeClock();
  const target = createAddressBook({ x: [A, A, A] }, () => clock.sleep(tookMs / 2));
  const upstream = createUpstream([target], { clock, timeoutMs: tookMs });
  const lookup = lookIn(target, ['x']);
  const rowsAt = async (reader: Reader): Promise<number> => {
    const index = obtainIndex(reader, lookup);
    await clock.advance(tookMs);
    return (await index).at(A).flatMap(({ rows }) => rows).length;
  };
  return { clock, target, upstream, rowsAt };
}

describe('an index', () => {
  it('is used while it is fresh, and for four times as long as it took by who leaves its age to us', async () => {
    const tookMs = 2 * FRESH_MS;
    const { clock, target, upstream, rowsAt } = openSlowly(tookMs);
    expect(await rowsAt(openReader(upstream))).toBe(3);
    expect(target.calls).toHaveLength(2);
    // 20 s after it began; each look takes another 20.
    expect(await rowsAt(openReader(upstream))).toBe(3);
    expect(await rowsAt(openReader(upstream))).toBe(3);
    expect(target.calls).toHaveLength(2);
    expect(clock.now()).toBeLessThan(1_700_000_000_000 + 4 * tookMs);
    await clock.advance(tookMs);
    expect(await rowsAt(openReader(upstream))).toBe(3);
    expect(target.calls).toHaveLength(4);
  });

  it.each([
    ['no-cache', 4],
    ['max-age=19', 4],
    // The later half of the answers is older than nothing but itself: the index is as old as its oldest.
    ['max-age=60, max-stale=60', 2],
    ['max-stale=5', 4],
    ['stale-if-error=60', 4],
  ])('is used by who says %s only if it is recent enough: %i calls', async (header, calls) => {
    const { target, upstream, rowsAt } = openSlowly(2 * FRESH_MS);
    await rowsAt(openReader(upstream));
    expect(await rowsAt(openAs(upstream, header))).toBe(3);
    expect(target.calls).toHaveLength(calls);
  });

  it('is not asked for by who wants only what is held, and what he lacks is kept for nobody else', async () => {
    const target = createAddressBook({ x: [A] });
    const upstream = createUpstream([target]);
    const lookup = lookIn(target, ['x']);
    const nothing = await obtainIndex(openAs(upstream, 'only-if-cached'), lookup);
    expect(nothing.gaps).toMatchObject([{ code: 'NOT_CACHED' }]);
    expect(target.calls).toEqual([]);
    expect((await obtainIndex(openReader(upstream), lookup)).gaps).toEqual([]);
    const held = await obtainIndex(openAs(upstream, 'only-if-cached'), lookup);
    expect(held.at(A)).toHaveLength(1);
    expect(target.calls).toHaveLength(1);
  });

  it('is built once in an operation, however long that takes and however old it may be', async () => {
    const { target, upstream, rowsAt } = openSlowly(2 * FRESH_MS);
    const reader = openAs(upstream, 'no-cache');
    expect(await rowsAt(reader)).toBe(3);
    expect(await rowsAt(reader)).toBe(3);
    expect(target.calls).toHaveLength(2);
  });

  it('is not kept when it lacks what could be had, and is when it could not', async () => {
    const lists: Record<string, readonly string[] | `fail:${string}`> = { x: [A], y: 'fail:not-ready' };
    const target = createAddressBook(lists);
    const clock = new FakeClock();
    const upstream = createUpstream([target], { clock });
    const read = () => obtainIndex(openReader(upstream), lookIn(target, ['x', 'y']));
    expect((await read()).gaps).toHaveLength(1);
    lists.y = [A];
    const whole = await read();
    expect(whole.gaps).toEqual([]);
    expect(whole.at(A)).toHaveLength(2);
    lists.y = 'fail:resource-state';
    await clock.advance(1);
    const anew = await obtainIndex(openAs(upstream, 'no-cache'), lookIn(target, ['x', 'y']));
    expect(anew.gaps).toHaveLength(1);
    target.calls.length = 0;
    expect((await read()).gaps).toEqual(anew.gaps);
    expect(target.calls).toEqual([]);
  });

  it('holds what was known by the deadline, with a gap for the rest, and is kept for nobody', async () => {
    const target = createAddressBook({ x: [A], y: [A] }, ({ parameters: { Name } }) =>
      Name === 'y' ? new Promise(() => undefined) : undefined,
    );
    const upstream = createUpstream([target]);
    const read = () => obtainIndex(openReader(upstream, 50), lookIn(target, ['x', 'y']));
    const index = await read();
    expect(index.at(A).map(({ source }) => source.resourceId)).toEqual(['x']);
    expect(index.gaps).toMatchObject([{ resourceId: 'y', code: 'DEADLINE_EXCEEDED', retryable: true }]);
    expect((await read()).records).toMatchObject([{ origin: 'CACHE' }]);
    expect(target.calls.filter(({ parameters }) => parameters.Name === 'y').length).toBeGreaterThan(1);
  });

  it('came live for the operation that it was made in, whichever of its requests asks, and for no later one', async () => {
    const clock = new FakeClock();
    const target = createAddressBook({ x: [A] });
    const upstream = createUpstream([target], { clock });
    const startedAt = clock.now();
    const read = async (began: number): Promise<string[]> => {
      const { scope } = openRequestScope({ clock, deadlineMs: 60_000, startedAt: began });
      const { records } = await obtainIndex(new Reader(upstream, scope), lookIn(target, ['x']));
      return records.map(({ origin }) => origin);
    };
    expect(await read(startedAt)).toEqual(['LIVE']);
    await clock.advance(1);
    expect(await read(startedAt)).toEqual(['LIVE']);
    expect(await read(clock.now())).toEqual(['CACHE']);
    expect(target.calls).toHaveLength(1);
  });

  it('that found nobody to ask is nobody at all for as long as that is fresh', async () => {
    const clock = new FakeClock();
    const target = createAddressBook({ parents: [] });
    const upstream = createUpstream([target], { clock });
    const foundBy = createAction({ freshnessMs: { value: 2 * FRESH_MS, source: 'a test' } });
    const lookup = lookIn(target, ['parents'], {
      foundBy,
      list: {
        sources: async function* (current) {
          for await (const step of eachRow(current, [sourceOf(target, 'parents', 2)])) {
            if (step.kind !== 'row') yield step;
          }
        },
      },
    });
    await obtainIndex(openReader(upstream), lookup);
    await clock.advance(FRESH_MS - 1);
    await obtainIndex(openReader(upstream), lookup);
    expect(target.calls).toHaveLength(1);
    await clock.advance(2);
    await obtainIndex(openReader(upstream), lookup);
    expect(target.calls).toHaveLength(2);
  });

  it('may rest on sources that were found earlier, as long as what found them is fresh', async () => {
    const clock = new FakeClock();
    const target = createAddressBook({ r: [A] });
    const found = {
      account: 'prod',
      service: 'test',
      region: 'global',
      action: 'Find',
      observedAt: clock.now(),
    };
    const { list } = lookIn(target, ['r']);
    let scans = 0;
    const lookup = lookIn(target, ['r'], {
      foundBy: createAction({ name: 'Find', freshnessMs: { value: 6 * FRESH_MS, source: 'a test' } }),
      list: {
        sources: async function* (current) {
          scans += 1;
          yield { kind: 'observed', observed: { ...found, origin: 'CACHE' } };
          yield* list.sources(current);
        },
      },
    });
    const upstream = createUpstream([target], { clock });
    await clock.advance(3 * FRESH_MS);
    await obtainIndex(openReader(upstream), lookup);
    expect((await obtainIndex(openReader(upstream), lookup)).foundAt).toBe(found.observedAt);
    expect(scans).toBe(1);
    // Its rows are recent enough for this caller, what led to them is not.
    await obtainIndex(openAs(upstream, 'max-age=20'), lookup);
    expect(scans).toBe(2);
  });
});
