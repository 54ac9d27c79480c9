import { openProviders } from '../by-hand/providers.js';
import { quickest } from '../by-hand/strategies.js';
import { flowRealtime } from '../joins/flow-realtime.js';
import { walkJoin } from '../joins/walk-join.js';
import { timed } from '../lab/timed.js';
import { lookups } from '../lookups/list.js';
import { count, ratio, seconds } from '../report/formats.js';

const FIFTY = Array.from({ length: 50 }, (_, index) => index);
const SIZE = { proxies: 60, mongoInstances: 60, redisInstances: 60, flows: 16 };

/** What fifty callers at once cost: equal queries those of one, lookups of different ids those of their union. */
export const fiftyAtOnce = {
  name: 'fifty',
  title: 'Fifty requests at once, nothing cached, 30 ms from call to answer',
  limitSeconds: 60,
  columns: [
    { key: 'calls', title: 'calls', show: count },
    { key: 'floor', title: 'floor', show: count },
    { key: 'callsToFloor', title: '/ floor', show: ratio, atMost: 1 },
    { key: 'above', title: 'above', show: count, atMost: 2 },
    { key: 'throttles', title: 'throttles', show: count, atMost: 0 },
    { key: 'ms', title: 'time', show: seconds },
  ],
  run: async function* (lab) {
    const twin = await lab.emulator({ size: SIZE, quotas: false });
    const providers = openProviders(twin.configuration, quickest);
    yield await measureEqual(lab, providers);
    for (const lookup of lookups) yield await measureLookups(lab, lookup, providers);
  },
};

async function measureEqual(lab, providers) {
  const truth = await flowRealtime.readByHand(providers, quickest);
  const floor = Object.values(flowRealtime.toCalls(truth)).reduce((sum, calls) => sum + calls, 0);
  const ask = async (server) => {
    const rows = await walkJoin(server, flowRealtime);
    if (rows !== truth.rows) throw new Error(`${rows} rows were read of ${truth.rows}`);
  };
  const values = await measure(lab, floor, ask);
  return { of: `50 equal queries: ${flowRealtime.name}`, values, judged: ['callsToFloor', 'throttles'] };
}

async function measureLookups(lab, { name, query, listIds, toFloor }, providers) {
  const all = await listIds(providers);
  // Spread over the whole list, so that each region and page has some.
  const ids = FIFTY.map((index) => all[Math.floor((index * all.length) / FIFTY.length)]);
  const ask = async (server, index) => {
    const { data } = await server.ask(query, { variables: { id: ids[index] } });
    if (data?.found?.id !== ids[index]) throw new Error(`${name} does not find ${ids[index]}`);
  };
  const values = await measure(lab, toFloor(ids, all), ask);
  return { of: `50 different lookups: ${name}`, values, judged: ['above', 'throttles'] };
}

/** A server and a world of their own, so that nothing is known yet. */
async function measure(lab, floor, ask) {
  const emulator = await lab.emulator({ size: SIZE, latencyMs: 30 });
  const server = await lab.connectome(emulator.configuration);
  const { ms } = await timed(() => Promise.all(FIFTY.map((index) => ask(server, index))));
  const counted = Object.values(await emulator.count());
  await Promise.all([server.close(), emulator.close()]);
  const calls = counted.reduce((sum, action) => sum + action.calls, 0);
  const throttles = counted.reduce((sum, action) => sum + action.throttles, 0);
  if (calls < floor) throw new Error(`${calls} calls are below the floor of ${floor}: the floor is wrong`);
  return { calls, floor, callsToFloor: calls / floor, above: calls - floor, throttles, ms };
}
