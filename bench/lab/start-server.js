import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from 'undici';
import { askGraph } from './ask-graph.js';
import { findFreePort } from './find-free-port.js';
import { readMemory } from './read-memory.js';

/** How long a server may take to its first answer, and how often it is tried. */
const PATIENCE_MS = 30_000;
const EVERY_MS = 5;

/**
 * Starts a GraphQL server in a process of its own and waits for its first answer: `startMs` after it was spawned.
 * `environment` is all else that it gets; `ask` posts an operation; `memory` is the resident set at present and at its peak, in bytes.
 */
export async function startServer({ script, args, path = '/graphql', environment = {} }) {
  const port = await findFreePort();
  const since = performance.now();
  // Nothing else of the environment: a proxy in it would be asked, and the bench stays on this machine.
  const address = { HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' };
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...address, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}${path}`;
  // No operation of a bench takes longer than its server's deadline: the client needs none of its own.
  const agent = new Agent({ connections: 100, headersTimeout: 0, bodyTimeout: 0 });
  await waitForAnswer(child, url, agent);
  return {
    url,
    startMs: performance.now() - since,
    ask: (query, options) => askGraph(url, query, { ...options, dispatcher: agent }),
    memory: () => readMemory(child.pid),
    close: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await agent.destroy();
      await ended;
    },
  };
}

async function waitForAnswer(child, url, dispatcher) {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await askGraph(url, '{ __typename }', { dispatcher }).catch(() => null);
    if (answer?.data) return;
    await delay(EVERY_MS);
  }
  child.kill('SIGKILL');
  throw new Error(`no answer at ${url}`);
}
