import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/upstream/call.js';
import { EntityStore } from '../../src/upstream/entity-store.js';
import type { Identified } from '../../src/upstream/identified.js';
import { toRowsOnce, type ListedRows } from '../../src/upstream/to-rows-once.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../helpers/scripted-target.js';

interface Row extends Identified {
  owner: string;
}

function open() {
  const target = createScriptedTarget(() => ({}));
  const upstream = { ...createUpstream([target]), entities: new EntityStore({ maxBytes: 1_000 }) };
  let made = 0;
  const toRow = (raw: Record<string, unknown>, _target: unknown, of: { owner: string }): Row => {
    made += 1;
    return { id: String(raw['Id']), owner: of.owner };
  };
  const action = createAction({ rows: 'Rows' });
  const list: ListedRows<Row, { owner: string }> = {
    target,
    action,
    parameters: {},
    toRow,
    of: { owner: 'me' },
  };
  return {
    upstream,
    list,
    read: (parts: Partial<typeof list>, answer: Answer) =>
      toRowsOnce(openReader(upstream), { ...list, ...parts }, answer),
    made: () => made,
  };
}

const answerOf = (...ids: string[]): Answer => ({
  body: { Rows: ids.map((Id) => ({ Id })) },
  observedAt: 1,
  origin: 'LIVE',
  requestId: null,
});

describe('toRowsOnce', () => {
  it('makes the rows of an answer once, for all who read it', () => {
    const { read, made } = open();
    const answer = answerOf('a', 'b');
    const rows = read({}, answer);
    expect(rows).toEqual([
      { id: 'a', owner: 'me' },
      { id: 'b', owner: 'me' },
    ]);
    expect(read({ of: { owner: 'me' } }, { ...answer, origin: 'CACHE' })).toBe(rows);
    expect(made()).toBe(2);
  });

  it('makes them anew of another answer, though it says the same', () => {
    const { read, made } = open();
    expect(read({}, answerOf('a'))).not.toBe(read({}, answerOf('a')));
    expect(made()).toBe(2);
  });

  it('makes them anew when they are of something else, or of another kind', () => {
    const { read } = open();
    const answer = answerOf('a');
    expect(read({}, answer)).toEqual([{ id: 'a', owner: 'me' }]);
    expect(read({ of: { owner: 'you' } }, answer)).toEqual([{ id: 'a', owner: 'you' }]);
    expect(read({ toRow: () => ({ id: 'x', owner: 'nobody' }) }, answer)).toEqual([
      { id: 'x', owner: 'nobody' },
    ]);
  });

  it('gives them frozen', () => {
    const { read } = open();
    const rows = read({}, answerOf('a', 'a'));
    expect(rows.map(({ id }) => id)).toEqual(['a', 'a#2']);
    expect([rows, ...rows].every((each) => Object.isFrozen(each))).toBe(true);
  });

  it('keeps them for lookups, and again once something had to make room', () => {
    const { upstream, read } = open();
    const answer = answerOf('a');
    read({ keep: true }, answer);
    const { entities } = upstream;
    expect(entities.get('a')).toEqual({ entity: { id: 'a', owner: 'me' }, observedAt: 1 });
    for (let other = 0; entities.evicted === 0; other += 1) entities.put({ id: `other-${other}` }, 1);
    expect(entities.get('a')).toBeUndefined();
    read({ keep: true }, answer);
    expect(entities.get('a')).toBeDefined();
  });

  it('fails for an answer without a list, each time', () => {
    const { read } = open();
    for (const body of [{}, null, 'text']) {
      expect(() => read({}, { ...answerOf(), body })).toThrow(/Rows is not the documented list/);
    }
  });
});
