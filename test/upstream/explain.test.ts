import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/upstream/action.js';
import { createBatchLoader } from '../../src/upstream/batch-loader.js';
import { createEntityLoader, type EntityLoader } from '../../src/upstream/entity-loader.js';
import type { Explanation } from '../../src/upstream/explanation.js';
import type { Reader, Upstream } from '../../src/upstream/reader.js';
import { defineListSource, findInList } from '../../src/upstream/row-source.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { createUpstream, openExplained, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

const FRESH = { freshnessMs: { value: 10_000, source: 'a test' } };
const ASK = createAction({ ...FRESH, revalidateMs: { value: 5_000, source: 'a test' } });
const LIST = createAction({ ...FRESH, name: 'ListThings', rows: 'rows' });
const BATCH = createAction({
  ...FRESH,
  name: 'Describe',
  ids: { parameter: 'Ids', max: { value: 2, source: 'a test' } },
});

interface Thing {
  id: string;
  resourceId: string;
}

const toThing = (resourceId: string): Thing => ({ id: `prod:test:global:thing:${resourceId}`, resourceId });

/** A provider of things; it lists a, b and c, and is at rest after a round trip. */
function open(): { clock: FakeClock; target: ScriptedTarget; upstream: Upstream } {
  const clock = new FakeClock();
  const target = createScriptedTarget(async ({ action, parameters }, count) => {
    await clock.sleep(30);
    if (parameters['fails'] === true) return 'fail:unsupported';
    if (parameters['shaky'] === true && count === 1) return 'fail:throttled';
    if (action === LIST.name) return { rows: ['a', 'b', 'c'].map((id) => ({ id })) };
    const ids = parameters['Ids'] as string[] | undefined;
    return ids?.includes('bad') ? 'fail:invalid-request' : (ids ?? parameters);
  });
  return { clock, target, upstream: createUpstream([target], { clock }) };
}

function batchesOf(reader: Reader): EntityLoader<Thing> {
  return createBatchLoader<Thing>(reader, {
    service: 'test',
    type: 'thing',
    action: BATCH,
    parameters: (Ids) => ({ Ids }),
    toEntities: ({ body }) => (body as string[]).map(toThing),
  });
}

function listOf(target: ScriptedTarget, keep = true) {
  return defineListSource<Thing>({
    target,
    action: LIST,
    parameters: {},
    toRow: (raw) => toThing(String(raw['id'])),
    keep,
  });
}

/** Looks things up in their list: one read finds them all, or, with `atOnce` 1, one read each. */
function lookupsOf(reader: Reader, action: Action, atOnce?: number): EntityLoader<Thing> {
  return createEntityLoader<Thing>(reader, {
    service: 'test',
    type: 'thing',
    action,
    ...(atOnce === undefined ? {} : { atOnce }),
    find: (current, target, resources) => findInList(current, listOf(target as ScriptedTarget), resources),
  });
}

const loadAll = (loader: EntityLoader<Thing>, names: readonly string[]): Promise<unknown> =>
  Promise.allSettled(names.map((name) => loader.load(toThing(name).id)));

/** Runs one operation to its end, and explains it. */
async function explain(
  { clock, upstream }: { clock: FakeClock; upstream: Upstream },
  run: (reader: Reader) => Promise<unknown>,
): Promise<Explanation> {
  const reader = openExplained(upstream);
  const ended = run(reader).catch(() => undefined);
  await clock.advance(5_000);
  await ended;
  return reader.scope.explain.explanation()!;
}

const summary = ({ calls }: Explanation): string[] =>
  calls.map(({ action, origin, batchSize }) => `${action} ${origin} ${batchSize}`);

