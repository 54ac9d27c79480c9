import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.js';
import { RedisLink, type Loss } from '../../src/sharing/redis-link.js';
import { defineScript } from '../../src/sharing/script.js';
import { TooLate } from '../../src/sharing/within.js';
import { describeWithRedis, openRedis, type OpenRedis } from '../helpers/open-redis.js';

const echo = defineScript('return { now, ARGV[1] }');

describeWithRedis('a link to Redis', () => {
  let redis: OpenRedis;
  let link: RedisLink;
  let probing: ReturnType<typeof setInterval>;
  beforeEach(async () => {
    redis = await openRedis();
    link = new RedisLink(redis.url, systemClock);
    probing = setInterval(() => {
      if (link.isConnected && !link.isUp) link.probe().catch(() => undefined);
    }, 20);
    const up = once(link.events, 'up');
    link.open();
    await up;
  });
  afterEach(async () => {
    clearInterval(probing);
    redis.resume();
    await link.close();
    await redis.close();
  });

  it('runs scripts, also ones that Redis has never seen or forgot', async () => {
    const run = (text: string) => link.run(echo, { keys: [], args: [text] });
    expect(await run('first')).toEqual([expect.any(Number), 'first']);
    await redis.ask('SCRIPT', 'FLUSH');
    expect(await run('again')).toEqual([expect.any(Number), 'again']);
  });

  it('says when Redis hangs and lets nobody wait for it; what is answered later is told', async () => {
    const lost = once(link.events, 'down');
    redis.pause();
    const late = new Promise((resolve) => {
      const run = link.run(echo, { keys: [], args: ['late'], onLate: resolve });
      run.catch(() => undefined);
    });
    expect(await lost).toEqual(['slow' satisfies Loss]);
    expect(link.isUp).toBe(false);
    const back = once(link.events, 'up');
    redis.resume();
    expect(await late).toEqual([expect.any(Number), 'late']);
    await back;
  });

  it('does not take Redis for gone because somebody is in more of a hurry than usual', async () => {
    redis.pause();
    await expect(link.run(echo, { keys: [], args: [''], withinMs: 10 })).rejects.toThrow(TooLate);
    expect(link.isUp).toBe(true);
  });

  it('says when nobody listens any more, and when Redis is back', async () => {
    const losses: Loss[] = [];
    link.events.on('down', (loss) => losses.push(loss));
    await redis.kill();
    while (!losses.includes('refused')) await once(link.events, 'down');
    await expect(link.run(echo, { keys: [], args: [''] })).rejects.toThrow();
    const back = once(link.events, 'up');
    await redis.start();
    await back;
    expect(link.isUp).toBe(true);
  });

  it('tells as many as there are, and nobody is warned of them', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    for (let group = 0; group < 50; group += 1) link.events.on('down', () => undefined);
    // A warning is told on the next tick.
    await systemClock.sleep(0);
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it("knows by how much Redis's clock is ahead, and believes the best word of it", () => {
    const start = systemClock.now();
    link.noteTime(start + 60_000, start);
    expect(Math.abs(link.aheadMs - 60_000)).toBeLessThanOrEqual(20);
    const { aheadMs } = link;
    // Asked long ago: it may have been any time in between.
    link.noteTime(start + 59_990, start - 2_000);
    expect(link.aheadMs).toBe(aheadMs);
  });
});
