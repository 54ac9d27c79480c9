import { setTimeout as delay } from 'node:timers/promises';

/** A loop with await in it, which rests for a second where the provider throttles. */
const oneAfterAnother = {
  name: 'SDK, one after another',
  each: async (items, run) => {
    const results = [];
    for (const item of items) results.push(await run(item));
    return results;
  },
  attempt: (call) => withRetries(call, () => 1_000),
};

/** Promise.all over everything, with exponential backoff: p-retry's usual figures, a rest of eight seconds at most. */
const allAtOnce = {
  name: 'SDK, Promise.all and retry',
  each: (items, run) => Promise.all(items.map(run)),
  attempt: (call) =>
    withRetries(call, (failures) => (1 + Math.random()) * Math.min(8_000, 1_000 * 2 ** (failures - 1))),
};

/** What users write around the official SDKs: how they go through a list, and what they do when they are throttled. */
export const strategies = [oneAfterAnother, allAtOnce];

/** The one that is done soonest where nothing throttles. */
export const quickest = allAtOnce;

const MOST_ATTEMPTS = 30;

async function withRetries(call, restMs) {
  for (let failures = 1; ; failures += 1) {
    try {
      return await call();
    } catch (error) {
      if (!error.throttled || failures === MOST_ATTEMPTS) throw error;
      await delay(restMs(failures));
    }
  }
}
