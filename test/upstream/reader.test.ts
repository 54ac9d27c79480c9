import { describe, expect, it } from 'vitest';
import { createEntityLoader } from '../../src/upstream/entity-loader.js';
import type { Reader } from '../../src/upstream/reader.js';
import { findInList, defineListSource, type RowSource } from '../../src/upstream/row-source.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

interface Thing {
  id: string;
  resourceId: string;
}

const FRESH_MS = 1_000;
const action = createAction({
  rows: 'Things',
  paging: { style: 'whole' },
  freshnessMs: { value: FRESH_MS, source: 'a test' },
});

const idOf = (name: string): string => `prod:test:global:thing:${name}`;

function sourceOf(target: ScriptedTarget): RowSource<Thing> {
  return defineListSource<Thing>({
    target,
    action,
    parameters: {},
    toRow: ({ Name }) => ({ id: idOf(String(Name)), resourceId: String(Name) }),
    keep: true,
  });
}

function find(reader: Reader, target: ScriptedTarget): Promise<Thing | null> {
  const loader = createEntityLoader<Thing>(reader, {
    service: 'test',
    type: 'thing',
    action,
    find: (scope, _target, resources) => findInList(scope, sourceOf(target), resources),
  });
  return loader.load(idOf('a'));
}

describe('what a list brought', () => {
  it('serves the operation that read it to its end, and others while it is fresh', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget(() => ({ Things: [{ Name: 'a' }] }));
    const upstream = createUpstream([target], { clock });
    const own = openReader(upstream, 60_000);
    await sourceOf(target).read(own, null);
    // As a scan does that waits for a quota.
    await clock.advance(FRESH_MS * 5);
    expect(await find(own, target)).toMatchObject({ resourceId: 'a' });
    expect(target.calls).toHaveLength(1);

    expect(await find(openReader(upstream, 60_000), target)).toMatchObject({ resourceId: 'a' });
    expect(target.calls).toHaveLength(2);
    await clock.advance(FRESH_MS / 2);
    await find(openReader(upstream, 60_000), target);
    expect(target.calls).toHaveLength(2);
  });

  it('serves who joined the call while it was under way, even if he wants all anew', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget(async () => {
      await clock.sleep(30);
      return { Things: [{ Name: 'a' }] };
    });
    const upstream = createUpstream([target], { clock });
    const first = sourceOf(target).read(openReader(upstream), null);
    await clock.advance(20);
    const second = openReader(upstream, { cacheControl: 'no-cache' });
    const joined = sourceOf(target).read(second, null);
    await clock.advance(20);
    await Promise.all([first, joined]);
    expect(await find(second, target)).toMatchObject({ resourceId: 'a' });
    await sourceOf(target).read(second, null);
    expect(target.calls).toHaveLength(1);

    const third = openReader(upstream, { cacheControl: 'no-cache' });
    const anew = find(third, target);
    await clock.advance(40);
    await anew;
    expect(target.calls).toHaveLength(2);
  });

  it.each(['no-cache', 'max-age=0', 'max-age=1'])(
    'is asked for once by who says %s',
    async (cacheControl) => {
      const clock = new FakeClock();
      const target = createScriptedTarget(() => ({ Things: [{ Name: 'a' }] }));
      const reader = openReader(createUpstream([target], { clock }), { cacheControl });
      await sourceOf(target).read(reader, null);
      await clock.advance(FRESH_MS * 5);
      await sourceOf(target).read(reader, null);
      expect(target.calls).toHaveLength(1);
    },
  );
});
