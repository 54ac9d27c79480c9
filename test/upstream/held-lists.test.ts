import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/core/page.js';
import { fingerprint, parseCursor } from '../../src/upstream/cursor.js';
import type { List } from '../../src/upstream/list.js';
import { readList } from '../../src/upstream/read-list.js';
import type { Upstream } from '../../src/upstream/reader.js';
import { SnapshotStore } from '../../src/upstream/snapshot-store.js';
import { collectGarbage } from '../helpers/collect-garbage.js';
import { settle } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { answerList, createLister, listOf, type Row } from '../helpers/scripted-list.js';
import { createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

/** Whatever is read of it, one short list fits and two do not. */
const ROOM_FOR_ONE = 7_000;

function open(target: ScriptedTarget, maxBytes: number): Upstream {
  return { ...createUpstream([target]), snapshots: new SnapshotStore({ maxBytes }) };
}

function read(
  upstream: Upstream,
  list: List<Row>,
  { first, after = null }: { first: number; after?: Page<Row> | null },
): Promise<Page<Row>> {
  const args = { first, after: after?.pageInfo.endCursor ?? null, wantsTotal: false };
  return readList(openReader(upstream), list, args);
}

const valuesOf = ({ nodes }: Page<Row>): number[] => nodes.map(({ value }) => value);

const count = (length: number, from = 0): number[] => Array.from({ length }, (_, at) => from + at);

describe('lists that make room for others', () => {
  it('are read anew by their cursors, which the page says, and held again', async () => {
    const target = createLister({ a: count(9), b: count(9, 100) });
    const upstream = open(target, ROOM_FOR_ONE);
    const list = listOf(target, ['a']);
    const first = await read(upstream, list, { first: 2 });
    await read(upstream, listOf(target, ['b']), { first: 2 });
    const second = await read(upstream, list, { first: 2, after: first });
    expect(valuesOf(second)).toEqual([2, 3]);
    expect(second.gaps).toMatchObject([{ code: 'NOT_CACHED', action: 'List' }]);
    const third = await read(upstream, list, { first: 2, after: second });
    expect([valuesOf(third), third.complete]).toEqual([[4, 5], true]);
  });

  it('lack nothing when that happens while they are read', async () => {
    const lists = { a: count(9), b: count(9, 100) };
    let answer = (): void => undefined;
    const target = createScriptedTarget(async (call) => {
      const { Name, Offset } = call.parameters;
      if (Name === 'a' && Offset === 3) await new Promise<void>((resolve) => (answer = resolve));
      return answerList(lists, call);
    });
    const upstream = open(target, ROOM_FOR_ONE);
    const list = listOf(target, ['a']);
    const first = await read(upstream, list, { first: 3 });
    const reading = read(upstream, list, { first: 3, after: first });
    await settle();
    await read(upstream, listOf(target, ['b']), { first: 3 });
    const { snapshot } = parseCursor(fingerprint(list.key), first.pageInfo.endCursor!);
    expect(upstream.snapshots.get(snapshot)).toBeUndefined();
    answer();
    const second = await reading;
    expect([valuesOf(second), second.complete]).toEqual([[3, 4, 5], true]);
    const third = await read(upstream, list, { first: 3, after: second });
    expect([valuesOf(third), third.complete]).toEqual([[6, 7, 8], true]);
  });

  it('do so for one that is too large to be held, and each page of that one says so', async () => {
    const target = createLister({ a: count(900) });
    const upstream = open(target, ROOM_FOR_ONE);
    const list = listOf(target, ['a'], 300);
    const first = await read(upstream, list, { first: 100 });
    const second = await read(upstream, list, { first: 100, after: first });
    const third = await read(upstream, list, { first: 100, after: second });
    expect(valuesOf(third)).toEqual(count(100, 200));
    expect([first.complete, second.complete, third.complete]).toEqual([true, false, false]);
  });
});

describe('what a held list takes', () => {
  it('is reckoned again at the end of the list', async () => {
    const target = createLister({ a: count(900), b: count(9, 1_000) });
    const upstream = open(target, 100_000);
    const list = listOf(target, ['a'], 10);
    const first = await read(upstream, list, { first: 1 });
    const other = await read(upstream, listOf(target, ['b']), { first: 1 });
    const rest = await read(upstream, list, { first: 1_000, after: first });
    expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([899, false]);
    // It takes more than there is, and went; the other stays.
    expect((await read(upstream, list, { first: 1, after: first })).complete).toBe(false);
    expect((await read(upstream, listOf(target, ['b']), { first: 1, after: other })).complete).toBe(true);
  });

  it('is reckoned again when reading on fails half-way', async () => {
    const target = createLister({ a: count(900) });
    const upstream = open(target, 100_000);
    const list = listOf(target, ['a'], 10, {
      where: ({ value }) => {
        if (value === 850) throw new Error('a mistake of ours');
        return true;
      },
    });
    const first = await read(upstream, list, { first: 1 });
    await expect(read(upstream, list, { first: 1_000, after: first })).rejects.toThrow('a mistake of ours');
    expect((await read(upstream, list, { first: 1, after: first })).complete).toBe(false);
  });

  it('is that of the rows at hand too, which a merge reads of each source', async () => {
    const names = count(30).map((number) => `s${number}`);
    const target = createLister(Object.fromEntries(names.map((name, at) => [name, count(100, at * 100)])));
    const upstream = open(target, 100_000);
    const list = listOf(target, names, 100, { compare: (a, b) => a.value - b.value });
    const first = await read(upstream, list, { first: 1 });
    expect((await read(upstream, list, { first: 1, after: first })).complete).toBe(false);
  });

  it('is nothing of the operation that read it', async () => {
    const target = createLister({ a: count(9) });
    const upstream = createUpstream([target]);
    const list = listOf(target, ['a']);
    const readOnce = async (after: Page<Row> | null): Promise<[Page<Row>, WeakRef<object>]> => {
      const reader = openReader(upstream);
      const args = { first: 2, after: after?.pageInfo.endCursor ?? null, wantsTotal: false };
      return [await readList(reader, list, args), new WeakRef(reader)];
    };
    const [first, firstReader] = await readOnce(null);
    const [second, secondReader] = await readOnce(first);
    expect(second.complete).toBe(true);
    await settle();
    collectGarbage();
    expect([firstReader.deref(), secondReader.deref()]).toEqual([undefined, undefined]);
  });
});
