import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../src/core/clock.js';
import { RedisLink } from '../../src/sharing/redis-link.js';

/** A link to a Redis, as soon as it can be relied on. */
export async function openLink(url: string): Promise<RedisLink> {
  const link = new RedisLink(url, systemClock);
  link.open();
  while (!link.isUp) {
    if (link.isConnected) await link.probe();
    await delay(5);
  }
  return link;
}
