import { describe, expect, it } from 'vitest';
import { obtainIndex } from '../../src/upstream/address-index.js';
import type { ExplainedCall } from '../../src/upstream/explanation.js';
import { eachSource } from '../../src/upstream/list.js';
import type { Reader } from '../../src/upstream/reader.js';
import { readySource } from '../../src/upstream/row-source.js';
import { bookSource, createAddressBook, FRESH_MS, lookIn } from '../helpers/addressed-list.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openExplained, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../helpers/scripted-target.js';

const A = '192.0.2.1';

describe('an index that is kept', () => {
  it('spares a later operation the calls behind it, each question once, and says how they had ended', async () => {
    const clock = new FakeClock();
    let looks = 0;
    const lists: Record<string, readonly string[] | `fail:${string}`> = {
      x: [A, A, A],
      y: 'fail:forbidden',
      z: [A],
    };
    const target = createAddressBook(lists, ({ parameters: { Name } }) => {
      if (Name === 'z') lists.z = (looks += 1) < 3 ? 'fail:not-ready' : [A];
    });
    const hits: string[] = [];
    const observer = { onHit: (service: string, action: string) => hits.push(`${service} ${action}`) };
    const upstream = createUpstream([target], { clock, observer });
    const polled = bookSource(target, { Name: 'z' });
    const until = async (reader: Reader): ReturnType<typeof polled.read> =>
      polled.read(reader, null).catch(() => until(reader));
    const lookup = lookIn(target, ['x'], {
      list: {
        sources: () =>
          eachSource([
            bookSource(target, { Name: 'x' }, { keep: true }),
            bookSource(target, { Name: 'y' }),
            { ...polled, read: until },
          ]),
      },
    });
    const learning = openExplained(upstream);
    await obtainIndex(learning, lookup);
    const learnt = learning.scope.explain.explanation()!;
    expect(learnt.totals).toMatchObject({ saved: 0, floor: 4 });
    expect(learnt.calls.length).toBeGreaterThan(4);
    await clock.advance(1);

    const later = openExplained(upstream);
    await Promise.all([obtainIndex(later, lookup), obtainIndex(later, lookup)]);
    later.scope.explain.questions!.lookUp('x2', {
      target,
      action: createAction({ ids: { parameter: 'Ids', max: { value: 1, source: 'a test' } } }),
      atOnce: 1,
      isHeld: true,
    });
    const { calls, totals } = later.scope.explain.explanation()!;
    expect(totals).toEqual({ calls: 0, saved: 4, failed: 0, floor: 4 });
    const ended = ({ requestId, error }: ExplainedCall) => ({ requestId, error });
    const whole = learnt.calls.filter(({ error }) => error === null || error === 'UPSTREAM_FORBIDDEN');
    expect(calls.map(ended)).toEqual(expect.arrayContaining(whole.map(ended)));
    expect(calls.map(({ origin }) => origin)).toEqual(['CACHE', 'CACHE', 'CACHE', 'CACHE']);
    expect(hits).toEqual(Array(4).fill('test List'));

    const silent = openReader(upstream);
    await obtainIndex(silent, lookup);
    expect(silent.scope.explain.totals()).toEqual({ calls: 0, saved: 4, failed: 0 });
  });

  it('says of what it holds longer than usual that it is stale, in its sources and in what it spares', async () => {
    const clock = new FakeClock();
    const target = createAddressBook({ x: [A] });
    const upstream = createUpstream([target], { clock });
    const lookup = lookIn(target, ['x']);
    await obtainIndex(openReader(upstream), lookup);
    for (const [passed, origin] of [
      [FRESH_MS - 1, 'CACHE'],
      [1, 'STALE'],
    ] as const) {
      await clock.advance(passed);
      const reader = openReader(upstream, { cacheControl: 'max-stale=60', wantsExplain: true });
      const { records, at } = await obtainIndex(reader, lookup);
      expect([...records, ...at(A).map(({ observed }) => observed)].map((seen) => seen.origin)).toEqual([
        origin,
        origin,
      ]);
      expect(reader.scope.explain.explanation()!.calls).toMatchObject([{ origin }]);
    }
  });

  it('made of what one caller took though it was old is used by nobody else for that', async () => {
    const clock = new FakeClock();
    let isDown = false;
    const target = createScriptedTarget(async () => {
      if (!isDown) return { Total: 1, Rows: [{ Id: 'x0', Address: A }] };
      await clock.sleep(FRESH_MS);
      return 'fail:unavailable';
    });
    const upstream = createUpstream([target], { clock, timeoutMs: 2 * FRESH_MS });
    const lookup = lookIn(target, ['x']);
    await obtainIndex(openReader(upstream), lookup);
    await clock.advance(5 * FRESH_MS);
    isDown = true;
    const patient = openReader(upstream, { cacheControl: 'stale-if-error=3600', deadlineMs: 1_000_000 });
    const old = obtainIndex(patient, lookup);
    await clock.advance(10 * FRESH_MS);
    expect((await old).at(A)).toHaveLength(1);
    isDown = false;
    target.calls.length = 0;
    const later = obtainIndex(openReader(upstream), lookup);
    await clock.advance(5 * FRESH_MS);
    expect((await later).records).toMatchObject([{ origin: 'LIVE' }]);
    expect(target.calls).not.toEqual([]);
  });

  it('makes room for others before all of them take too much', async () => {
    const clock = new FakeClock();
    const rows = Array.from({ length: 100_000 }, () => A);
    const target = createAddressBook({ x: rows });
    const upstream = createUpstream([target], { clock });
    const source = bookSource(target, { Name: 'x' });
    const whole: typeof source = {
      ...source,
      read: async (reader) => {
        const page = await source.read(reader, null);
        return {
          ...page,
          rows: rows.map((address, at) => ({ id: `x${at}`, address, note: 'x'.repeat(400) })),
          next: null,
        };
      },
    };
    const names = ['one', 'two', 'three', 'four'];
    const look = (name: string) =>
      obtainIndex(
        openReader(upstream),
        lookIn(target, [name], { list: { sources: () => eachSource([whole]) } }),
      );
    const held: boolean[] = [];
    for (const name of [...names, ...names.slice().reverse()]) {
      const { isHeld } = await look(name);
      held.push(isHeld);
    }
    expect(held.slice(0, 4)).toEqual([false, false, false, false]);
    expect(held.slice(4)).toEqual([true, true, false, false]);
  });

  it('made of another one has the calls behind that, too', async () => {
    const clock = new FakeClock();
    const target = createAddressBook({ x: [A] });
    const upstream = createUpstream([target], { clock });
    const inner = lookIn(target, ['x']);
    const outer = lookIn(target, ['outer'], {
      list: {
        sources: async function* (current) {
          const { sources } = await obtainIndex(current(), inner);
          yield* eachSource(sources.map(({ source, rows, observed }) => readySource(source, rows, observed)));
        },
      },
    });
    const spared = async (): Promise<number> => {
      await clock.advance(1);
      const reader = openExplained(upstream);
      expect((await obtainIndex(reader, outer)).at(A)).toHaveLength(1);
      // What two indices rest on is spared once.
      await obtainIndex(reader, inner);
      return reader.scope.explain.explanation()!.totals.saved;
    };
    await obtainIndex(openReader(upstream), inner);
    expect(await spared()).toBe(1);
    expect(await spared()).toBe(1);
    expect(target.calls).toHaveLength(1);
  });
});
