import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import process from 'node:process';
import { URL } from 'node:url';
import { services as registered } from '../../dist/src/providers/registry.js';
import { walkJoin } from '../joins/walk-join.js';
import { openLab } from '../lab/lab.js';
import { services } from './services.js';
import { startConnectome } from './start-connectome.js';
import { startRedis } from './start-redis.js';

/** Answers from what is held, each asked differently: ten at once. */
const ANSWERS = 3_000;
const AT_ONCE = 10;
const QUERY = '{ mediaServers(first: 50) { nodes { id name status region engineVersion } } }';
const FROM_CACHE = { 'connectome-freshness': 'max-stale' };

/** The provider's quotas are no part of what a resource costs here. */
const NO_QUOTAS = Object.fromEntries(
  registered.flatMap(({ name, actions }) =>
    Object.values(actions)
      .filter(({ quota }) => quota !== null)
      .map((action) => [`${name}.${action.name}`, 1_000]),
  ),
);

/** Measures what a process and Redis take for a resource of each service, and writes it to figures.json: two minutes. */
const lab = await openLab();
const redis = await startRedis();
try {
  const figures = { ...describeMachine(), process: await measureProcess(), services: {} };
  for (const service of services) figures.services[service.name] = await measureService(service);
  await writeFile(new URL('figures.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await redis.close();
  await lab.close();
}

function describeMachine() {
  const processors = cpus();
  return {
    at: new Date().toISOString().slice(0, 10),
    machine: `${processors.length} x ${processors[0]?.model ?? 'unknown'}, Node.js ${process.version}`,
  };
}

/** A process at rest, and its time on the processor for a small answer. */
async function measureProcess() {
  const emulator = await lab.emulator({ quotas: false });
  const server = await startConnectome(emulator.configuration);
  const { bytes } = await server.rested();
  await askMany(server, ANSWERS / 2);
  const before = await server.rested();
  await askMany(server, ANSWERS);
  const after = await server.rested();
  await server.close();
  await emulator.close();
  return { restBytes: bytes, cpuMsPerAnswer: round((after.cpuMs - before.cpuMs) / ANSWERS) };
}

async function askMany(server, answers) {
  for (let asked = 0; asked < answers; asked += AT_ONCE) {
    const ask = (_value, index) => {
      const variables = { number: `${answers}:${asked + index}` };
      return server.ask(QUERY, { variables, headers: FROM_CACHE });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
  }
}

/** Everything of a service, read once: by a process that shares it, and by one that holds nothing it need not. */
async function measureService({ join, world }) {
  const emulator = await lab.emulator({ size: world, quotas: false });
  const configuration = { ...emulator.configuration, quotas: NO_QUOTAS };
  await redis.clear();
  const sharing = await read({ ...configuration, redis: { url: redis.url } }, join);
  const redisBytesPerAnswer = Math.round(await redis.weigh());
  const holding = await read(configuration, join, { collects: true });
  await emulator.close();
  const resources = world[join.size];
  return {
    resources,
    rowsPerResource: round(sharing.rows / resources),
    cpuMsPerResource: round(sharing.cpuMs / resources),
    heldBytesPerResource: Math.round(holding.heapBytes / resources),
    peakBytes: sharing.peakBytes,
    redisBytesPerAnswer,
  };
}

/** What reading a join takes more than rest. */
async function read(configuration, join, options) {
  const server = await startConnectome(configuration, options);
  const before = await server.rested();
  const rows = await walkJoin(server, join);
  const after = await server.rested();
  await server.close();
  return {
    rows,
    cpuMs: after.cpuMs - before.cpuMs,
    heapBytes: after.heapBytes - before.heapBytes,
    peakBytes: after.peakBytes,
  };
}

function round(value) {
  return Number(value.toPrecision(3));
}
