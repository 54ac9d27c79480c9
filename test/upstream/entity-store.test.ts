import { describe, expect, it } from 'vitest';
import { EntityStore } from '../../src/upstream/entity-store.js';

/** About 1,000 bytes. */
const entityOf = (id: string): { id: string; text: string } => ({ id, text: 'x'.repeat(750) });

const isKept = (store: EntityStore, ids: readonly string[]): boolean[] =>
  ids.map((id) => store.get(id) !== undefined);

describe('EntityStore', () => {
  it('keeps as many entities as its bytes allow, the last used, and counts those that made room', () => {
    const store = new EntityStore({ maxBytes: 10_500 });
    for (let at = 0; at < 10; at += 1) store.put(entityOf(`${at}`), 1);
    expect(store.evicted).toBe(0);
    store.get('0');
    store.put(entityOf('10'), 1);
    expect(store.evicted).toBe(1);
    expect(isKept(store, ['0', '1', '10'])).toEqual([true, false, true]);
  });

  it('counts what entities take, not how many they are', () => {
    const store = new EntityStore({ maxBytes: 10_500 });
    for (let at = 0; at < 40; at += 1) store.put({ id: `${at}` }, 1);
    expect(store.evicted).toBe(0);
    const large = { id: 'large', parts: Array.from({ length: 9 }, (_, at) => entityOf(`part ${at}`)) };
    store.put(large, 1);
    expect(store.evicted).toBeGreaterThan(20);
    expect(store.get('large')).toBeDefined();
  });

  it('reckons an entity anew when a younger one takes its place, which is no making room', () => {
    const store = new EntityStore({ maxBytes: 2_900 });
    store.put({ id: 'a' }, 1);
    store.put(entityOf('a'), 2);
    expect(store.evicted).toBe(0);
    store.put(entityOf('b'), 1);
    store.put(entityOf('c'), 1);
    expect([store.evicted, ...isKept(store, ['a', 'b', 'c'])]).toEqual([1, false, true, true]);
  });

  it('keeps the younger of two, and takes one that it has again for used', () => {
    const store = new EntityStore({ maxBytes: 2_100 });
    const [a, b] = [entityOf('a'), entityOf('b')];
    store.put(a, 2);
    store.put(entityOf('a'), 1);
    expect(store.get('a')).toEqual({ entity: a, observedAt: 2 });
    store.put(b, 1);
    store.put(a, 2);
    store.put(entityOf('c'), 1);
    expect(isKept(store, ['a', 'b', 'c'])).toEqual([true, false, true]);
  });

  it('keeps an entity under another key too', () => {
    const store = new EntityStore();
    store.put({ id: 'a' }, 1, 'a, in short');
    expect(isKept(store, ['a', 'a, in short'])).toEqual([false, true]);
  });
});
