import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, PageArguments } from '../../src/core/page.js';
import { eachSource, type List } from '../../src/upstream/list.js';
import { readList } from '../../src/upstream/read-list.js';
import type { Reader } from '../../src/upstream/reader.js';
import { defineListSource } from '../../src/upstream/row-source.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { answerList, createLister, listOf, pages, type Row } from '../helpers/scripted-list.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';
import { createWavesTarget } from '../helpers/waves-target.js';

const TOTAL: PageArguments = { first: 50, after: null, wantsTotal: true, wantsNoRows: true };
const ROWS: PageArguments = { first: 50, after: null, wantsTotal: false };

const limitsOf = ({ calls }: ScriptedTarget): unknown[] => calls.map(({ parameters }) => parameters['Limit']);

function open(target: ScriptedTarget): () => Reader {
  const upstream = createUpstream([target]);
  return () => openReader(upstream);
}

/** The same list as `listOf`, of an action whose answers are fresh for a while. */
function heldList(target: ScriptedTarget, names: readonly string[], size: number): List<Row> {
  const action = createAction({ ...pages(size), freshnessMs: { value: 60_000, source: 'a test' } });
  const toRow = (raw: Record<string, unknown>): Row => ({
    id: String(raw['Id']),
    value: Number(raw['value']),
  });
  const sources = names.map((Name) => defineListSource({ target, action, parameters: { Name }, toRow }));
  return { key: `held ${names.join()}`, sources: () => eachSource(sources) };
}

