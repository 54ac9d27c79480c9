import process from 'node:process';
import { URL } from 'node:url';
import { findFreePorts } from './find-free-ports.js';
import { listSubgraphs } from './list-subgraphs.js';
import { CONNECTOME } from './paths.js';
import { untilReady } from './until.js';

/**
 * Starts every subgraph on a port of its own, and composes what they say they are into a supergraph. Answers where each is,
 * and which process.
 */
export async function startSubgraphs(troupe, { configuration, supergraph }) {
  const names = listSubgraphs();
  const ports = await findFreePorts(names.length);
  const located = names.map((name, index) => ({ name, base: `http://127.0.0.1:${ports[index]}` }));
  const started = located.map(async ({ name, base }) => {
    const { pid } = troupe.start(name, {
      command: process.execPath,
      args: [CONNECTOME, 'serve', '--config', configuration, '--subgraph', name, '--log-level', 'warn'],
      environment: { PORT: new URL(base).port },
      stdout: 'inherit',
    });
    await untilReady(name, `${base}/readyz`, troupe.over);
    return { name, url: `${base}/graphql`, pid };
  });
  const running = await Promise.all(started);
  const urls = running.flatMap(({ name, url }) => ['--url', `${name}=${url}`]);
  await troupe.run('compose', {
    command: process.execPath,
    args: [CONNECTOME, 'compose', '--running', '--config', configuration, ...urls, '--output', supergraph],
  });
  return running;
}
