import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/core/errors.js';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
import type { Target } from '../../src/upstream/target.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

const TIMEOUT_MS = 10_000;
const action = createAction();
const twoAtOnce = createAction({ concurrency: { value: 2, source: 'a test' } });

/** How a provider answers at present: a body or a failure, or not at all. */
type Mood = 'here' | 'hangs' | `fail:${string}`;

interface Scene {
  clock: FakeClock;
  target: ScriptedTarget;
  upstream: Upstream;
  /** When the endpoint was taken for dead, and when it was back, in milliseconds since the scene began. */
  changes: { isOpen: boolean; atMs: number }[];
  /** Milliseconds since the scene began. */
  elapsed: () => number;
  be: (mood: Mood) => void;
  /** Lets an operation ask something of its own; answers the failure's message, or 'here'. */
  ask: (parameters?: object, target?: Target) => Promise<string>;
}

function open(): Scene {
  const clock = new FakeClock();
  const startedAt = clock.now();
  const elapsed = (): number => clock.now() - startedAt;
  let mood: Mood = 'here';
  let questions = 0;
  const target = createScriptedTarget((_call, _count, signal) => {
    if (mood !== 'hangs') return mood;
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('the socket was closed'));
      });
    });
  });
  const changes: Scene['changes'] = [];
  const onStateChange = (_target: Target, isOpen: boolean): void => {
    changes.push({ isOpen, atMs: elapsed() });
  };
  const upstream = createUpstream([target], { clock, timeoutMs: TIMEOUT_MS, observer: { onStateChange } });
  return {
    clock,
    target,
    upstream,
    changes,
    elapsed,
    be: (next) => {
      mood = next;
    },
    ask: (parameters = { question: (questions += 1) }, asked = target) =>
      openReader(upstream)
        .ask(asked, action, { ...parameters })
        .then(
          ({ body }) => body as string,
          (error: unknown) => (error as UpstreamError).message,
        ),
  };
}

/** Asks again and again for a while, without waiting for the answers. */
async function askEvery({ clock, ask }: Scene, ms: number, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    void ask();
    await clock.advance(ms);
  }
}

