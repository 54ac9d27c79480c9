import { setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
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
});
