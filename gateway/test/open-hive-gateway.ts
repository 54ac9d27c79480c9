import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../test/helpers/find-free-port.js';
import type { OpenGateway } from '../../test/helpers/open-gateway.js';
import type { GraphAnswer } from '../../test/helpers/open-graph.js';
import { GATEWAY_SECRET, type RunningSubgraphs } from '../../test/helpers/start-subgraphs.js';

const ROOT = join(import.meta.dirname, '..');
const HIVE = join(ROOT, 'node_modules/@graphql-hive/gateway/dist/bin.js');

/** Hive Gateway on a free port of this machine. */
export interface OpenHiveGateway extends OpenGateway {
  url: string;
}

/** Starts Hive Gateway as it is configured here, in a process of its own. */
export async function openHiveGateway(
  { supergraph }: RunningSubgraphs,
  environment: Record<string, string> = {},
): Promise<OpenHiveGateway> {
  const directory = await mkdtemp(join(tmpdir(), 'connectome-hive-'));
  const file = join(directory, 'supergraph.graphql');
  await writeFile(file, supergraph);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const child = spawn(process.execPath, [HIVE, 'supergraph', '--config-path', 'gateway.config.js'], {
    cwd: ROOT,
    env: {
      SUPERGRAPH: file,
      GATEWAY_SECRET,
      HOST: '127.0.0.1',
      PORT: String(port),
      NO_COLOR: '1',
      ...environment,
    },
  });
  const ended = once(child, 'exit');
  let written = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      written += chunk.toString();
      if (written.includes('Listening on')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => {
      reject(new Error(`Hive Gateway ended: ${written}`));
    });
  });
  return {
    url,
    query: async <Data>(query: string, variables = {}, headers = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphAnswer<Data>;
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true });
    },
  };
}
