import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { listBusyInstances } from '../by-hand/list-busy-instances.js';
import { openProviders } from '../by-hand/providers.js';
import { quickest } from '../by-hand/strategies.js';
import { count, megabytes, milliseconds, ratio } from '../report/formats.js';

const CONNECTIONS = 10;
const WARM_UP_SECONDS = 2;

/** Ten pages of a thousand rows with five values each. A usual instance has at least a third of its size. */
const SIZE = { mongoInstances: 16, mongoClients: 3_200 };
const NO_QUOTAS = { 'mongodb.DescribeClientConnections': 100_000 };
const FROM_CACHE = { 'connectome-freshness': 'max-stale, only-if-cached' };

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
    const ids = await listBusyInstances(openProviders(emulator.configuration, quickest), 1_000);
    for (const { name, query, variables } of toQueries(ids.slice(0, 10))) {
      yield { of: name, values: {} };
      const operation = { query, variables };
      for await (const row of measureQuery(lab, { operation, emulator, seconds }))
        yield { under: name, ...row };
    }
  },
};

function toQueries(ids) {
  return [
    {
      name: 'a small query: three instances, four values each',
      query: '{ redisInstances(first: 3) { nodes { id name status engineVersion } } }',
    },
    {
      name: '50,000 values: ten instances, a thousand clients each',
      query: `query ($ids: [ID!]!) {
        nodes(ids: $ids) {
          __typename
          ... on MongoInstance {
            id clientConnections(first: 1000) { nodes { id ip count internal host { address } } }
          }
        }
      }`,
      variables: { ids },
    },
  ];
}

async function* measureQuery(lab, { operation, emulator, seconds }) {
  const own = await lab.connectome({ ...emulator.configuration, quotas: NO_QUOTAS });
  const { data } = await own.ask(operation.query, { variables: operation.variables });
  const load = { operation, data, seconds };
  const repeated = await measure(own, { ...load, headers: FROM_CACHE });
  const runner = await lab.connectome({ ...emulator.configuration, quotas: NO_QUOTAS });
  await runner.ask(operation.query, { variables: operation.variables });
  const run = await measure(runner, { ...load, headers: FROM_CACHE, isRun: true });
  const peers = [];
  for (const { name, script } of PEERS) {
    const values = await measure(await lab.peer(script, data), { ...load, headers: {} });
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

/**
 * Loads a server that answers what it should, and ends it. With `isRun` no two requests are equal: each has another value
 * of a variable that the operation does not have.
 */
async function measure(server, { operation, data, seconds, headers, isRun = false }) {
  const { query, variables } = operation;
  const answer = await server.ask(query, { variables, headers });
  if (!isDeepStrictEqual(answer.data, data))
    throw new Error(`other data: ${JSON.stringify(answer).slice(0, 300)}`);
  const options = {
    url: server.url,
    connections: CONNECTIONS,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
    ...(isRun && { requests: [{ setupRequest: differ(operation) }] }),
  };
  await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const { requests, latency, non2xx, errors } = await autocannon({ ...options, duration: seconds });
  const after = await server.ask(query, { variables, headers });
  if (!isDeepStrictEqual(after.data, data)) throw new Error('other data under load');
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed`);
  const { peak } = await server.memory();
  await server.close();
  return { perSecond: requests.average, p99: latency.p99, peak };
}

function differ(operation) {
  let count = 0;
  return (request) => {
    count += 1;
    return {
      ...request,
      body: JSON.stringify({ ...operation, variables: { ...operation.variables, count } }),
    };
  };
}
