import { describe, expect, it } from 'vitest';
import { SnapshotStore, type Snapshot } from '../../src/upstream/snapshot-store.js';

/** About 1,000 bytes. */
const toRow = (): object => ({ text: 'x'.repeat(900) });

const rowsOf = (length: number): object[] => Array.from({ length }, toRow);

function holdAll(store: SnapshotStore, snapshots: readonly Snapshot[]): number {
  for (const snapshot of snapshots) store.hold(snapshot);
  return snapshots.filter(({ id }) => store.get(id)).length;
}

const lists = (count: number, parts: Partial<Snapshot>): Snapshot[] =>
  Array.from({ length: count }, (_, at) => ({ id: `list ${at}`, rows: [], ...parts }));

describe('SnapshotStore', () => {
  it('holds as many lists as its bytes allow, the last used', () => {
    const store = new SnapshotStore({ maxBytes: 1_000_000 });
    expect(holdAll(store, lists(50, { rows: rowsOf(100) }))).toBe(9);
    expect(store.get('list 49')).toBeDefined();
    expect(store.get('list 0')).toBeUndefined();
  });

  it('reckons a list again that has grown since it was first held', () => {
    const store = new SnapshotStore({ maxBytes: 1_000_000 });
    const growing = Array.from({ length: 50 }, (_, at) => ({ id: `list ${at}`, rows: rowsOf(1) }));
    expect(holdAll(store, growing)).toBe(50);
    for (const list of growing) list.rows.push(...rowsOf(99));
    expect(holdAll(store, growing)).toBe(9);
  });

  it('counts what the rows take, not how many they are', () => {
    const small = Array.from({ length: 100 }, (_, at) => ({ id: `${at}` }));
    expect(holdAll(new SnapshotStore({ maxBytes: 1_000_000 }), lists(50, { rows: small }))).toBe(50);
  });

  it('weighs rows from all over a list', () => {
    const rows = [...Array.from({ length: 50 }, () => ({})), ...rowsOf(150)];
    expect(holdAll(new SnapshotStore({ maxBytes: 1_000_000 }), lists(50, { rows }))).toBe(6);
  });

  it('counts rows that are at hand, and the sources', () => {
    const ahead = lists(50, { rows: rowsOf(1), rowsAhead: 99 });
    expect(holdAll(new SnapshotStore({ maxBytes: 1_000_000 }), ahead)).toBe(9);
    const wide = lists(50, { rows: rowsOf(1), sourcesFound: 100 });
    expect(holdAll(new SnapshotStore({ maxBytes: 1_000_000 }), wide)).toBe(9);
  });

  it('does not hold what is too large by itself, and lets nothing else go for it', () => {
    const store = new SnapshotStore({ maxBytes: 100_000 });
    store.hold({ id: 'small', rows: rowsOf(1) });
    const growing = { id: 'growing', rows: rowsOf(1) };
    store.hold(growing);
    growing.rows.push(...rowsOf(200));
    store.hold(growing);
    expect(store.get('growing')).toBeUndefined();
    expect(store.get('small')).toBeDefined();
  });

  it('has room for lists of 100,000 rows', () => {
    const store = new SnapshotStore();
    const row = toRow();
    const rows = Array.from({ length: 100_000 }, () => row);
    expect(holdAll(store, lists(50, { rows }))).toBe(2);
  });
});
