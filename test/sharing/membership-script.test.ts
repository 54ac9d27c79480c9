import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  createMembershipScript,
  DEAD_MS,
  SILENT_MS,
  type Word,
} from '../../src/sharing/membership-script.js';
import { describeWithRedis, openRedis, type OpenRedis } from '../helpers/open-redis.js';
import { openScriptRunner, TEST_CLOCK, type ScriptRunner } from '../helpers/run-script.js';

const START = 1_700_000_000_000;
const KEYS = ['members', 'group'];
const script = createMembershipScript(TEST_CLOCK);

describeWithRedis('a group of processes', () => {
  let redis: OpenRedis;
  let runner: ScriptRunner;
  let now = START;
  beforeAll(async () => {
    redis = await openRedis();
    runner = await openScriptRunner(redis.url);
  });
  beforeEach(async () => {
    await runner.forgetAll();
    now = START;
  });
  afterAll(async () => {
    await runner.close();
    await redis.close();
  });

  const say = async (process: string, word: Word = 'here', known = 0) => {
    const [, since, ...members] = await runner.run<[number, number, ...string[]]>(script, now, KEYS, [
      process,
      word,
      known,
    ]);
    return { sharesFrom: since, members };
  };
  /** Lets these speak four times a second for a while; gives what the last one heard last. */
  const speak = async (names: string[], ms: number, known = 0) => {
    let heard = await say(names[0]!, 'here', known);
    for (const end = now + ms; now < end; now += 250)
      for (const name of names) heard = await say(name, 'here', known);
    return heard;
  };
  const isSharing = async (names: string[]): Promise<boolean> => {
    const { sharesFrom } = await speak(names, 250);
    return sharesFrom > 0 && sharesFrom <= now;
  };

  it('shares once its first members had time to come together, from one moment on for all', async () => {
    expect((await say('a')).sharesFrom).toBe(0);
    await speak(['a', 'b', 'c'], 2_000);
    const heard = await Promise.all(['a', 'b', 'c'].map((name) => say(name)));
    expect(new Set(heard.map(({ sharesFrom }) => sharesFrom)).size).toBe(1);
    expect(heard[0]!.sharesFrom).toBeGreaterThanOrEqual(START + 1_000);
    expect(heard[0]!.members.sort()).toEqual(['a', 'b', 'c']);
  });

  it('goes on sharing when somebody joins, or leaves with a word', async () => {
    await speak(['a', 'b'], 2_000);
    expect(await isSharing(['a', 'b', 'c'])).toBe(true);
    await say('b', 'leaving');
    await speak(['a', 'c'], SILENT_MS + 250);
    expect(await isSharing(['a', 'c'])).toBe(true);
    expect((await say('a')).members.sort()).toEqual(['a', 'c']);
  });

  it('comes apart when a member falls silent, and shares without it once it counts as dead', async () => {
    await speak(['a', 'b', 'c'], 2_000);
    await speak(['a', 'b'], SILENT_MS + 250);
    expect(await isSharing(['a', 'b'])).toBe(false);
    await speak(['a', 'b'], DEAD_MS);
    expect(await isSharing(['a', 'b'])).toBe(true);
  });

  it('stays apart as long as Redis is too slow for one of them, however long that is', async () => {
    await speak(['a', 'b', 'c'], 2_000);
    for (const end = now + 2 * DEAD_MS; now < end; now += 250) {
      await say('c', 'away');
      expect(await isSharing(['a', 'b'])).toBe(false);
    }
    await speak(['a', 'b', 'c'], 1_000);
    expect(await isSharing(['a', 'b', 'c'])).toBe(true);
  });

  it('waits for all who were known when Redis has forgotten them, and for those who are gone until they count as dead', async () => {
    await speak(['a', 'b', 'c'], 2_000, 3);
    await runner.forgetAll();
    await speak(['a', 'b'], 3_000, 3);
    expect(await isSharing(['a', 'b'])).toBe(false);
    await speak(['a', 'b', 'c'], 1_000, 3);
    expect(await isSharing(['a', 'b', 'c'])).toBe(true);

    await runner.forgetAll();
    await speak(['a', 'b'], DEAD_MS + 1_000, 3);
    expect(await isSharing(['a', 'b'])).toBe(true);
  });

  it('leaves nothing behind for ever', async () => {
    await speak(['a', 'b'], 2_000);
    for (const key of KEYS) expect(await redis.ask('PTTL', key)).toBeGreaterThan(0);
  });
});