describe('the circuit breaker', () => {
  it.each([100, 900, 2_000])('opens within 5 seconds of refusals, asked every %i ms', async (everyMs) => {
    const scene = open();
    scene.be('fail:unavailable');
    await askEvery(scene, everyMs, Math.ceil(5_000 / everyMs));
    expect(scene.changes[0]).toMatchObject({ isOpen: true });
    expect(scene.changes[0]!.atMs).toBeLessThanOrEqual(5_000);
  });

  it.each([100, 500, 1_000])(
    'opens within one timeout and a second of hangs, asked every %i ms',
    async (everyMs) => {
      const scene = open();
      scene.be('hangs');
      await askEvery(scene, everyMs, Math.ceil((TIMEOUT_MS + 1_500) / everyMs));
      expect(scene.changes[0]).toMatchObject({ isOpen: true });
      expect(scene.changes[0]!.atMs).toBeLessThanOrEqual(TIMEOUT_MS + 1_000);
    },
  );

  it('lets a single call that hangs be ridden out, and those that hang while others are answered', async () => {
    const scene = open();
    const { clock, be, ask } = scene;
    be('hangs');
    const hung = [ask(), ask(), ask()];
    await settle();
    be('here');
    await askEvery(scene, 1_000, 11);
    expect(await Promise.all(hung)).toEqual(['here', 'here', 'here']);
    be('hangs');
    const alone = ask();
    await clock.advance(1_000);
    be('here');
    await clock.advance(TIMEOUT_MS);
    expect(await alone).toBe('here');
    expect(scene.changes).toEqual([]);
  });

  it.each([
    'throttled',
    'invalid-request',
    'not-found',
    'forbidden',
    'unauthenticated',
    'unsupported',
    'operation-failed',
    'wrong-shape',
  ])('does not count %s', async (failure) => {
    const scene = open();
    scene.be(`fail:${failure}`);
    await askEvery(scene, 200, 40);
    expect(scene.changes).toEqual([]);
  });

  it('does not count calls that were given up', async () => {
    const scene = open();
    const { clock, target, upstream, be } = scene;
    be('hangs');
    for (let caller = 0; caller < 20; caller += 1) {
      const leaving = new AbortController();
      const { scope } = openReader(upstream);
      const reader = new Reader(upstream, { ...scope, signal: leaving.signal });
      const left = reader.ask(target, action, { caller }).catch((error: unknown) => error);
      await settle();
      leaving.abort(new Error('closed the tab'));
      expect(await left).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    }
    await clock.advance(1_000);
    expect(scene.changes).toEqual([]);
  });

  it.each([
    { name: 'the rate', limited: createAction({ quota: { value: 5, source: 'a test' } }) },
    { name: 'the number at once', limited: createAction({ concurrency: { value: 5, source: 'a test' } }) },
  ])('empties the queue of $name when it opens', async ({ limited }) => {
    const { clock, target, upstream, be } = open();
    be('fail:unavailable');
    const outcomes = Array.from({ length: 50 }, (_, id) =>
      openReader(upstream)
        .ask(target, limited, { id })
        .catch((error: unknown) => error),
    );
    await clock.advance(5_000);
    const refused = (await Promise.all(outcomes)).filter(
      (outcome) => (outcome as UpstreamError).failure === 'circuit-open',
    );
    // Those that were sent were sent together, before any of them had failed.
    expect(target.calls.length).toBeLessThanOrEqual(10);
    expect(refused.length).toBeGreaterThanOrEqual(40);
    expect(refused[0]).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryAfterMs: 2_000 });
  });

  it('closes within 10 seconds of the return of a provider that refused', async () => {
    const scene = open();
    scene.be('fail:unavailable');
    await askEvery(scene, 500, 20);
    scene.be('here');
    await askEvery(scene, 500, 20);
    const closed = scene.changes.find(({ isOpen }) => !isOpen);
    expect(closed!.atMs - 10_000).toBeLessThanOrEqual(10_000);
    expect(await scene.ask()).toBe('here');
  });

  it('closes within 10 seconds of the return of a provider that hung, and does not open again', async () => {
    const scene = open();
    const { be, ask, changes, elapsed } = scene;
    be('hangs');
    await askEvery(scene, 250, 4 * 13);
    // The worst moment: a probe was just sent into the void.
    const probes = scene.target.calls.length;
    while (scene.target.calls.length === probes) await askEvery(scene, 100, 1);
    be('here');
    const backAtMs = elapsed();
    await askEvery(scene, 250, 4 * 20);
    expect(changes.map(({ isOpen }) => isOpen)).toEqual([true, false]);
    expect(changes[1]!.atMs - backAtMs).toBeLessThanOrEqual(10_000);
    expect(await ask()).toBe('here');
  });

  it('sends one more probe every two seconds while they hang, and lets nobody wait for longer than one', async () => {
    const scene = open();
    const { clock, target, be, ask } = scene;
    be('fail:unavailable');
    await askEvery(scene, 10, 5);
    await clock.advance(2_000);
    be('hangs');
    const asked = target.calls.length;
    const outcomes: string[] = [];
    for (let caller = 0; caller < 9; caller += 1) void ask().then((outcome) => outcomes.push(outcome));
    const sent: number[] = [];
    for (let second = 0; second < 6; second += 1) {
      await clock.advance(second === 0 ? 999 : 1_000);
      sent.push(target.calls.length - asked);
    }
    expect(sent).toEqual([1, 1, 2, 2, 3, 3]);
    expect(outcomes).toEqual([]);
    await clock.advance(1);
    expect(target.calls.length - asked).toBe(4);
    expect(outcomes).toHaveLength(5);
    for (const outcome of outcomes) expect(outcome).toContain('left alone');
    be('here');
    await clock.advance(2_000);
    expect(await ask()).toBe('here');
  });

  it('fails those who wait for a probe at once when that is refused', async () => {
    const scene = open();
    const { clock, target, be, ask } = scene;
    be('hangs');
    await askEvery(scene, 1_000, 13);
    const asked = target.calls.length;
    be('fail:unavailable');
    await clock.advance(60_000);
    const outcomes = Promise.all([ask(), ask(), ask()]);
    await settle();
    expect(target.calls.length - asked).toBeGreaterThan(0);
    for (const outcome of (await outcomes).slice(1)) expect(outcome).toContain('left alone');
  });

  it('keeps no queue of probes where few calls are allowed at once', async () => {
    const scene = open();
    const { clock, target, be } = scene;
    let waiting = 0;
    const observer = { onQueue: (_service: string, _action: string, change: 1 | -1) => (waiting += change) };
    const upstream = createUpstream([target], { clock, timeoutMs: TIMEOUT_MS, observer });
    be('hangs');
    for (let second = 0; second < 60; second += 1) {
      openReader(upstream)
        .ask(target, twoAtOnce, { second })
        .catch(() => undefined);
      await clock.advance(1_000);
      if (second > 30) expect(waiting).toBeLessThanOrEqual(1);
    }
  });

  it('learns nothing from a probe that was given up: the next call is one', async () => {
    const scene = open();
    const { clock, target, upstream, be, ask, changes } = scene;
    be('fail:unavailable');
    await askEvery(scene, 10, 5);
    await clock.advance(2_100);
    be('hangs');
    const leaving = new AbortController();
    const { scope } = openReader(upstream);
    const reader = new Reader(upstream, { ...scope, signal: leaving.signal });
    const left = reader.ask(target, action, { probe: 1 }).catch((error: unknown) => error);
    await settle();
    leaving.abort(new Error('closed the tab'));
    await left;
    expect(changes).toHaveLength(1);
    be('here');
    expect(await ask()).toBe('here');
    expect(changes.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });

  it('sends no probe for a call that was given up while it waited for its turn', async () => {
    const scene = open();
    const { clock, target, upstream, be, ask } = scene;
    be('fail:unavailable');
    await askEvery(scene, 10, 5);
    await clock.advance(2_000);
    be('hangs');
    void ask({ probe: 1 });
    void ask({ probe: 3 });
    const leaving = new AbortController();
    const { scope } = openReader(upstream);
    const reader = new Reader(upstream, { ...scope, signal: leaving.signal });
    const left = reader.ask(target, action, { probe: 2 }).catch((error: unknown) => error);
    await settle();
    leaving.abort(new Error('closed the tab'));
    await left;
    await clock.advance(2_000);
    expect(target.calls.slice(-2).map(({ parameters }) => parameters)).toEqual([{ probe: 1 }, { probe: 3 }]);
  });

  it('is one for each account and endpoint', async () => {
    const scene = open();
    const { clock, be, ask } = scene;
    be('fail:unavailable');
    await askEvery(scene, 10, 5);
    expect(await ask()).toContain('left alone');
    const others = [{ account: 'other' }, { endpoint: 'other.example.com' }].map((parts) =>
      createScriptedTarget(() => 'here', parts),
    );
    expect(await Promise.all(others.map((other) => ask({}, other)))).toEqual(['here', 'here']);
    await clock.advance(1_000);
  });
});
