import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { GraphAnswer } from './open-graph.js';
import { startCli } from './run-cli.js';

/** A server of several with one configuration, in a process of its own. */
export interface RunningServer {
  query: <Data>(source: string, headers?: Record<string, string>) => Promise<GraphAnswer<Data>>;
  /** What its /metrics says of one figure. */
  readMetric: (name: string) => Promise<number | null>;
  /** What it wrote to its log so far. */
  log: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Starts so many servers of a configuration, as `npm run build` made them. */
export async function startServers(
  count: number,
  configuration: object,
): Promise<{ servers: RunningServer[]; close: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'connectome-servers-'));
  const file = join(directory, 'connectome.yaml');
  await writeFile(file, stringify(configuration));
  const started = Array.from({ length: count }, () => startCli(['serve', '--config', file], { PORT: '0' }));
  const close = async (): Promise<void> => {
    for (const { process } of started) process.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    await rm(directory, { recursive: true });
  };
  const open = async (cli: (typeof started)[number]): Promise<RunningServer> => {
    const [, base = ''] = await cli.says(/Server listening at (http:\/\/[\d.]+:\d+)/);
    return {
      query: async <Data>(source: string, headers = {}) => {
        const response = await fetch(`${base}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: source }),
        });
        return (await response.json()) as GraphAnswer<Data>;
      },
      readMetric: async (name) => {
        const text = await (await fetch(`${base}/metrics`)).text();
        const line = text.split('\n').find((each) => each.startsWith(`${name} `));
        return line === undefined ? null : Number(line.slice(name.length));
      },
      log: cli.stdout,
      stop: async (signal = 'SIGTERM') => {
        cli.process.kill(signal);
        await cli.ended;
      },
    };
  };
  try {
    return { servers: await Promise.all(started.map(open)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
