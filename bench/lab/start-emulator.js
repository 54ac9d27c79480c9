import { fork } from 'node:child_process';
import { once } from 'node:events';
import { URL } from 'node:url';

/** The world stands still, so that everybody who asks is told the same. */
const FROZEN = { rate: 0, startAt: Date.UTC(2025, 10, 21) };

/**
 * Starts a world in a process of its own; scans of Redis sessions are ready at the first poll. Answers its
 * configuration, `count` (of each action the calls and the throttles since `clear`), `arrivals` (their times), and `close`.
 */
export async function startEmulator(options = {}) {
  const settings = JSON.stringify({ clock: FROZEN, redisScanMs: 0, ...options });
  const child = fork(new URL('emulator-process.js', import.meta.url), [settings]);
  const ended = once(child, 'exit');
  const hear = async () => {
    const message = once(child, 'message').then(([{ answer }]) => answer);
    const silence = ended.then(([code]) => Promise.reject(new Error(`the emulator ended with ${code}`)));
    return Promise.race([message, silence]);
  };
  const ask = (question) => {
    child.send(question);
    return hear();
  };
  return {
    configuration: await hear(),
    count: () => ask('count'),
    clear: () => ask('clear'),
    arrivals: () => ask('arrivals'),
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}
