import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/core/errors.js';
import { parseFreshness } from '../../src/upstream/freshness.js';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
import { openRequestScope } from '../../src/upstream/request-scope.js';
import { FakeClock, settle } from '../helpers/fake-clock.js';
import { createUpstream } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

const action = createAction({
  freshnessMs: { value: 10_000, source: 'a test' },
  revalidateMs: { value: 5_000, source: 'a test' },
});

function open(upstream: Upstream, cacheControl = ''): Reader {
  const { freshness } = parseFreshness(cacheControl);
  return new Reader(
    upstream,
    openRequestScope({ clock: upstream.clock, deadlineMs: 60_000, freshness }).scope,
  );
}

/** A target that counts its answers, and fails while `state.down`. */
function createCounter(state: { down: boolean }): ScriptedTarget {
  let count = 0;
  return createScriptedTarget(() => (state.down ? 'fail:forbidden' : { count: (count += 1) }));
}

describe('the cache', () => {
  async function warm(): Promise<{
    clock: FakeClock;
    state: { down: boolean };
    target: ScriptedTarget;
    upstream: Upstream;
  }> {
    const clock = new FakeClock();
    const state = { down: false };
    const target = createCounter(state);
    const upstream = createUpstream([target], { clock });
    await open(upstream).ask(target, action, {});
    return { clock, state, target, upstream };
  }

  it('asks anew for who wants it so, and keeps the answer for the others', async () => {
    const { clock, target, upstream } = await warm();
    await clock.advance(1);
    expect(await open(upstream, 'no-cache').ask(target, action, {})).toMatchObject({
      body: { count: 2 },
      origin: 'LIVE',
    });
    expect(await open(upstream).ask(target, action, {})).toMatchObject({
      body: { count: 2 },
      origin: 'CACHE',
    });
  });

  it('does not ask twice within one operation that wants everything anew', async () => {
    const { clock, target, upstream } = await warm();
    await clock.advance(1);
    const reader = open(upstream, 'no-cache');
    await reader.ask(target, action, {});
    expect(await reader.ask(target, action, {})).toMatchObject({ body: { count: 2 }, origin: 'CACHE' });
    expect(target.calls).toHaveLength(2);
  });

  it('asks nobody for who wants only what is held', async () => {
    const { clock, target, upstream } = await warm();
    expect(await open(upstream, 'only-if-cached').ask(target, action, {})).toMatchObject({ origin: 'CACHE' });
    await clock.advance(11_000);
    const refused = await open(upstream, 'only-if-cached')
      .ask(target, action, {})
      .catch((error: unknown) => error);
    expect((refused as UpstreamError).code).toBe('NOT_CACHED');
    expect(await open(upstream, 'only-if-cached, max-stale').ask(target, action, {})).toMatchObject({
      origin: 'STALE',
    });
    expect(target.calls).toHaveLength(1);
  });

  it('serves what is a little old, and asks anew behind it, for who says nothing', async () => {
    const { clock, target, upstream } = await warm();
    await clock.advance(12_000);
    expect(await open(upstream).ask(target, action, {})).toMatchObject({
      body: { count: 1 },
      origin: 'STALE',
    });
    await settle();
    expect(await open(upstream).ask(target, action, {})).toMatchObject({
      body: { count: 2 },
      origin: 'CACHE',
    });
    expect(target.calls).toHaveLength(2);
  });

  it('asks anew for who takes old answers in place of failures alone', async () => {
    const { clock, state, target, upstream } = await warm();
    await clock.advance(12_000);
    const ask = () => open(upstream, 'stale-if-error=60').ask(target, action, {});
    expect(await ask()).toMatchObject({ body: { count: 2 }, origin: 'LIVE' });
    expect(await ask()).toMatchObject({ body: { count: 2 }, origin: 'CACHE' });
    state.down = true;
    await clock.advance(12_000);
    expect(await ask()).toMatchObject({ body: { count: 2 }, origin: 'STALE' });
  });

  it('serves old answers in place of a failure only as asked, and marks them', async () => {
    const { clock, state, target, upstream } = await warm();
    state.down = true;
    await clock.advance(20_000);
    await expect(open(upstream).ask(target, action, {})).rejects.toThrow(UpstreamError);
    const answer = await open(upstream, 'stale-if-error=60').ask(target, action, {});
    expect(answer).toMatchObject({ body: { count: 1 }, origin: 'STALE' });
    await clock.advance(60_000);
    await expect(open(upstream, 'stale-if-error=60').ask(target, action, {})).rejects.toThrow(UpstreamError);
  });
});

describe('a refusal', () => {
  async function refuse(failure: string) {
    const clock = new FakeClock();
    let answer: unknown = `fail:${failure}`;
    const target = createScriptedTarget(() => answer);
    const upstream = createUpstream([target], { clock });
    const ask = async (cacheControl = ''): Promise<unknown> => {
      const reader = open(upstream, cacheControl);
      const outcome = await reader.ask(target, action, {}).catch((error: unknown) => error);
      return outcome instanceof UpstreamError ? outcome.failure : (outcome as { origin: string }).origin;
    };
    expect(await ask()).toBe(failure);
    return {
      clock,
      target,
      upstream,
      ask,
      mend: () => {
        answer = { count: 1 };
      },
    };
  }

  it.each(['unsupported', 'resource-state'])('that says %s is kept as long as an answer', async (failure) => {
    const { clock, target, ask, mend } = await refuse(failure);
    mend();
    await clock.advance(9_999);
    expect(await ask()).toBe(failure);
    expect(target.calls).toHaveLength(1);
    await clock.advance(1);
    expect(await ask()).toBe('LIVE');
    expect(await ask()).toBe('CACHE');
  });

  it('is good for longer for who takes what is stale', async () => {
    const { clock, target, ask } = await refuse('unsupported');
    await clock.advance(60_000);
    expect(await ask('max-stale=60')).toBe('unsupported');
    expect(target.calls).toHaveLength(1);
  });

  it('is asked for anew by who wants it so, and is forgotten when it has ended', async () => {
    const { clock, ask, mend } = await refuse('unsupported');
    mend();
    await clock.advance(1);
    expect(await ask('no-cache')).toBe('LIVE');
    expect(await ask()).toBe('CACHE');
  });

  it('counts as a call saved', async () => {
    const { target, upstream } = await refuse('unsupported');
    const reader = open(upstream);
    await expect(reader.ask(target, action, {})).rejects.toThrow(UpstreamError);
    expect(reader.scope.explain.totals()).toMatchObject({ calls: 0, saved: 1 });
  });

  it.each(['forbidden', 'invalid-request', 'not-found', 'not-ready'])(
    'that says %s is asked for again',
    async (failure) => {
      const { target, ask, mend } = await refuse(failure);
      mend();
      expect(await ask()).toBe('LIVE');
      expect(target.calls).toHaveLength(2);
    },
  );
});
