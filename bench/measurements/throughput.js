import { CONNECTIONS, putUnderLoad } from '../lab/put-under-load.js';
import { FROM_CACHE, listCachedQueries, NO_QUOTAS, SIZE } from '../lab/cached-queries.js';
import { count, megabytes, milliseconds, ratio } from '../report/formats.js';

/** The peers, the one to beat first. */
const PEERS = [
  { name: 'mercurius with jit', script: 'mercurius-jit' },
  { name: 'graphql-yoga', script: 'yoga' },
  { name: 'Apollo Server 5', script: 'apollo' },
];

/** How fast answers come from the cache, next to servers that hold the same answers in memory. */
export const throughput = {
  name: 'throughput',
  title: `Throughput from cache, ${CONNECTIONS} connections; peers resolve the same schema from plain objects`,
  limitSeconds: 150,
  columns: [
    { key: 'perSecond', title: 'answers/s', show: count },
    { key: 'toBest', title: '/ mercurius', show: ratio, atLeast: 1 },
    { key: 'p99', title: 'p99', show: milliseconds },
    { key: 'peak', title: 'peak memory', show: megabytes },
  ],
  run: async function* (lab, { seconds }) {
    const emulator = await lab.emulator({ size: SIZE, quotas: false });
    for (const { name, query, variables } of await listCachedQueries(emulator)) {
      yield { of: name, values: {} };
      const operation = { query, variables };
      for await (const row of measureQuery(lab, { operation, emulator, seconds }))
        yield { under: name, ...row };
    }
  },
};

async function* measureQuery(lab, { operation, emulator, seconds }) {
  const own = await lab.connectome({ ...emulator.configuration, quotas: NO_QUOTAS });
  const { data } = await own.ask(operation.query, { variables: operation.variables });
  const load = { operation, data, seconds };
  const repeated = await putUnderLoad(own, { ...load, headers: FROM_CACHE });
  const runner = await lab.connectome({ ...emulator.configuration, quotas: NO_QUOTAS });
  await runner.ask(operation.query, { variables: operation.variables });
  const run = await putUnderLoad(runner, { ...load, headers: FROM_CACHE, isRun: true });
  const peers = [];
  for (const { name, script } of PEERS) {
    const values = await putUnderLoad(await lab.peer(script, data), { ...load, headers: {} });
    peers.push({ of: name, values });
  }
  const best = peers[0].values.perSecond;
  const rows = [
    { of: 'Connectome', values: repeated, judged: ['toBest'] },
    { of: 'the same, each request run', values: run },
    ...peers,
  ];
  for (const row of rows) yield { ...row, values: { ...row.values, toBest: row.values.perSecond / best } };
}
