import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findListed } from '../../../../src/providers/huaweicloud/dcs/find-listed.js';
import { defineListSource } from '../../../../src/upstream/row-source.js';
import { FakeClock } from '../../../helpers/fake-clock.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../../../helpers/scripted-target.js';

const PAGE = 3;
const ListThings = createAction({
  name: 'ListThings',
  rows: 'things',
  total: 'count',
  freshnessMs: { value: 60_000, source: 'a test' },
  paging: { style: 'offset', offset: 'offset', limit: 'limit', size: { value: PAGE, source: 'a test' } },
});

interface Scene {
  /** Looks for things in an operation of its own. */
  find: (names: readonly string[]) => Promise<string[]>;
  /** What was asked since the last time: offsets of the list, and names. */
  asked: () => (number | string)[];
  things: string[];
  clock: FakeClock;
}

function open(count: number, { looksAgain = false, tellsTotal = true } = {}): Scene {
  const things = Array.from({ length: count }, (_, index) => `thing-${index}`);
  const clock = new FakeClock();
  const asked: (number | string)[] = [];
  const target = createScriptedTarget(({ parameters }) => {
    const { offset, name } = parameters;
    asked.push(typeof name === 'string' ? name : Number(offset));
    const rows =
      typeof name === 'string' ? things.filter((thing) => thing === name) : things.slice(Number(offset));
    return {
      things: rows.slice(0, PAGE).map((thing) => ({ name: thing })),
      ...(tellsTotal ? { count: rows.length + Number(offset) } : {}),
    };
  });
  const sourceOf = (parameters: object) =>
    defineListSource({
      target,
      action: ListThings,
      parameters: { ...parameters },
      toRow: ({ name }) => ({ id: String(name), resourceId: String(name) }),
    });
  const upstream = createUpstream([target], { clock });
  return {
    things,
    clock,
    find: async (names) => {
      const found = await findListed(
        openReader(upstream),
        {
          list: sourceOf({}),
          readOne: async (reader, name) => [...(await sourceOf({ name }).read(reader, null)).rows],
          looksAgain,
        },
        names,
      );
      return found.map(({ resourceId }) => resourceId);
    },
    asked: () => asked.splice(0),
  };
}

describe('things that a list holds', () => {
  it('are found in its first page, by operations together', async () => {
    const { find, asked } = open(3);
    const found = await Promise.all([find(['thing-0']), find(['thing-1', 'thing-2']), find(['thing-9'])]);
    expect(found).toEqual([['thing-0'], ['thing-1', 'thing-2'], []]);
    expect(asked()).toEqual([0]);
  });

  it('are asked for alone when they are one, and the list goes on', async () => {
    const { find, asked } = open(50);
    expect(await find(['thing-40'])).toEqual(['thing-40']);
    expect(await find(['thing-99'])).toEqual([]);
    expect(asked()).toEqual([0, 'thing-40', 'thing-99']);
  });

  it('are read on for when they are several, in as many pages at once as they fill', async () => {
    const { find, asked, things } = open(50);
    const wanted = things.slice(0, 3 * PAGE);
    expect(await find(wanted)).toEqual(wanted);
    expect(asked()).toEqual([0, PAGE, 2 * PAGE]);
  });

  it('are read on for page by page where the provider tells no total', async () => {
    const { find, asked, things } = open(11, { tellsTotal: false });
    expect(await find([...things, 'a', 'b'])).toEqual(things);
    expect(asked()).toEqual([0, 3, 6, 9]);
  });

  it('may have come since a list was read that is held', async () => {
    const { find, asked, things, clock } = open(2, { looksAgain: true });
    await find(['thing-0']);
    await clock.advance(1_000);
    things.push('new');
    expect(await find(['new', 'thing-1'])).toEqual(['thing-1', 'new']);
    things.push('newer', 'newest');
    expect(await find(['newer', 'newest'])).toEqual(['newer', 'newest']);
    expect(asked()).toEqual([0, 'new', 0, 3]);
  });

  it('are found whatever is asked for, in no more calls than the list has pages, and one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 20 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { minLength: 1 }),
        fc.boolean(),
        async (count, wanted, tellsTotal) => {
          const { find, asked, things } = open(count, { tellsTotal });
          const names = wanted.map((index) => `thing-${index}`);
          const found = await find(names);
          expect(found.toSorted()).toEqual(names.filter((name) => things.includes(name)).toSorted());
          expect(asked().length).toBeLessThanOrEqual(Math.floor(count / PAGE) + 2);
        },
      ),
    );
  });
});
