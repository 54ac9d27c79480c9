import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock as clock } from '../../src/core/clock.js';
import { UpstreamError } from '../../src/core/errors.js';
import type { RedisLink } from '../../src/sharing/redis-link.js';
import { SharedAnswers } from '../../src/sharing/shared-answers.js';
import type { Action } from '../../src/upstream/action.js';
import type { Freshness } from '../../src/upstream/freshness.js';
import { unspecified } from '../../src/upstream/freshness.js';
import { createPipeline } from '../../src/upstream/pipeline.js';
import { openBackgroundScope, openRequestScope } from '../../src/upstream/request-scope.js';
import { toSealingKey } from '../../src/upstream/sealing-key.js';
import { openLink } from '../helpers/open-link.js';
import { describeWithRedis, openRedis, type OpenRedis } from '../helpers/open-redis.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

const MINUTE: Action = createAction({ freshnessMs: { value: 60_000, source: 'a test' } });
const SECRET = 'an-invented-secret';

/** One of several processes, as far as answers go. */
interface Process {
  target: ScriptedTarget;
  link: RedisLink;
  ask: (
    parameters?: object,
    options?: AskOptions,
  ) => Promise<{ body: unknown; origin: string; observedAt: number }>;
  joins: string[];
}
interface AskOptions {
  freshness?: Partial<Freshness>;
  action?: Action;
  background?: boolean;
  callerSignal?: AbortSignal;
}

