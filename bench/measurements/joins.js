import { setTimeout as delay } from 'node:timers/promises';
import { openProviders } from '../by-hand/providers.js';
import { quickest, strategies } from '../by-hand/strategies.js';
import { joins as allJoins } from '../joins/list.js';
import { measureRoundTrip } from '../joins/measure-round-trip.js';
import { toFloor } from '../joins/to-floor.js';
import { walkJoin } from '../joins/walk-join.js';
import { timed } from '../lab/timed.js';
import { count, ratio, seconds } from '../report/formats.js';

const LATENCY_MS = 30;

/** Lists whose pages are full in one call, so that one query is the whole join. */
const PAGE_SIZED = { listenersLargest: 40, mongoClientsLargest: 900, redisSessionsLargest: 900 };
const WORLDS = [
  { proxies: 20, mongoInstances: 10, redisInstances: 3, flows: 12, mediaServers: 1 },
  { proxies: 200, mongoInstances: 60, redisInstances: 10, flows: 120, mediaServers: 2 },
].map((size) => ({ ...PAGE_SIZED, ...size }));

/** After this long no window of a quota holds an earlier call. */
const QUOTAS_EMPTY_MS = 1_100;
/** A join with a floor below this is asked again, so that more than the warming up of a process is measured. */
const QUICK_MS = 3_000;
const LATER_RUNS = 5;
const AFRESH = { 'connectome-freshness': 'no-cache' };

/** What the canonical joins cost and take with nothing cached, next to their floors and to users' own code. */
export const joins = {
  name: 'joins',
  title: `The canonical joins, nothing cached, quotas enforced, ${LATENCY_MS} ms from call to answer`,
  limitSeconds: 270,
  columns: [
    { key: 'rows', title: 'rows', show: count },
    { key: 'calls', title: 'calls', show: count },
    { key: 'callsToFloor', title: '/ floor', show: ratio, atMost: 1 },
    { key: 'throttles', title: 'throttles', show: count, atMost: 0 },
    { key: 'ms', title: 'time', show: seconds },
    { key: 'msToFloor', title: '/ floor', show: ratio, atMost: 1.1 },
  ],
  run: async function* (lab) {
    for (const size of WORLDS) yield* measureWorld(lab, size);
  },
};

async function* measureWorld(lab, size) {
  const emulator = await lab.emulator({ size, latencyMs: LATENCY_MS });
  const plans = await planJoins(lab, { size, emulator });
  const byHand = await measureByHand(plans, emulator);
  for (const plan of plans) {
    const { join, truth, floor } = plan;
    const under = `${join.name}, ${size[join.size]}`;
    yield { of: under, values: {} };
    yield { under, of: 'floor', values: { rows: truth.rows, calls: floor.calls, ms: floor.ms } };
    for await (const row of measureConnectome(lab, plan, emulator)) yield { under, ...row };
    for (const row of byHand.get(join) ?? []) yield { under, ...row };
  }
  await emulator.close();
}

/** Each join with the truth, read from a twin that neither throttles nor waits, and its floor. */
async function planJoins(lab, { size, emulator }) {
  const twin = await lab.emulator({ size, quotas: false });
  const roundTripMs = await measureRoundTrip(emulator);
  const providers = openProviders(twin.configuration, quickest);
  const plans = [];
  for (const join of allJoins) {
    const truth = await join.readByHand(providers, quickest);
    const calls = join.toCalls(truth);
    const floor = toFloor(calls, { rounds: join.rounds, roundTripMs });
    plans.push({ join, truth, floor, actions: Object.keys(calls), isQuick: floor.ms < QUICK_MS });
  }
  await twin.close();
  return plans;
}

async function* measureConnectome(lab, plan, emulator) {
  const server = await lab.connectome(emulator.configuration);
  const measure = async (of, headers, judged) => {
    await emptyQuotas(emulator);
    const run = await timed(() => walkJoin(server, plan.join, headers));
    return { of, judged, ...toRow(plan, run, await emulator.count()) };
  };
  const costs = ['callsToFloor', 'throttles'];
  const all = [...costs, 'msToFloor'];
  yield await measure('Connectome, first query', {}, plan.isQuick ? costs : all);
  const later = [];
  while (plan.isQuick && later.length < LATER_RUNS)
    later.push(await measure('Connectome, later', AFRESH, all));
  if (plan.isQuick) yield medianOf(later);
  await server.close();
}

/** The one in the middle by its time, with the most calls that any took. */
function medianOf(rows) {
  const [, middle] = rows.toSorted((a, b) => a.values.ms - b.values.ms);
  const most = (key) => Math.max(...rows.map(({ values }) => values[key]));
  const costs = Object.fromEntries(['calls', 'callsToFloor', 'throttles'].map((key) => [key, most(key)]));
  return { ...middle, values: { ...middle.values, ...costs } };
}

/** Rows by join. Quick joins one by one; the others wait for quotas of their own, mostly, and do it together. */
async function measureByHand(plans, emulator) {
  const different = plans.filter(({ join }) => !join.sameByHand);
  const quick = different.filter(({ isQuick }) => isQuick).map((plan) => [plan]);
  const rows = new Map(different.map(({ join }) => [join, []]));
  for (const together of [...quick, different.filter(({ isQuick }) => !isQuick)]) {
    for (const strategy of strategies) {
      await emptyQuotas(emulator);
      const providers = openProviders(emulator.configuration, strategy);
      const runs = await Promise.all(
        together.map(({ join }) => timed(async () => (await join.readByHand(providers, strategy)).rows)),
      );
      const counted = await emulator.count();
      for (const [index, plan] of together.entries()) {
        const own = Object.fromEntries(plan.actions.map((action) => [action, counted[action]]));
        rows.get(plan.join).push({ of: strategy.name, ...toRow(plan, runs[index], own) });
      }
    }
  }
  return rows;
}

async function emptyQuotas(emulator) {
  await delay(QUOTAS_EMPTY_MS);
  await emulator.clear();
}

function toRow({ join, truth, floor }, { result: rows, ms }, counted) {
  if (rows !== truth.rows) throw new Error(`${join.name}: ${rows} rows were read of ${truth.rows}`);
  const sum = (key) => Object.values(counted).reduce((total, action) => total + action[key], 0);
  const calls = sum('calls');
  if (calls < floor.calls)
    throw new Error(`${join.name}: ${calls} calls, the floor of ${floor.calls} is wrong`);
  const ratios = { callsToFloor: calls / floor.calls, msToFloor: ms / floor.ms };
  return { values: { rows, calls, throttles: sum('throttles'), ms, ...ratios }, counted };
}
