import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/core/errors.js';
import type { Answer } from '../../src/upstream/call.js';
import type { Reader } from '../../src/upstream/reader.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../helpers/scripted-target.js';

const FRESH = { freshnessMs: { value: 10_000, source: 'a test' } };

/** Lets a promise end while the clock goes on; a rejection is given back. */
async function runFor<T>(clock: FakeClock, ms: number, promise: Promise<T>): Promise<T | Error> {
  const ended = promise.catch((error: unknown) => error as Error);
  await clock.advance(ms);
  return ended;
}

function codeOf(outcome: unknown): string {
  return outcome instanceof UpstreamError ? outcome.code : 'no error';
}

describe('the pipeline', () => {
  it('serves an answer again while it is fresh, at no call, with its age', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget((_call, count) => ({ count }));
    const upstream = createUpstream([target], { clock });
    const action = createAction(FRESH);
    const first = await openReader(upstream).ask(target, action, { a: 1, b: 2 });
    await clock.advance(9_999);
    const again = openReader(upstream);
    const second = await again.ask(target, action, { b: 2, a: 1 });
    expect(second).toEqual({ ...first, origin: 'CACHE' });
    expect(again.scope.explain.totals()).toEqual({ calls: 0, saved: 1, failed: 0 });
    await clock.advance(1);
    expect((await openReader(upstream).ask(target, action, { a: 1, b: 2 })).body).toEqual({ count: 2 });
  });

  it('makes equal calls in flight one, and different ones several', async () => {
    const target = createScriptedTarget(async ({ parameters }) => {
      await settle();
      return parameters;
    });
    const upstream = createUpstream([target]);
    const readers = [openReader(upstream), openReader(upstream), openReader(upstream)];
    const [a, b, c] = readers as [Reader, Reader, Reader];
    const action = createAction();
    const answers = await Promise.all([
      a.ask(target, action, { id: 1 }),
      b.ask(target, action, { id: 1 }),
      c.ask(target, action, { id: 2 }),
    ]);
    expect(answers.map(({ body }) => body)).toEqual([{ id: 1 }, { id: 1 }, { id: 2 }]);
    expect(target.calls).toHaveLength(2);
    expect(a.scope.explain.totals().saved + b.scope.explain.totals().saved).toBe(1);
  });

  it('goes on for those who still wait when one of them leaves', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget(async () => {
      await clock.sleep(500);
      return 'here';
    });
    const upstream = createUpstream([target], { clock, timeoutMs: 60_000 });
    const leaving = new AbortController();
    const impatient = openReader(upstream);
    const leaver = new (impatient.constructor as typeof Reader)(upstream, {
      ...impatient.scope,
      signal: leaving.signal,
    });
    const left = leaver.ask(target, createAction(), {});
    const stayed = openReader(upstream).ask(target, createAction(), {});
    leaving.abort(new Error('closed the tab'));
    expect(codeOf(await left.catch((error: unknown) => error))).toBe('DEADLINE_EXCEEDED');
    await clock.advance(500);
    expect((await stayed).body).toBe('here');
    expect(target.calls).toHaveLength(1);
  });

  it('gives the call up when nobody waits for it any more', async () => {
    let aborted = false;
    const target = createScriptedTarget(
      (_call, _count, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new Error('aborted'));
          });
        }),
    );
    const upstream = createUpstream([target]);
    const leaving = new AbortController();
    const reader = openReader(upstream);
    const leaver = new (reader.constructor as typeof Reader)(upstream, {
      ...reader.scope,
      signal: leaving.signal,
    });
    const left = leaver.ask(target, createAction(), {}).catch((error: unknown) => error);
    await settle();
    leaving.abort(new Error('closed the tab'));
    await left;
    await settle();
    expect(aborted).toBe(true);
  });

  it.each(['throttled', 'unavailable', 'timeout', 'garbled'] as const)(
    'rides out a single %s',
    async (failure) => {
      const clock = new FakeClock();
      const target = createScriptedTarget((_call, count) => (count === 1 ? `fail:${failure}` : 'recovered'));
      const outcome = await runFor(
        clock,
        5_000,
        openReader(createUpstream([target], { clock })).ask(target, createAction(), {}),
      );
      expect(outcome).toMatchObject({ body: 'recovered' });
      expect(target.calls).toHaveLength(2);
    },
  );

  it.each([
    'unauthenticated',
    'forbidden',
    'unsupported',
    'invalid-request',
    'not-found',
    'not-ready',
    'wrong-shape',
  ] as const)('does not ask again after %s', async (failure) => {
    const clock = new FakeClock();
    const target = createScriptedTarget(() => `fail:${failure}`);
    await runFor(
      clock,
      5_000,
      openReader(createUpstream([target], { clock })).ask(target, createAction(), {}),
    );
    expect(target.calls).toHaveLength(1);
  });

  it('spends its retries on a dead service once, and leaves the others theirs', async () => {
    const clock = new FakeClock();
    const dead = createScriptedTarget(() => 'fail:operation-failed', { service: 'dead' });
    const shaky = createScriptedTarget((_call, count) => (count === 1 ? 'fail:operation-failed' : 'here'), {
      service: 'shaky',
    });
    const upstream = createUpstream([dead, shaky], { clock });
    const asks = Array.from({ length: 40 }, (_, id) =>
      openReader(upstream).ask(dead, createAction(), { id }),
    );
    await runFor(clock, 30_000, Promise.allSettled(asks));
    expect(dead.calls.length).toBeGreaterThan(40);
    expect(dead.calls.length).toBeLessThanOrEqual(40 + 10 + 4);
    const other = await runFor(clock, 5_000, openReader(upstream).ask(shaky, createAction(), {}));
    expect(other).toMatchObject({ body: 'here' });
  });

  it('rides out a throttle of many calls at once: that costs no retries of those that a dead service gets', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget((_call, count) => (count <= 40 ? 'fail:throttled' : 'here'));
    const upstream = createUpstream([target], { clock });
    const asks = Array.from({ length: 40 }, (_, id) =>
      openReader(upstream).ask(target, createAction(), { id }),
    );
    const answers = await runFor(clock, 5_000, Promise.all(asks));
    expect((answers as Answer[]).every(({ body }) => body === 'here')).toBe(true);
    expect(target.calls).toHaveLength(80);
  });

  it('never caches a failure', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget((_call, count) => (count === 1 ? 'fail:forbidden' : 'allowed'));
    const upstream = createUpstream([target], { clock });
    await runFor(clock, 10, openReader(upstream).ask(target, createAction(FRESH), {}));
    expect((await openReader(upstream).ask(target, createAction(FRESH), {})).body).toBe('allowed');
  });

  it('holds the quota of two accounts that share a credential, and of one action alone', async () => {
    const clock = new FakeClock();
    const one = createScriptedTarget(() => 'ok', { account: 'one' });
    const two = createScriptedTarget(() => 'ok', { account: 'two' });
    const upstream = createUpstream([one, two], { clock });
    const limited = createAction({ name: 'Limited', quota: { value: 5, source: 'a test' } });
    const free = createAction({ name: 'Free', quota: { value: 5, source: 'a test' } });
    const asks = Array.from({ length: 5 }, (_, id) => [
      openReader(upstream).ask(one, limited, { id }),
      openReader(upstream).ask(two, limited, { id }),
      openReader(upstream).ask(two, free, { id }),
    ]).flat();
    await settle();
    const sent = (name: string) =>
      [...one.calls, ...two.calls].filter(({ action }) => action === name).length;
    expect([sent('Limited'), sent('Free')]).toEqual([5, 5]);
    await runFor(clock, 1_100, Promise.all(asks));
    expect(sent('Limited')).toBe(10);
  });

  it('lets the configuration override a quota', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget(() => 'ok');
    const upstream = createUpstream([target], { clock, quotas: { 'test.List': 2 } });
    const action = createAction({ quota: { value: 5, source: 'a test' } });
    const asks = Array.from({ length: 4 }, (_, id) => openReader(upstream).ask(target, action, { id }));
    await settle();
    expect(target.calls).toHaveLength(2);
    await runFor(clock, 1_100, Promise.all(asks));
    expect(target.calls).toHaveLength(4);
  });

  it('asks an endpoint without a quota only so often at once', async () => {
    const clock = new FakeClock();
    const target = createScriptedTarget(async () => {
      await clock.sleep(100);
      return 'ok';
    });
    const upstream = createUpstream([target], { clock });
    const action = createAction({ concurrency: { value: 2, source: 'a test' } });
    const asks = Array.from({ length: 5 }, (_, id) => openReader(upstream).ask(target, action, { id }));
    await settle();
    expect(target.calls).toHaveLength(2);
    await runFor(clock, 1_000, Promise.all(asks));
    expect(target.calls).toHaveLength(5);
  });

  it('gives each attempt its timeout, and says so', async () => {
    const target = createScriptedTarget(
      (_call, _count, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );
    const upstream = createUpstream([target], { timeoutMs: 20 });
    const outcome = await openReader(upstream)
      .ask(target, createAction(), {})
      .catch((error: unknown) => error as Error);
    expect(codeOf(outcome)).toBe('UPSTREAM_TIMEOUT');
    expect((outcome as Error).message).toContain('no answer within 20 ms');
  });

  it('answers at the deadline, whatever is still under way', async () => {
    const target = createScriptedTarget(() => new Promise(() => undefined));
    const reader = openReader(createUpstream([target]), 30);
    const outcome = await reader.ask(target, createAction(), {}).catch((error: unknown) => error as Error);
    expect(codeOf(outcome)).toBe('DEADLINE_EXCEEDED');
  });
});
