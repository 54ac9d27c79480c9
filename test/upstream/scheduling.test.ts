import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { UpstreamError } from '../../src/core/errors.js';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
import { DeadlinePassed } from '../../src/upstream/request-scope.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

const SLOW = createAction({ quota: { value: 1, source: 'a test' } });

interface Scene {
  clock: FakeClock;
  target: ScriptedTarget;
  upstream: Upstream;
  /** The names of what was asked, in the order in which it went out. */
  sent: () => unknown[];
}

function open(answer: (count: number) => unknown = () => 'ok'): Scene {
  const clock = new FakeClock();
  const target = createScriptedTarget((_call, count) => answer(count));
  const upstream = createUpstream([target], { clock });
  return { clock, target, upstream, sent: () => target.calls.map(({ parameters }) => parameters['name']) };
}

const askAll = ({ target }: Scene, reader: Reader, names: readonly string[]): Promise<unknown> =>
  Promise.allSettled(names.map((name) => reader.ask(target, SLOW, { name })));

/** An operation whose deadline passes on the scene's clock; `end` is to be called then. */
function openUntil({ clock, upstream }: Scene, deadlineMs: number): { reader: Reader; end: () => void } {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const { scope } = openReader(upstream, { wantsExplain: true });
  const deadline = clock.now() + deadlineMs;
  return {
    reader: new Reader(upstream, { ...scope, deadline, signal: controller.signal }),
    end: () => {
      controller.abort(new DeadlinePassed());
    },
  };
}

/** How a call failed; null if it did not. */
const failureOf = (asked: Promise<unknown>): Promise<UpstreamError | null> =>
  asked.then(
    () => null,
    (error: unknown) => error as UpstreamError,
  );

