import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/core/page.js';
import type { List } from '../../src/upstream/list.js';
import { readList } from '../../src/upstream/read-list.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createLister, listOf, walk, type Row } from '../helpers/scripted-list.js';
import { createScriptedTarget } from '../helpers/scripted-target.js';

describe('readList', () => {
  it('gives every row of every source once and in order, whatever the page sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        async (lengths, first, size, wantsTotal) => {
          let next = 0;
          const lists = Object.fromEntries(
            lengths.map((length, at) => [`l${at}`, Array.from({ length }, () => next++)]),
          );
          const target = createLister(lists);
          const list = (): List<Row> => listOf(target, Object.keys(lists), size);
          const { values, pages: seen } = await walk(createUpstream([target]), list, first, wantsTotal);
          expect(values).toEqual(Array.from({ length: next }, (_, value) => value));
          expect(seen.every(({ complete }) => complete)).toBe(true);
          if (wantsTotal) expect(seen[0]?.totalCount).toBe(next);
          // The floor: a page of each source for each `size` rows, and one for an empty source.
          const floor = lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / size)), 0);
          expect(target.calls).toHaveLength(floor);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('does not read the world for a first look', async () => {
    const lists = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`l${at}`, [at * 2, at * 2 + 1]]));
    const target = createLister(lists);
    const page = await readList(openReader(createUpstream([target])), listOf(target, Object.keys(lists)), {
      first: 2,
      after: null,
      wantsTotal: false,
    });
    expect(page.nodes).toHaveLength(2);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(target.calls).toHaveLength(1);
  });

  it('ends a list at a short page, whatever the total says', async () => {
    const target = createLister({ a: [1, 2] }, () => 1);
    const { values, pages: seen } = await walk(
      createUpstream([target]),
      () => listOf(target, ['a']),
      10,
      true,
    );
    expect(values).toEqual([1, 2]);
    expect(seen[0]?.totalCount).toBe(2);
    expect(target.calls).toHaveLength(1);
  });

  it('asks on after a full page unless the total says that it was the last', async () => {
    const exact = createLister({ a: [1, 2, 3] });
    await walk(createUpstream([exact]), () => listOf(exact, ['a']), 10);
    expect(exact.calls).toHaveLength(1);
    const silent = createLister({ a: [1, 2, 3] }, () => null);
    const { values } = await walk(createUpstream([silent]), () => listOf(silent, ['a']), 10);
    expect(values).toEqual([1, 2, 3]);
    expect(silent.calls).toHaveLength(2);
  });

  it('makes a gap of a source that fails, and passes it', async () => {
    const target = createLister({ a: [1], b: null, c: [2] });
    const { values, pages: seen } = await walk(
      createUpstream([target]),
      () => listOf(target, ['a', 'b', 'c']),
      1,
      true,
    );
    expect(values).toEqual([1, 2]);
    expect(seen.flatMap(({ gaps }) => gaps)).toMatchObject([
      {
        account: 'prod',
        service: 'test',
        action: 'List',
        resourceId: 'b',
        code: 'UPSTREAM_FORBIDDEN',
        retryable: false,
      },
    ]);
    expect(seen[0]?.complete).toBe(false);
    expect(seen[0]?.totalCount).toBeNull();
  });

  it('gives a row that moves between two pages once', async () => {
    const lists = { a: [1, 2, 3, 4, 5] };
    const target = createLister(lists);
    const upstream = createUpstream([target]);
    const list = listOf(target, ['a'], 2);
    const first = await readList(openReader(upstream), list, { first: 2, after: null, wantsTotal: false });
    lists.a = [0, 1, 2, 3, 4, 5];
    const second = await readList(openReader(upstream), list, {
      first: 9,
      after: first.pageInfo.endCursor,
      wantsTotal: false,
    });
    expect([...first.nodes, ...second.nodes].map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  it('numbers rows that a provider repeats within a page', async () => {
    const target = createScriptedTarget(() => ({ Total: 1, Rows: [{ Id: 'xx' }, { Id: 'xx' }] }));
    const page = await readList(openReader(createUpstream([target])), listOf(target, ['a']), {
      first: 9,
      after: null,
      wantsTotal: true,
    });
    expect(page.nodes.map(({ id }) => id)).toEqual(['xx', 'xx#2']);
    expect(page.totalCount).toBe(2);
  });

  it('goes on without its snapshot, and says so', async () => {
    const target = createLister({ a: [1, 2, 3, 4] });
    const list = listOf(target, ['a'], 10);
    const first = await readList(openReader(createUpstream([target])), list, {
      first: 2,
      after: null,
      wantsTotal: false,
    });
    const elsewhere = createUpstream([target]);
    const second = await readList(openReader(elsewhere), list, {
      first: 2,
      after: first.pageInfo.endCursor,
      wantsTotal: false,
    });
    expect(second.nodes.map(({ value }) => value)).toEqual([3, 4]);
    expect(second.complete).toBe(false);
    expect(second.gaps).toMatchObject([{ code: 'NOT_CACHED', account: 'prod', service: 'test' }]);
  });

  it('serves a page again by the same cursor, without a call', async () => {
    const target = createLister({ a: [1, 2, 3, 4] });
    const upstream = createUpstream([target]);
    const list = listOf(target, ['a'], 10);
    const { pageInfo } = await readList(openReader(upstream), list, {
      first: 1,
      after: null,
      wantsTotal: false,
    });
    const args = { first: 2, after: pageInfo.endCursor, wantsTotal: false };
    const pages = [
      await readList(openReader(upstream), list, args),
      await readList(openReader(upstream), list, args),
    ];
    expect(pages.map(({ nodes }) => nodes.map(({ value }) => value))).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(pages[1]?.sources).toMatchObject([{ action: 'List', origin: 'CACHE' }]);
    expect(target.calls).toHaveLength(1);
  });

  it('continues behind the cursor of any edge', async () => {
    const target = createLister({ a: [1, 2, 3, 4] });
    const upstream = createUpstream([target]);
    const list = listOf(target, ['a'], 10);
    const page = await readList(openReader(upstream), list, { first: 3, after: null, wantsTotal: false });
    const after = page.edges[0]?.cursor ?? null;
    const rest = await readList(openReader(upstream), list, { first: 9, after, wantsTotal: false });
    expect(rest.nodes.map(({ value }) => value)).toEqual([2, 3, 4]);
    expect(rest.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
  });

  it('applies a filter here, and knows the total only at the end', async () => {
    const target = createLister({ a: [1, 2, 3, 4, 5, 6], b: [7, 8] });
    const where = ({ value }: Row): boolean => value % 2 === 0;
    const upstream = createUpstream([target]);
    const { values, pages: seen } = await walk(
      upstream,
      () => listOf(target, ['a', 'b'], 3, { where }),
      2,
      true,
    );
    expect(values).toEqual([2, 4, 6, 8]);
    expect(seen.map(({ totalCount }) => totalCount)).toEqual([null, 4]);
  });

  it.each([[0], [-1], [1_001]])('refuses first: %i with the range', async (first) => {
    const target = createLister({ a: [] });
    await expect(
      readList(openReader(createUpstream([target])), listOf(target, ['a']), {
        first,
        after: null,
        wantsTotal: false,
      }),
    ).rejects.toThrow(/first: -?\d+ is out of range: expected 1 to 1000/);
  });

  it('refuses what is no cursor, and the cursor of another list', async () => {
    const target = createLister({ a: [1, 2], b: [3] });
    const upstream = createUpstream([target]);
    const read = (name: string, after: string | null): Promise<Page<Row>> =>
      readList(openReader(upstream), listOf(target, [name]), { first: 1, after, wantsTotal: false });
    const { pageInfo } = await read('a', null);
    await expect(read('a', 'nonsense')).rejects.toThrow(/is no cursor: pass pageInfo.endCursor/);
    await expect(read('b', pageInfo.endCursor)).rejects.toThrow(/a cursor of another list/);
  });
});