describeWithRedis('answers of several processes', () => {
  let redis: OpenRedis;
  const links: RedisLink[] = [];
  beforeEach(async () => {
    redis = await openRedis();
  });
  afterEach(async () => {
    redis.resume();
    await Promise.all(links.splice(0).map((link) => link.close()));
    await redis.close();
  });

  /** Starts a process whose provider answers what a function says. */
  const start = async (
    answer: (count: number) => unknown = (count) => ({ count }),
    { secret = SECRET, boundMs = 10_000 }: { secret?: string | null; boundMs?: number } = {},
  ): Promise<Process> => {
    const link = await openLink(redis.url);
    links.push(link);
    const target = createScriptedTarget((_call, count) => answer(count), {
      ...(secret === null ? {} : { sealingKey: toSealingKey(secret) }),
    });
    const joins: string[] = [];
    const sharing = {
      answers: new SharedAnswers({ link, clock, boundMs }),
      permitsOf: () => {
        throw new TypeError('no quota here');
      },
    };
    const onJoin = (service: string, action: string): void => void joins.push(`${service}.${action}`);
    const pipeline = createPipeline({ clock, timeoutMs: 10_000, sharing, observer: { onJoin } });
    const ask: Process['ask'] = (parameters = {}, options = {}) => {
      const { freshness, action = MINUTE, background = false, callerSignal } = options;
      const { scope } = openRequestScope({
        clock,
        deadlineMs: 60_000,
        freshness: { ...unspecified, ...freshness },
        ...(callerSignal ? { callerSignal } : {}),
      });
      const asking = background ? openBackgroundScope(clock) : scope;
      return pipeline.ask(asking, target, action, { ...parameters });
    };
    return { target, link, ask, joins };
  };
  const untilLanded = async (): Promise<void> => {
    while (((await redis.ask('KEYS', '*:answer')) as string[]).length === 0) await delay(5);
  };

  it("one's answer serves another's miss, with its age", async () => {
    const [a, b] = [await start(), await start()];
    const first = await a.ask();
    await untilLanded();
    const second = await b.ask();
    expect(second).toMatchObject({ body: { count: 1 }, origin: 'CACHE' });
    expect(Math.abs(second.observedAt - first.observedAt)).toBeLessThan(100);
    expect(b.target.calls).toEqual([]);
    // And from now on it is held there, too.
    await redis.ask('FLUSHALL');
    expect(await b.ask()).toMatchObject({ body: { count: 1 }, origin: 'CACHE' });
  });

  it('are as fresh as their callers ask', async () => {
    const [a, b, c] = [await start(), await start(), await start()];
    await a.ask();
    await untilLanded();
    await delay(20);
    expect(await b.ask({}, { freshness: { onlyIfCached: true } })).toMatchObject({ origin: 'CACHE' });
    await expect(b.ask({ other: 1 }, { freshness: { onlyIfCached: true } })).rejects.toMatchObject({
      code: 'NOT_CACHED',
    });
    expect(await c.ask({}, { freshness: { noCache: true } })).toMatchObject({ origin: 'LIVE' });
    expect(c.target.calls).toHaveLength(1);
    // It was asked for after b's was, so b takes it now if its own is too old.
    const anew = await b.ask({}, { freshness: { maxAgeMs: 15 } });
    expect(b.target.calls.length + c.target.calls.length).toBeLessThanOrEqual(2);
    expect(anew.observedAt).toBeGreaterThan(clock.now() - 5_000);
  });

  it('serve stale to whom that is enough, and rather than a failure', async () => {
    const brief = createAction({ freshnessMs: { value: 1, source: 'a test' } });
    const [a, b] = [await start(), await start(() => 'fail:invalid-request')];
    await a.ask({}, { action: brief });
    await untilLanded();
    await delay(20);
    expect(await b.ask({}, { action: brief, freshness: { maxStaleMs: 60_000 } })).toMatchObject({
      origin: 'STALE',
    });
    expect(await b.ask({}, { action: brief, freshness: { staleIfErrorMs: 60_000 } })).toMatchObject({
      body: { count: 1 },
      origin: 'STALE',
    });
    await expect(b.ask({}, { action: brief })).rejects.toThrow(UpstreamError);
  });

  it('are asked for once when several want them at once', async () => {
    const provider = withResolvers();
    const processes = [];
    for (let index = 0; index < 3; index += 1) processes.push(await start(() => provider.promise));
    const asking = processes.map(({ ask }) => ask({}, { freshness: { noCache: true } }));
    await delay(150);
    provider.resolve({ only: 'once' });
    for (const { body } of await Promise.all(asking)) expect(body).toEqual({ only: 'once' });
    expect(processes.flatMap(({ target }) => target.calls)).toHaveLength(1);
    expect(processes.flatMap(({ joins }) => joins)).toEqual(['test.List', 'test.List']);
  });

  it('are asked for by another when the one who did brings none, or has gone', async () => {
    const failing = withResolvers();
    const a = await start(() => failing.promise);
    const b = await start();
    const failed = a.ask();
    await untilLeased(redis);
    const taken = b.ask();
    await delay(50);
    expect(b.target.calls).toEqual([]);
    failing.resolve('fail:invalid-request');
    await expect(failed).rejects.toThrow(UpstreamError);
    expect(await taken).toMatchObject({ body: { count: 1 } });

    const dying = await start(() => new Promise(() => undefined));
    void dying.ask({ other: 1 }).catch(() => undefined);
    await untilLeased(redis);
    await dying.link.close();
    expect(await b.ask({ other: 1 })).toMatchObject({ body: { count: 2 } });
  });

  it('are not waited for while they are made in the background', async () => {
    const a = await start(() => new Promise(() => undefined));
    const b = await start();
    void a.ask({}, { background: true }).catch(() => undefined);
    await untilLeased(redis);
    expect(await b.ask()).toMatchObject({ body: { count: 1 } });
  });

  it('are given up by who does not wait any longer', async () => {
    const a = await start(() => new Promise(() => undefined));
    const b = await start();
    void a.ask().catch(() => undefined);
    await untilLeased(redis);
    const leaving = new AbortController();
    const left = b.ask({}, { callerSignal: leaving.signal });
    leaving.abort();
    await expect(left).rejects.toMatchObject({ failure: 'aborted' });
    expect(b.target.calls).toEqual([]);
  });

  it('are shared only with who has the secret', async () => {
    const [a, stranger, without] = [
      await start(),
      await start(undefined, { secret: 'another' }),
      await start(undefined, { secret: null }),
    ];
    await a.ask();
    await untilLanded();
    await stranger.ask();
    await without.ask();
    expect([stranger.target.calls, without.target.calls].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('lie in Redis sealed, for a time, and not when they are very large', async () => {
    const a = await start((count) =>
      count === 1
        ? { streamKey: 'not-for-everybody' }
        : { rows: Array.from({ length: 100_000 }, () => Math.random()) },
    );
    await a.ask({ name: 'somebody' });
    await untilLanded();
    const [key] = (await redis.ask('KEYS', '*')) as string[];
    const value = String(await redis.ask('GET', key!));
    for (const told of ['somebody', 'prod', 'test', 'key'])
      expect(key!.replace(/^connectome:|:answer$/g, '')).not.toContain(told);
    expect(value).not.toContain('not-for-everybody');
    expect(await redis.ask('PTTL', key!)).toBeLessThanOrEqual(360_000);
    await a.ask({ name: 'large' });
    while (((await redis.ask('KEYS', '*:lease')) as string[]).length > 0) await delay(10);
    expect(await redis.ask('KEYS', '*')).toEqual([key]);
  });

  it('cost nobody more than a moment while Redis hangs or is gone', async () => {
    const a = await start(undefined, { boundMs: 50 });
    redis.pause();
    expect(await a.ask()).toMatchObject({ body: { count: 1 }, origin: 'LIVE' });
    expect(await a.ask({ other: 1 })).toMatchObject({ body: { count: 2 }, origin: 'LIVE' });
    expect(await a.ask()).toMatchObject({ body: { count: 1 }, origin: 'CACHE' });
    redis.resume();
    const down = a.link.isUp ? once(a.link.events, 'down') : null;
    await redis.kill();
    await down;
    expect(await a.ask({ other: 2 })).toMatchObject({ body: { count: 3 }, origin: 'LIVE' });
  });
});

async function untilLeased(redis: OpenRedis): Promise<void> {
  while (((await redis.ask('KEYS', '*:lease')) as string[]).length === 0) await delay(5);
}

function withResolvers(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
