import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { holdPort } from './hold-port.js';
import { startGateway } from './start-gateway.js';
import { startRedis } from './start-redis.js';
import { startSubgraphs } from './start-subgraphs.js';
import { startWorld } from './start-world.js';
import { Troupe } from './troupe.js';

/** `npm run federation`: the invented world, every subgraph and Hive Gateway in front of them, each a process of its own. */
const troupe = new Troupe();
// More than once: npm hands on what a terminal says to both, and a hand may be impatient.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void troupe.close());
const directory = await mkdtemp(join(tmpdir(), 'connectome-federation-'));
try {
  await runUntilOver(directory);
} catch (error) {
  // Whoever waited was cut short by the end; its reason says why.
  tellEnd(troupe.over.aborted ? troupe.over.reason : error);
} finally {
  await troupe.close();
  await rm(directory, { recursive: true });
}

async function runUntilOver(directory) {
  const { port, release } = await holdPort(Number(process.env.PORT ?? 4000));
  const secret = randomBytes(24).toString('base64url');
  const configuration = join(directory, 'connectome.yaml');
  const supergraph = join(directory, 'supergraph.graphql');
  const redisUrl = await startRedis(troupe);
  await startWorld(troupe, { file: configuration, secret, redisUrl });
  const subgraphs = await startSubgraphs(troupe, { configuration, supergraph });
  await release();
  const base = await startGateway(troupe, { supergraph, secret, port });
  process.stdout.write(welcome({ base, subgraphs, redisUrl }));
  await once(troupe.over, 'abort');
  tellEnd(troupe.over.reason);
}

/** One that ended by itself takes the others with it. */
function tellEnd(reason) {
  if (!(reason instanceof Error)) return;
  process.stderr.write(`federation: ${reason.message}\n`);
  process.exitCode = 1;
}

function welcome({ base, subgraphs, redisUrl }) {
  const shared =
    redisUrl ?? 'none: there is no redis-server here, so each process keeps its own cache and quotas';
  const rows = [
    ...subgraphs.map(({ name, url, pid }) => [name, `${url}   process ${pid}`]),
    ['redis', shared],
  ];
  return `
Hive Gateway answers for an invented world of five providers, by six subgraphs.

  ${base}/graphql

${rows.map(([name, where]) => `  ${name.padEnd(12)}${where}`).join('\n')}

Ctrl+C ends them all.
`;
}
