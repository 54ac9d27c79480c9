import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock as clock } from '../../src/core/clock.js';
import type { RedisLink } from '../../src/sharing/redis-link.js';
import { SharedLookups } from '../../src/sharing/shared-lookups.js';
import { createBatchLoader } from '../../src/upstream/batch-loader.js';
import { toSealingKey } from '../../src/upstream/sealing-key.js';
import { openLink } from '../helpers/open-link.js';
import { describeWithRedis, openRedis, type OpenRedis } from '../helpers/open-redis.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget, type ScriptedTarget } from '../helpers/scripted-target.js';

interface Thing {
  id: string;
  askedBy: string;
}

const action = createAction({
  name: 'Describe',
  freshnessMs: { value: 60_000, source: 'a test' },
  ids: { parameter: 'Ids', max: { value: 10, source: 'a test' } },
});
const idOf = (resource: string): string => `prod:test:global:thing:${resource}`;

/** What a provider answers; `gone…` does not exist. */
const find = (ids: readonly string[], askedBy: string): unknown =>
  ids.filter((id) => !id.startsWith('gone')).map((id) => ({ id, askedBy }));

/** A provider that takes its time. */
const findSlowly = async (ids: readonly string[], askedBy: string): Promise<unknown> => {
  await delay(150);
  return find(ids, askedBy);
};

interface Settings {
  secret?: string;
  boundMs?: number;
  answer?: typeof find;
}

/** One of several processes, as far as lookups go. */
interface Process {
  target: ScriptedTarget;
  load: (names: readonly string[], cacheControl?: string) => Promise<(Thing | null)[]>;
}

describeWithRedis('lookups of several processes', () => {
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

  const start = async (
    name: string,
    { secret = 'an-invented-secret', boundMs = 10_000, answer = find }: Settings = {},
  ): Promise<Process> => {
    const link = await openLink(redis.url);
    links.push(link);
    const target = createScriptedTarget(({ parameters }) => answer(parameters['Ids'] as string[], name), {
      sealingKey: toSealingKey(secret),
    });
    const upstream = { ...createUpstream([target]), lookups: new SharedLookups({ link, clock, boundMs }) };
    return {
      target,
      load: (names, cacheControl = '') => {
        const loader = createBatchLoader<Thing>(openReader(upstream, { cacheControl }), {
          service: 'test',
          type: 'thing',
          action,
          parameters: (Ids) => ({ Ids }),
          toEntities: ({ body }) => (body as Thing[]).map(({ id, ...rest }) => ({ id: idOf(id), ...rest })),
        });
        return Promise.all(names.map((each) => loader.load(idOf(each))));
      },
    };
  };
  const untilThere = async (count: number): Promise<void> => {
    while (((await redis.ask('KEYS', '*:id:*')) as string[]).length < count) await delay(5);
  };
  const asked = ({ target }: Process): unknown[] => target.calls.map(({ parameters }) => parameters['Ids']);

  it("finds in another one's batch what it was asked for, and asks for the rest", async () => {
    const [a, b] = [await start('a'), await start('b')];
    await a.load(['one', 'two', 'three']);
    await untilThere(3);
    const found = await b.load(['two', 'four', 'one']);
    expect(found.map((thing) => thing!.askedBy)).toEqual(['a', 'b', 'a']);
    expect(asked(b)).toEqual([['four']]);
    expect(asked(a)).toEqual([['one', 'two', 'three']]);
  });

  it.each(['', 'no-cache'])(
    'asks once for what several want at once, Cache-Control "%s"',
    async (freshness) => {
      const [a, b] = [await start('a', { answer: findSlowly }), await start('b', { answer: findSlowly })];
      const first = a.load(['one', 'two', 'gone'], freshness);
      await delay(50);
      const second = b.load(['two', 'three', 'gone'], freshness);
      expect((await first).map((thing) => thing?.askedBy)).toEqual(['a', 'a', undefined]);
      expect((await second).map((thing) => thing?.askedBy)).toEqual(['a', 'b', undefined]);
      expect(asked(b)).toEqual([['three']]);
    },
  );

  it('asks itself when nothing comes of what another one asked', async () => {
    const fail = async (): Promise<unknown> => {
      await delay(150);
      return 'fail:forbidden';
    };
    const [a, b] = [await start('a', { answer: fail }), await start('b')];
    const first = a.load(['one']);
    first.catch(() => undefined);
    await delay(50);
    expect(await b.load(['one'])).toEqual([{ id: idOf('one'), askedBy: 'b' }]);
    await expect(first).rejects.toMatchObject({ code: 'UPSTREAM_FORBIDDEN' });
  });

  it('asks anew for what was not there a while ago', async () => {
    const [a, b] = [await start('a'), await start('b')];
    await a.load(['gone']);
    await untilThere(1);
    expect(await b.load(['gone'])).toEqual([null]);
    expect(asked(b)).toEqual([['gone']]);
  });

  it('is as fresh as its callers ask', async () => {
    const [a, b] = [await start('a'), await start('b')];
    await a.load(['one']);
    await untilThere(1);
    await delay(20);
    expect(await b.load(['one'], 'only-if-cached')).toEqual([{ id: idOf('one'), askedBy: 'a' }]);
    await expect(b.load(['two'], 'only-if-cached')).rejects.toMatchObject({ code: 'NOT_CACHED' });
    expect(await b.load(['one'], 'no-cache')).toEqual([{ id: idOf('one'), askedBy: 'b' }]);
  });

  it('points to the youngest answer about a thing', async () => {
    const [a, b, c] = [await start('a'), await start('b'), await start('c')];
    await a.load(['one', 'two']);
    await untilThere(2);
    await delay(20);
    await b.load(['one'], 'no-cache');
    while (((await redis.ask('KEYS', '*:batch:*')) as string[]).length < 2) await delay(5);
    const found = await c.load(['one', 'two']);
    expect(found.map((thing) => thing!.askedBy)).toEqual(['b', 'a']);
  });

  it('is shared only with who has the secret, and leaves nothing readable or for ever', async () => {
    const [a, stranger] = [await start('a'), await start('stranger', { secret: 'another' })];
    await a.load(['one']);
    await untilThere(1);
    expect(await stranger.load(['one'])).toEqual([{ id: idOf('one'), askedBy: 'stranger' }]);
    for (const key of (await redis.ask('KEYS', '*')) as string[]) {
      expect(key).not.toContain('one');
      expect(String(await redis.ask('GET', key))).not.toContain('askedBy');
      expect(await redis.ask('PTTL', key)).toBeGreaterThan(0);
    }
  });

  it('asks by itself while Redis hangs', async () => {
    const a = await start('a', { boundMs: 50 });
    redis.pause();
    expect(await a.load(['one'])).toEqual([{ id: idOf('one'), askedBy: 'a' }]);
  });
});