describe('a total alone', () => {
  it('costs the smallest page of each source, and is what they report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 5 }), async (lengths) => {
        const lists = Object.fromEntries(
          lengths.map((length, at) => [`l${at}`, Array<number>(length).fill(at)]),
        );
        const target = createLister(lists);
        const page = await readList(open(target)(), listOf(target, Object.keys(lists)), TOTAL);
        expect(page).toMatchObject({ nodes: [], complete: true, gaps: [] });
        expect(page.totalCount).toBe(lengths.reduce((sum, length) => sum + length, 0));
        expect(limitsOf(target)).toEqual(lengths.map(() => 1));
      }),
      { numRuns: 40 },
    );
  });

  it('names the sources that were asked', async () => {
    const target = createLister({ a: [1, 2] });
    const { sources } = await readList(open(target)(), listOf(target, ['a']), TOTAL);
    expect(sources).toMatchObject([{ account: 'prod', service: 'test', action: 'List', origin: 'LIVE' }]);
  });

  it('is null where a source fails, with the gap', async () => {
    const target = createLister({ a: [1, 2], b: null });
    const page = await readList(open(target)(), listOf(target, ['a', 'b']), TOTAL);
    expect(page).toMatchObject({ totalCount: null, complete: false, gaps: [{ resourceId: 'b' }] });
  });

  it('costs nothing while a full page is held', async () => {
    const target = createLister({ a: [1, 2, 3, 4], b: [5] });
    const reader = open(target);
    const list = heldList(target, ['a', 'b'], 4);
    await readList(reader(), list, ROWS);
    const { totalCount, sources } = await readList(reader(), list, TOTAL);
    expect([totalCount, sources]).toMatchObject([5, [{ origin: 'CACHE' }]]);
    expect(limitsOf(target)).toEqual([4, 4]);
  });

  it('costs nothing while it is held itself', async () => {
    const target = createLister({ a: [1, 2, 3, 4, 5] });
    const reader = open(target);
    const list = heldList(target, ['a'], 4);
    expect((await readList(reader(), list, TOTAL)).totalCount).toBe(5);
    expect((await readList(reader(), list, TOTAL)).totalCount).toBe(5);
    expect(limitsOf(target)).toEqual([1]);
  });

  it.each([
    ['before', [TOTAL, ROWS]],
    ['behind', [ROWS, TOTAL]],
  ])('comes with the rows that the same operation asks for, also %s them', async (_, asked) => {
    const lists = { a: [1, 2, 3, 4, 5], b: [6] };
    const target = createWavesTarget((call) => answerList(lists, call));
    const reader = open(target)();
    const list = listOf(target, ['a', 'b']);
    const read: Page<Row>[] = await Promise.all(asked.map((args) => readList(reader, list, args)));
    expect(read.map(({ totalCount }) => totalCount)).toContain(6);
    expect(limitsOf(target)).toEqual([3, 3, 3]);
  });

  it('comes with a page that another operation has under way', async () => {
    const target = createWavesTarget((call) => answerList({ a: [1, 2, 3, 4] }, call));
    const reader = open(target);
    const list = listOf(target, ['a'], 9);
    const [, { totalCount }] = await Promise.all([
      readList(reader(), list, ROWS),
      readList(reader(), list, TOTAL),
    ]);
    expect(totalCount).toBe(4);
    expect(limitsOf(target)).toEqual([9]);
  });

  it('takes a full page of who keeps its total to itself', async () => {
    const target = createLister({ a: [1, 2] }, () => null);
    const { totalCount } = await readList(open(target)(), listOf(target, ['a']), TOTAL);
    expect(totalCount).toBe(2);
    expect(limitsOf(target)).toEqual([1, 3]);
  });

  it('counts what was sent, where the provider says less', async () => {
    const target = createScriptedTarget(() => ({ Total: 1, Rows: [{ Id: 'a' }, { Id: 'b' }] }));
    const { totalCount } = await readList(open(target)(), listOf(target, ['a']), TOTAL);
    expect(totalCount).toBe(2);
  });

  it('reads a list that comes whole', async () => {
    const target = createScriptedTarget(() => ({ Rows: [{ Id: 'a' }, { Id: 'b' }] }));
    const action = createAction({ rows: 'Rows', paging: { style: 'whole' } });
    const toRow = (raw: Record<string, unknown>): Row => ({ id: String(raw['Id']), value: 0 });
    const source = defineListSource({ target, action, parameters: {}, toRow });
    const list: List<Row> = { key: 'whole', sources: () => eachSource([source]) };
    expect((await readList(open(target)(), list, TOTAL)).totalCount).toBe(2);
    expect(target.calls).toHaveLength(1);
  });

  it('under a filter applied here is known when a page of rows reaches the end, and costs no more', async () => {
    const where = ({ value }: Row): boolean => value > 1;
    const short = createLister({ a: [1, 2, 3] });
    expect((await readList(open(short)(), listOf(short, ['a'], 3, { where }), TOTAL)).totalCount).toBe(2);
    const long = createLister({ a: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    const list = listOf(long, ['a'], 3, { where });
    expect((await readList(open(long)(), list, { ...TOTAL, first: 4 })).totalCount).toBeNull();
    expect(limitsOf(long)).toEqual([3, 3]);
  });

  it('refuses a page size that is out of range all the same', async () => {
    const target = createLister({ a: [] });
    const read = readList(open(target)(), listOf(target, ['a']), { ...TOTAL, first: 0 });
    await expect(read).rejects.toThrow(/first: 0 is out of range/);
    expect(target.calls).toEqual([]);
  });
});

describe('a total beside rows', () => {
  it('counts what was read before it was asked for', async () => {
    const target = createLister({ a: [1, 2, 3, 4, 5], b: [6, 7, 8, 9], c: [10] });
    const reader = open(target);
    const list = listOf(target, ['a', 'b', 'c'], 3);
    const { pageInfo } = await readList(reader(), list, { ...ROWS, first: 6 });
    const args = { first: 1, after: pageInfo.endCursor, wantsTotal: true };
    expect((await readList(reader(), list, args)).totalCount).toBe(10);
  });

  it('asks each source once, however often it is asked for', async () => {
    const target = createLister({ a: [1, 2, 3, 4, 5, 6, 7], b: [8, 9, 10, 11] });
    const reader = open(target);
    const list = listOf(target, ['a', 'b'], 3);
    const { pageInfo } = await readList(reader(), list, { first: 1, after: null, wantsTotal: true });
    await readList(reader(), list, { first: 1, after: pageInfo.endCursor, wantsTotal: true });
    expect(target.calls).toHaveLength(2);
  });
});
