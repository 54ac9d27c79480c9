import { listBusyInstances } from '../by-hand/list-busy-instances.js';
import { openProviders } from '../by-hand/providers.js';
import { quickest } from '../by-hand/strategies.js';
import { median } from '../lab/median.js';
import { timed } from '../lab/timed.js';
import { count, kilobytes, microseconds, milliseconds, ratio } from '../report/formats.js';

const PAGE = 1_000;
/** A usual instance has from a third of its size to twice as much: each has a full page. */
const SIZE = { mongoInstances: 110, mongoClients: 3_200, mongoClientsLargest: 100_000 };
/** The machine's own speed is wanted here, not the provider's. */
const NO_QUOTAS = { 'mongodb.DescribeClientConnections': 100_000, 'mongodb.DescribeDBInstances': 100_000 };
/** How many rows, and how often that is measured. */
const STEPS = [
  { rows: 1_000, runs: 9 },
  { rows: 10_000, runs: 5 },
  { rows: 100_000, runs: 3 },
];
/** It must not grow; a tenth is what a shared machine adds. */
const NOISE = 1.1;
const AFRESH = { 'connectome-freshness': 'no-cache' };

/** Whether a row costs more time or memory where there are more of them. */
export const growth = {
  name: 'growth',
  title: 'Growth: client rows, from the provider to the answer, no quotas and no latency',
  limitSeconds: 90,
  columns: [
    { key: 'ms', title: 'time', show: milliseconds },
    { key: 'msPerRow', title: 'a row', show: microseconds },
    { key: 'timeGrowth', title: '/ fewer', show: ratio, atMost: NOISE },
    { key: 'bytesPerRow', title: 'peak above rest a row', show: kilobytes },
    { key: 'memoryGrowth', title: '/ fewer', show: ratio, atMost: NOISE },
  ],
  run: async function* (lab) {
    const emulator = await lab.emulator({ size: SIZE, quotas: false });
    const ids = await listBusyInstances(openProviders(emulator.configuration, quickest), PAGE);
    for (const { name, read } of [inOneAnswer(ids), pageByPage(ids)]) {
      yield { of: name, values: {} };
      let fewer = null;
      for (const step of STEPS) {
        const values = await measure(lab, emulator, { step, read });
        yield {
          under: name,
          of: `${count(step.rows)} rows`,
          values: withGrowth(values, fewer),
          judged: fewer ? JUDGED : [],
        };
        fewer = values;
      }
    }
  },
};

const JUDGED = ['timeGrowth', 'memoryGrowth'];

const CLIENTS = 'id ip count internal';

/** One operation: a page of each of many instances. */
function inOneAnswer(ids) {
  const query = `query ($ids: [ID!]!) {
    nodes(ids: $ids) { ... on MongoInstance { clientConnections(first: ${PAGE}) { nodes { ${CLIENTS} } } } }
  }`;
  return {
    name: 'in one answer, a page of each of many instances',
    read: async (server, rows) => {
      const variables = { ids: ids.slice(0, rows / PAGE) };
      const { data } = await server.ask(query, { variables, headers: AFRESH });
      return data.nodes.reduce((sum, { clientConnections }) => sum + clientConnections.nodes.length, 0);
    },
  };
}

/** One instance, an operation a page. The busiest instance of a world is its first. */
function pageByPage([id]) {
  const query = `query ($id: ID!, $after: String) {
    mongoInstance(id: $id) {
      clientConnections(first: ${PAGE}, after: $after) { nodes { ${CLIENTS} } pageInfo { hasNextPage endCursor } }
    }
  }`;
  return {
    name: 'one instance, walked page by page',
    read: async (server, rows) => {
      let read = 0;
      for (let after = null; read < rows;) {
        const headers = after === null ? AFRESH : {};
        const { data } = await server.ask(query, { variables: { id, after }, headers });
        const { nodes, pageInfo } = data.mongoInstance.clientConnections;
        read += nodes.length;
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      return read;
    },
  };
}

/** A server of its own, warm before it counts. */
async function measure(lab, emulator, { step: { rows, runs }, read }) {
  const server = await lab.connectome({ ...emulator.configuration, quotas: NO_QUOTAS });
  const rest = await server.memory();
  for (let warmUp = 0; warmUp < 5; warmUp += 1) await read(server, PAGE);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { result, ms } = await timed(() => read(server, rows));
    // In every epoch of the world some workers are away.
    if (result < rows * 0.95) throw new Error(`${result} rows were read of ${rows}`);
    times.push(ms);
  }
  const { peak } = await server.memory();
  await server.close();
  const ms = median(times);
  return { rows, ms, msPerRow: ms / rows, bytesPerRow: peak === null ? null : (peak - rest.now) / rows };
}

function withGrowth(values, fewer) {
  if (fewer === null) return values;
  return {
    ...values,
    timeGrowth: values.msPerRow / fewer.msPerRow,
    memoryGrowth: values.bytesPerRow / fewer.bytesPerRow,
  };
}