describe('explain', () => {
  it('lists every attempt with its wait and duration, the failed ones too', async () => {
    const scene = open();
    const { calls, totals } = await explain(scene, (reader) =>
      reader.ask(scene.target, BATCH, { Ids: ['a', 'b'], shaky: true }),
    );
    expect(calls).toMatchObject([
      { action: 'Describe', account: 'prod', batchSize: 2, origin: 'LIVE', error: 'UPSTREAM_THROTTLED' },
      { origin: 'LIVE', error: null, waitMs: 0, durationMs: 30, requestId: 'request-2' },
    ]);
    expect(totals).toEqual({ calls: 2, saved: 0, failed: 1, floor: 1 });
  });

  it('lists what a held answer spared, with the request that brought it', async () => {
    const scene = open();
    const ask = (reader: Reader) => reader.ask(scene.target, ASK, { a: 1 });
    await explain(scene, ask);
    const again = await explain(scene, ask);
    expect(again.calls).toEqual([
      {
        service: 'test',
        action: 'List',
        account: 'prod',
        region: 'global',
        batchSize: 1,
        waitMs: 0,
        durationMs: 0,
        origin: 'CACHE',
        requestId: 'request-1',
        error: null,
      },
    ]);
    expect(again.totals).toEqual({ calls: 0, saved: 1, failed: 0, floor: 1 });
    await scene.clock.advance(1_000);
    const stale = await explain(scene, ask);
    // It was asked for anew besides.
    expect(summary(stale)).toEqual(['List STALE 1', 'List LIVE 1']);
    expect(stale.totals).toEqual({ calls: 1, saved: 1, failed: 0, floor: 1 });
  });

  it('lists a call that is still under way when the answer goes out', async () => {
    const { clock, target, upstream } = open();
    const reader = openExplained(upstream);
    const ahead = reader.ask(target, ASK, {});
    await settle();
    const early = reader.scope.explain.explanation()!;
    expect(early.calls).toMatchObject([{ origin: 'LIVE', waitMs: 0, durationMs: null, requestId: null }]);
    expect(early.totals).toEqual({ calls: 1, saved: 0, failed: 0, floor: 1 });
    await clock.advance(100);
    await ahead;
    expect(reader.scope.explain.explanation()!.calls).toMatchObject([{ durationMs: 30 }]);
  });

  it('does not count what was never sent into the floor', async () => {
    const { clock, target, upstream } = open();
    const action = createAction({ quota: { value: 1, source: 'a test' } });
    const reader = openExplained(upstream);
    const asked = [1, 2].map((id) => reader.ask(target, action, { id }));
    await settle();
    expect(reader.scope.explain.explanation()!.totals).toMatchObject({ calls: 1, floor: 1 });
    await clock.advance(3_000);
    await Promise.all(asked);
    expect(reader.scope.explain.explanation()!.totals).toMatchObject({ calls: 2, floor: 2 });
  });

  it('lists a refusal that was remembered', async () => {
    const scene = open();
    const ask = (reader: Reader) => reader.ask(scene.target, ASK, { fails: true });
    await explain(scene, ask);
    const { calls, totals } = await explain(scene, ask);
    expect(calls).toMatchObject([{ origin: 'CACHE', error: 'UPSTREAM_UNSUPPORTED' }]);
    expect(totals).toEqual({ calls: 0, saved: 1, failed: 0, floor: 1 });
  });

  it('lists a call of another operation that was joined, and how it ended', async () => {
    const scene = open();
    const other = openReader(scene.upstream).ask(scene.target, ASK, { a: 1 });
    const joined = await explain(scene, (reader) => reader.ask(scene.target, ASK, { a: 1 }));
    await other;
    expect(joined.calls).toMatchObject([
      { origin: 'JOINED', waitMs: null, durationMs: null, requestId: 'request-1', error: null },
    ]);
    expect(joined.totals).toEqual({ calls: 0, saved: 1, failed: 0, floor: 1 });
  });

  it('lists a batch of another operation that its id rode in', async () => {
    const scene = open();
    const first = loadAll(batchesOf(openReader(scene.upstream)), ['a']);
    await settle();
    const second = loadAll(batchesOf(openReader(scene.upstream)), ['b']);
    const joined = await explain(scene, (reader) => loadAll(batchesOf(reader), ['c']));
    await Promise.all([first, second]);
    expect(summary(joined)).toEqual(['Describe JOINED 2']);
    expect(joined.totals).toEqual({ calls: 0, saved: 1, failed: 0, floor: 1 });
  });

  it('keeps only counts for who does not ask', async () => {
    const { clock, target, upstream } = open();
    const reader = openReader(upstream);
    const asked = Promise.all([reader.ask(target, ASK, {}), reader.ask(target, ASK, {})]);
    await clock.advance(100);
    await asked;
    await reader.ask(target, ASK, {});
    expect(reader.scope.explain.explanation()).toBeNull();
    expect(reader.scope.explain.totals()).toEqual({ calls: 1, saved: 2, failed: 0 });
  });

  it('tells how each quota stands that was used', async () => {
    const { clock, target, upstream } = open();
    const action = createAction({ quota: { value: 2, source: 'a test' } });
    const [reader, joining] = [openExplained(upstream), openExplained(upstream)];
    const asks = [1, 2, 3].map((id) => reader.ask(target, action, { id }));
    asks.push(joining.ask(target, action, { id: 1 }));
    await settle();
    for (const { scope } of [reader, joining])
      expect(scope.explain.explanation(upstream.quotaOf)!.quotas).toEqual([
        {
          service: 'test',
          action: 'List',
          account: 'prod',
          region: 'global',
          limit: 2,
          places: 2,
          waiting: 1,
        },
      ]);
    await clock.advance(2_000);
    await Promise.all(asks);
  });

  it('tells the quotas of one action apart, and names who used a shared one first', async () => {
    const targets = [
      { account: 'one', region: 'north', credential: 'a' },
      { account: 'two', region: 'north', credential: 'a' },
      { account: 'one', region: 'south', credential: 'b' },
    ].map((place) => createScriptedTarget(() => ({}), place));
    const action = createAction({ quota: { value: 2, source: 'a test' } });
    const upstream = createUpstream(targets);
    const reader = openExplained(upstream);
    for (const target of targets) await reader.ask(target, action, {});
    const { quotas } = reader.scope.explain.explanation(upstream.quotaOf)!;
    expect(quotas.map(({ account, region }) => [account, region])).toEqual([
      ['one', 'north'],
      ['one', 'south'],
    ]);
  });
});

