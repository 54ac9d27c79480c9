import { setTimeout as delay } from 'node:timers/promises';
import { median } from '../lab/median.js';
import { megabytes, milliseconds, ratio } from '../report/formats.js';

const STARTS = 5;
/** How long a server rests before its memory is read. */
const REST_MS = 1_000;

/** How soon a server answers, and what it holds when nobody asks. */
export const start = {
  name: 'start',
  title: 'Start: from the command to the first answer, and memory at rest',
  limitSeconds: 60,
  columns: [
    { key: 'ms', title: 'first answer', show: milliseconds },
    { key: 'msToPeer', title: '/ empty', show: ratio },
    { key: 'bytes', title: 'at rest', show: megabytes },
    { key: 'bytesToPeer', title: '/ empty', show: ratio },
  ],
  run: async function* (lab) {
    const { configuration } = await lab.emulator();
    const empty = await measure(() => lab.peer('empty-apollo'));
    yield { of: 'Apollo Server with one field', values: empty };
    const whole = await measure(() => lab.connectome(configuration));
    const ratios = { msToPeer: whole.ms / empty.ms, bytesToPeer: whole.bytes / empty.bytes };
    yield { of: 'Connectome over five services', values: { ...whole, ...ratios } };
  },
};

/** Medians over several starts. */
async function measure(launch) {
  const starts = [];
  for (let number = 0; number < STARTS; number += 1) {
    const server = await launch();
    await delay(REST_MS);
    const { now } = await server.memory();
    starts.push({ ms: server.startMs, bytes: now });
    await server.close();
  }
  return { ms: median(starts.map(({ ms }) => ms)), bytes: median(starts.map(({ bytes }) => bytes)) };
}
