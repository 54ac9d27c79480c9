import { createHash } from 'node:crypto';

/** A Lua script that Redis runs as one step, and its name there. */
export interface Script {
  text: string;
  sha: string;
}

/** Gives scripts the time of Redis as `now`, in milliseconds: the one clock that all processes share. */
export const REDIS_CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** Completes a script with a clock. Only commands that Redis 7 and Valkey both have may stand in it. */
export function defineScript(body: string, clock = REDIS_CLOCK): Script {
  const text = `${clock.trim()}\n${body.trim()}\n`;
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}
