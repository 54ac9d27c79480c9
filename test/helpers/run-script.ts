import { createClient } from '@redis/client';
import type { Script } from '../../src/sharing/script.js';

/** A clock for scripts that stands where a test put it. */
export const TEST_CLOCK = "local now = tonumber(redis.call('GET', 'test:now'))";

/** Runs scripts at times that a test says. */
export interface ScriptRunner {
  run: <Reply>(
    script: Script,
    at: number,
    keys: readonly string[],
    args: readonly (string | number)[],
  ) => Promise<Reply>;
  forgetAll: () => Promise<void>;
  close: () => Promise<void>;
}

/** Connects to a Redis whose scripts use TEST_CLOCK. */
export async function openScriptRunner(url: string): Promise<ScriptRunner> {
  const client = createClient({ url, RESP: 2 });
  await client.connect();
  return {
    run: async <Reply>(
      { text }: Script,
      at: number,
      keys: readonly string[],
      args: readonly (string | number)[],
    ) => {
      const set = client.sendCommand(['SET', 'test:now', String(at)]);
      const reply = client.sendCommand(['EVAL', text, String(keys.length), ...keys, ...args.map(String)]);
      await set;
      return (await reply) as Reply;
    },
    forgetAll: async () => {
      await client.sendCommand(['FLUSHALL']);
    },
    close: () => client.close(),
  };
}
