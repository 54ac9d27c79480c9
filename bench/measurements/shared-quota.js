import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { count, ratio } from '../report/formats.js';

const PROCESSES = [1, 3, 8];
/** Callers of each quota at each process: always one waits. No two of them ask for the same instance. */
const callersFor = (processes) => Math.max(3, Math.round(18 / processes));
const SIZE = { mongoInstances: Math.max(...PROCESSES.map((processes) => processes * callersFor(processes))) };

/** What is asked, of which quota; a rate a second as the provider's table has it. */
const QUOTAS = [
  { action: 'DescribeClientConnections', limit: 5, field: 'clientConnections(first: 1) { complete }' },
  { action: 'DescribeCurrentOp', limit: 20, field: 'currentOperations(first: 1) { complete }' },
];
const ANEW = { 'cache-control': 'no-cache' };

/** How long processes come to their pace, and how long it is measured, with Redis and without, in milliseconds. */
const WARM_UP_MS = 2_500;
const MEASURED_MS = 5_000;
/** After a loss of Redis the same is measured from here on. */
const SWITCH_MS = 1_000;

/** Whether several processes use a quota together as one would, and never more. */
export const sharedQuota = {
  name: 'quota',
  title:
    'A quota shared by processes through Redis, and without it after it crashed; 30 ms from call to answer',
  limitSeconds: 110,
  columns: [
    { key: 'limit', title: 'a second', show: count },
    { key: 'used', title: 'used', show: ratio, atLeast: 0.9 },
    { key: 'usedApart', title: 'Redis gone', show: ratio, atLeast: 0.8 },
    { key: 'worst', title: 'worst second', show: count },
    { key: 'worstToLimit', title: '/ quota', show: ratio, atMost: 1 },
  ],
  run: async function* (lab) {
    for (const processes of PROCESSES) {
      const redis = await lab.redis();
      if (redis === null) {
        process.stdout.write('\nquota: redis-server is not on this machine (apt-get install redis-server)\n');
        return;
      }
      const of = processes === 1 ? 'one process' : `${processes} processes`;
      yield { of, values: {} };
      for (const values of await measure(lab, redis, processes)) {
        yield { under: of, of: values.action, values, judged: ['used', 'usedApart', 'worstToLimit'] };
      }
    }
  },
};

async function measure(lab, redis, processes) {
  // Counted, not enforced: a refusal would slow everybody down, and hide how many came.
  const emulator = await lab.emulator({ size: SIZE, quotas: false, latencyMs: 30 });
  const { accounts } = emulator.configuration;
  const starting = Array.from({ length: processes }, () =>
    lab.connectome({ accounts, redis: { url: redis.url } }),
  );
  const servers = await Promise.all(starting);
  const { data } = await servers[0].ask(`{ mongoInstances(first: ${SIZE.mongoInstances}) { nodes { id } } }`);
  const stop = keepAsking(servers, data.mongoInstances.nodes);

  await delay(WARM_UP_MS);
  const since = now();
  await delay(MEASURED_MS);
  const killedAt = now();
  await redis.kill();
  await delay(SWITCH_MS + MEASURED_MS);
  const until = now();
  const arrivals = await emulator.arrivals();
  await stop();
  await Promise.all([...servers, emulator].map((each) => each.close()));

  return QUOTAS.map(({ action, limit }) => {
    const times = arrivals[action].filter((at) => at >= since && at < until);
    const rate = (from, to) => times.filter((at) => at >= from && at < to).length / ((to - from) / 1_000);
    const worst = worstWindow(times);
    const used = rate(since, killedAt) / limit;
    const usedApart = rate(killedAt + SWITCH_MS, until) / limit;
    return { action, limit, used, usedApart, worst, worstToLimit: worst / limit };
  });
}

/** Has every caller ask again as soon as it is answered, each for an instance of its own. */
function keepAsking(servers, instances) {
  let isOver = false;
  const ask = async (server, { id }, { field }) => {
    const query = `{ node(id: "${id}") { ... on MongoInstance { ${field} } } }`;
    while (!isOver) {
      const { errors } = await server.ask(query, { headers: ANEW });
      if (errors && !isOver) throw new Error(errors[0].message);
    }
  };
  const callers = callersFor(servers.length);
  const asking = servers.flatMap((server, index) =>
    instances
      .slice(index * callers, (index + 1) * callers)
      .flatMap((instance) => QUOTAS.map((quota) => ask(server, instance, quota))),
  );
  return async () => {
    isOver = true;
    await Promise.all(asking);
  };
}

/** The most arrivals in any second. */
function worstWindow(times) {
  let first = 0;
  return times.reduce((worst, at, index) => {
    while (at - times[first] >= 1_000) first += 1;
    return Math.max(worst, index - first + 1);
  }, 0);
}

/** In the time of the emulator, which stands on the same machine. */
function now() {
  return performance.timeOrigin + performance.now();
}