describe('calls that wait for their turn', () => {
  it('go out for one operation after the other, not in the order of asking', async () => {
    const scene = open();
    const large = askAll(scene, openReader(scene.upstream), ['large 1', 'large 2', 'large 3', 'large 4']);
    const small = askAll(scene, openReader(scene.upstream), ['small 1', 'small 2']);
    await scene.clock.advance(10_000);
    await Promise.all([large, small]);
    expect(scene.sent()).toEqual(['large 1', 'small 1', 'large 2', 'small 2', 'large 3', 'large 4']);
  });

  it('go out for those who wait before those who do not, also for who joined them later', async () => {
    const scene = open();
    const { clock, upstream } = scene;
    const background = openReader(upstream).ahead();
    const behind = askAll(scene, background, ['first', 'behind 1', 'behind 2', 'wanted']);
    await settle();
    const ahead = askAll(scene, openReader(upstream), ['ahead']);
    const joined = askAll(scene, openReader(upstream), ['wanted']);
    await clock.advance(10_000);
    await Promise.all([behind, ahead, joined]);
    expect(scene.sent().slice(0, 1)).toEqual(['first']);
    expect(new Set(scene.sent().slice(1, 3))).toEqual(new Set(['ahead', 'wanted']));
    expect(scene.sent().slice(3)).toEqual(['behind 1', 'behind 2']);
  });

  it('leave the queue when their operation has gone, and take no place', async () => {
    const scene = open();
    const { clock, upstream } = scene;
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    const { scope } = openReader(upstream);
    const leaver = new Reader(upstream, { ...scope, signal: leaving.signal });
    const left = askAll(scene, leaver, ['sent', 'left 1', 'left 2', 'left 3']);
    const stayed = askAll(scene, openReader(upstream), ['stayed']);
    await settle();
    leaving.abort(new Error('closed the tab'));
    await left;
    await clock.advance(1_100);
    await stayed;
    expect(scene.sent()).toEqual(['sent', 'stayed']);
  });

  it('are retried when they are throttled, slower at first, at the full rate again soon', async () => {
    const scene = open((count) => (count === 20 ? 'fail:throttled' : 'ok'));
    const { clock, target, upstream } = scene;
    const action = createAction({ quota: { value: 20, source: 'a test' } });
    const asked = Array.from({ length: 200 }, (_, id) => openReader(upstream).ask(target, action, { id }));
    const rates: number[] = [];
    for (let second = 0; second < 15; second += 1) {
      const before = target.calls.length;
      await clock.advance(1_000);
      rates.push(target.calls.length - before);
    }
    for (const { origin } of await Promise.all(asked)) expect(origin).toBe('LIVE');
    expect(target.calls).toHaveLength(201);
    expect(rates.slice(0, 7)).toEqual([20, 12, 14, 16, 18, 20, 20]);
  });

  it('are tried again as long as somebody who waits has time, though the first has not', async () => {
    const scene = open((count) => (count === 1 ? 'fail:unavailable' : 'ok'));
    const { clock, upstream, target } = scene;
    const first = openReader(upstream, 1)
      .ask(target, SLOW, { name: 'shared' })
      .catch(() => 'late');
    const second = openReader(upstream).ask(target, SLOW, { name: 'shared' });
    await clock.advance(5_000);
    expect((await second).body).toBe('ok');
    await first;
  });

  it('end at the deadline with the time that their turn would still take, where others pushed them back', async () => {
    const scene = open();
    const { clock, upstream, target } = scene;
    const { reader, end } = openUntil(scene, 4_000);
    const pushed = ['first', '1', '2', '3'].map((name) => failureOf(reader.ask(target, SLOW, { name })));
    await settle();
    const others = Array.from({ length: 5 }, (_, operation) =>
      askAll(scene, openReader(upstream), [`a${operation}`, `b${operation}`]),
    );
    await clock.advance(4_000);
    end();
    const [first, ...left] = await Promise.all(pushed);
    expect(first).toBeNull();
    for (const failure of left) {
      expect(failure).toMatchObject({
        failure: 'deadline',
        what: expect.stringContaining('passed') as string,
      });
      expect(failure!.retryAfterMs).toBeGreaterThan(1_000);
      expect(failure!.retryAfterMs).toBeLessThan(8_000);
    }
    await clock.advance(30_000);
    await Promise.all(others);
  });

  it('refuse at once who joins them without the time to wait, and go out for the others', async () => {
    const scene = open();
    const { clock, upstream, target } = scene;
    const names = Array.from({ length: 10 }, (_, at) => String(at));
    const patient = askAll(scene, openReader(upstream), names);
    await settle();
    const { reader } = openUntil(scene, 2_500);
    const joined = names.slice(1).map((name) => failureOf(reader.ask(target, SLOW, { name })));
    const refused = await Promise.all(joined.slice(2));
    // An operation that waits for little has its turn soon, wherever in the queue of another one that is.
    for (const failure of refused)
      expect(failure).toMatchObject({ failure: 'deadline', retryAfterMs: 3_001 });
    expect(reader.scope.explain.totals().saved).toBe(2);
    await clock.advance(2_500);
    expect(await Promise.all(joined.slice(0, 2))).toEqual([null, null]);
    await clock.advance(10_000);
    await patient;
    expect(scene.sent()).toEqual(names);
  });

  it('keep those who joined in time, though one of them asks again when it has none left', async () => {
    const scene = open();
    const { clock, upstream, target } = scene;
    const busy = askAll(scene, openReader(upstream), ['first']);
    const { reader } = openUntil(scene, 1_500);
    const early = failureOf(reader.ask(target, SLOW, { name: 'mine' }));
    await settle();
    const rival = askAll(scene, openReader(upstream), ['rival']);
    await clock.advance(600);
    const { scope } = reader;
    const late = new Reader(upstream, { ...scope, deadline: clock.now() + 100 });
    expect(await failureOf(late.ask(target, SLOW, { name: 'mine' }))).toMatchObject({ failure: 'deadline' });
    await clock.advance(5_000);
    expect(await early).toBeNull();
    await Promise.all([busy, rival]);
    expect(scene.sent()).toEqual(['first', 'mine', 'rival']);
  });
});