describe('the floor', () => {
  it('counts each question once, however often it was put and tried', async () => {
    const scene = open();
    const { target } = scene;
    const { totals } = await explain(scene, (reader) =>
      Promise.all([
        reader.ask(target, ASK, { shaky: true }),
        reader.ask(target, ASK, { shaky: true }),
        reader.ask(target, ASK, { other: 1 }),
      ]),
    );
    expect(totals).toEqual({ calls: 3, saved: 1, failed: 1, floor: 2 });
  });

  it('fills batches, whoever filled them in fact', async () => {
    const scene = open();
    const load = (reader: Reader) => loadAll(batchesOf(reader), ['a', 'b', 'c', 'd', 'e']);
    const cold = await explain(scene, load);
    expect(cold.totals).toMatchObject({ calls: 3, floor: 3 });
    const warm = await explain(scene, load);
    expect(summary(warm)).toEqual(['Describe CACHE 2', 'Describe CACHE 2', 'Describe CACHE 2']);
    expect(warm.totals).toEqual({ calls: 0, saved: 3, failed: 0, floor: 3 });
    const half = await explain(scene, (reader) => loadAll(batchesOf(reader), ['a', 'x']));
    expect(half.totals).toEqual({ calls: 1, saved: 0, failed: 0, floor: 1 });
  });

  it('does not count the halves of a refused batch', async () => {
    const scene = open();
    const { totals } = await explain(scene, (reader) => loadAll(batchesOf(reader), ['a', 'bad']));
    expect(totals).toEqual({ calls: 3, saved: 0, failed: 2, floor: 1 });
  });

  it('counts nothing for what a list of the same operation brought, held or not', async () => {
    const scene = open();
    const run = async (reader: Reader): Promise<void> => {
      await listOf(scene.target).read(reader, null);
      await loadAll(batchesOf(reader), ['a', 'b', 'c']);
    };
    expect((await explain(scene, run)).totals).toEqual({ calls: 1, saved: 0, failed: 0, floor: 1 });
    const warm = await explain(scene, run);
    expect(summary(warm)).toEqual(['ListThings CACHE 1']);
    expect(warm.totals).toEqual({ calls: 0, saved: 1, failed: 0, floor: 1 });
  });

  it('counts one read of a list for all that is looked up in it, held or not', async () => {
    const scene = open();
    const run = (reader: Reader) => loadAll(lookupsOf(reader, LIST), ['a', 'c']);
    expect((await explain(scene, run)).totals).toEqual({ calls: 1, saved: 0, failed: 0, floor: 1 });
    const warm = await explain(scene, run);
    expect(summary(warm)).toEqual(['ListThings CACHE 2']);
    expect(warm.totals).toEqual({ calls: 0, saved: 1, failed: 0, floor: 1 });
  });

  it('counts a call for each that is looked up by itself', async () => {
    const scene = open();
    await explain(scene, (reader) => listOf(scene.target).read(reader, null));
    const warm = await explain(scene, (reader) => loadAll(lookupsOf(reader, LIST, 1), ['a', 'c']));
    expect(warm.totals).toEqual({ calls: 0, saved: 2, failed: 0, floor: 2 });
  });
});
