import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachRow, type List } from '../../src/upstream/list.js';
import { readList } from '../../src/upstream/read-list.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { answerList, createLister, listOf, sourceOf, walk, type Row } from '../helpers/scripted-list.js';
import { createWavesTarget, type WavesTarget } from '../helpers/waves-target.js';
import type { ScriptedTarget } from '../helpers/scripted-target.js';

/** The most sources that are asked at once on the guess that they are needed: the end of the ramp. */
const GUESSED = 4;

const namesIn = (target: WavesTarget): unknown[][] =>
  target.waves.map((wave) => wave.map(({ parameters }) => parameters['Name']));

/** Lists of some lengths, named `l0`, `l1`…; all their values differ. */
function listsOf(lengths: readonly number[]): Record<string, number[]> {
  let next = 0;
  return Object.fromEntries(lengths.map((length, at) => [`l${at}`, Array.from({ length }, () => next++)]));
}

async function readFirst(target: ScriptedTarget, list: List<Row>, first: number): Promise<number[]> {
  const args = { first, after: null, wantsTotal: false };
  const { nodes } = await readList(openReader(createUpstream([target])), list, args);
  return nodes.map(({ value }) => value);
}

/** How many calls it takes to read pages one after another until `first` rows that pass are there. */
function callsInTurn(
  lists: Record<string, number[]>,
  size: number,
  { first, passes }: { first: number; passes: (value: number) => boolean },
): number {
  let calls = 0;
  let rows = 0;
  for (const list of Object.values(lists)) {
    for (let offset = 0; rows < first && (offset === 0 || offset < list.length); offset += size) {
      calls += 1;
      rows += list.slice(offset, offset + size).filter(passes).length;
    }
  }
  return calls;
}

/** Parents by pages of `perPage`, each with a list of its own below it. */
function below(target: ScriptedTarget, sizes: { perPage: number; size: number }): List<Row> {
  return {
    key: 'below',
    sources: async function* (current) {
      for await (const step of eachRow(current, [sourceOf(target, 'parents', sizes.perPage)])) {
        if (step.kind !== 'row') yield step;
        else yield { kind: 'source', source: sourceOf(target, `l${step.row.value}`, sizes.size) };
      }
    },
  };
}

describe('reading ahead', () => {
  it('asks at once for as many sources as a long page needs', async () => {
    const lists = listsOf(Array.from({ length: 12 }, () => 2));
    const target = createWavesTarget((call) => answerList(lists, call));
    expect(await readFirst(target, listOf(target, Object.keys(lists), 50), 600)).toHaveLength(24);
    expect(target.waves.map(({ length }) => length)).toEqual([12]);
  });

  it('asks no more at once than the page needs when each source is full', async () => {
    const lists = listsOf(Array.from({ length: 40 }, () => 10));
    const target = createWavesTarget((call) => answerList(lists, call));
    expect(await readFirst(target, listOf(target, Object.keys(lists), 10), 95)).toHaveLength(95);
    expect(target.waves.map(({ length }) => length)).toEqual([10]);
  });

  it('begins with one source where that may do, and goes on with two and four', async () => {
    const lists = listsOf(Array.from({ length: 12 }, () => 1));
    const target = createWavesTarget((call) => answerList(lists, call));
    await readFirst(target, listOf(target, Object.keys(lists), 50), 7);
    expect(namesIn(target)).toEqual([['l0'], ['l1', 'l2'], ['l3', 'l4', 'l5', 'l6']]);
  });

  it('asks for all lists below parents as soon as it knows the parents', async () => {
    const lists = {
      ...listsOf(Array.from({ length: 20 }, () => 3)),
      parents: Array.from({ length: 20 }, (_, at) => at),
    };
    const target = createWavesTarget((call) => answerList(lists, call));
    expect(await readFirst(target, below(target, { perPage: 100, size: 50 }), 1_000)).toHaveLength(60);
    expect(target.waves.map(({ length }) => length)).toEqual([1, 20]);
  });

  it('makes no call to find sources that may not be needed', async () => {
    const lists = { ...listsOf(Array.from({ length: 6 }, () => 5)), parents: [0, 1, 2, 3, 4, 5] };
    const target = createWavesTarget((call) => answerList(lists, call));
    expect(await readFirst(target, below(target, { perPage: 2, size: 5 }), 10)).toHaveLength(10);
    expect(namesIn(target)).toEqual([['parents'], ['l0', 'l1']]);
  });

  it('asks nobody else once a source has shown that it fills the page', async () => {
    const lists = listsOf([9, 1, 1, 1, 1]);
    const target = createWavesTarget((call) => answerList(lists, call));
    expect(await readFirst(target, listOf(target, Object.keys(lists), 3), 6)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(namesIn(target)).toEqual([['l0', 'l1'], ['l0']]);
  });

  it('asks for the next pages of several long sources at once', async () => {
    const lists = listsOf([6, 6, 6]);
    const target = createWavesTarget((call) => answerList(lists, call));
    expect(await readFirst(target, listOf(target, Object.keys(lists), 4), 18)).toHaveLength(18);
    expect(namesIn(target)).toEqual([
      ['l0', 'l1', 'l2'],
      ['l0', 'l1', 'l2'],
    ]);
  });

  it('never makes more calls than reading in turn and the ramp, where each source is one page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 1, max: 4 }),
        async (lengths, first, every) => {
          const lists = listsOf(lengths);
          const target = createLister(lists);
          const passes = (value: number): boolean => value % every === 0;
          const where = every === 1 ? undefined : ({ value }: Row): boolean => passes(value);
          const found = await readFirst(target, listOf(target, Object.keys(lists), 6, { where }), first);
          expect(found).toEqual(Object.values(lists).flat().filter(passes).slice(0, first));
          const inTurn = callsInTurn(lists, 6, { first, passes });
          expect(target.calls.length).toBeGreaterThanOrEqual(inTurn);
          expect(target.calls.length).toBeLessThan(inTurn + GUESSED);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes at most the certain calls of a page too many, where sources turn out long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 15 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        async (lengths, first, size) => {
          const lists = listsOf(lengths);
          const target = createLister(lists);
          const found = await readFirst(target, listOf(target, Object.keys(lists), size), first);
          expect(found).toEqual(Object.values(lists).flat().slice(0, first));
          const inTurn = callsInTurn(lists, size, { first, passes: () => true });
          const atOnce = Math.max(GUESSED, Math.ceil(first / size));
          expect(target.calls.length).toBeLessThan(inTurn + atOnce);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is no call too many for who goes on to the end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        async (lengths, first) => {
          const lists = { ...listsOf(lengths), parents: lengths.map((_, at) => at) };
          const target = createLister(lists);
          const { values } = await walk(
            createUpstream([target]),
            () => below(target, { perPage: 3, size: 5 }),
            first,
          );
          expect(values).toEqual(Object.values(listsOf(lengths)).flat());
          const toRead = (count: number, size: number): number => Math.max(1, Math.ceil(count / size));
          const floor = lengths.reduce((sum, length) => sum + toRead(length, 5), toRead(lengths.length, 3));
          expect(target.calls).toHaveLength(floor);
        },
      ),
      { numRuns: 60 },
    );
  });
});
