import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { subgraphs } from '../../resolvers/index.js';
import { askSubgraph } from '../../src/cli/ask-subgraph.js';
import { composeSupergraph } from '../../src/server/federation/compose-supergraph.js';
import { startCli, type RunningCli } from './run-cli.js';

/** What the gateways of tests send, in its header. */
export const GATEWAY_SECRET = 'an-invented-gateway-secret';
export const GATEWAY_HEADERS = { 'connectome-gateway-secret': GATEWAY_SECRET };

/** The subgraphs of a configuration, each in a process of its own on a free port. */
export interface RunningSubgraphs {
  /** Where each is, by its name. */
  urls: Readonly<Record<string, string>>;
  /** The configuration they read. */
  file: string;
  /** What they say they are, joined. */
  supergraph: string;
  /** Has one of them gone, as in an outage. */
  stop: (name: string) => Promise<void>;
  /** Has it back, where it was. */
  restart: (name: string) => Promise<void>;
  close: () => Promise<void>;
}

export interface SubgraphsOptions {
  /** In the form of the configuration file; the gateway's secret is added. */
  configuration: object;
  /** The environment of each process. */
  environment?: Record<string, string>;
}

/** Starts all subgraphs, as `npm run build` made them, and composes them. */
export async function startSubgraphs(options: SubgraphsOptions): Promise<RunningSubgraphs> {
  const { configuration, environment = {} } = options;
  const directory = await mkdtemp(join(tmpdir(), 'connectome-subgraphs-'));
  const file = join(directory, 'connectome.yaml');
  await writeFile(file, stringify({ ...configuration, gateway: { secret: GATEWAY_SECRET } }));
  const start = (name: string, port = '0'): RunningCli =>
    startCli(['serve', '--config', file, '--subgraph', name], { PORT: port, ...environment });
  const started = new Map(subgraphs.map(({ name }) => [name, start(name)]));
  const close = async (): Promise<void> => {
    await Promise.all([...started.values()].map(end));
    await rm(directory, { recursive: true });
  };
  try {
    const located = await Promise.all(
      [...started].map(async ([name, cli]) => ({ name, url: await findUrl(cli) })),
    );
    const urls = Object.fromEntries(located.map(({ name, url }) => [name, url]));
    const told = located.map(async (each) => ({ ...each, sdl: await askSubgraph(each, GATEWAY_HEADERS) }));
    return {
      file,
      urls,
      supergraph: composeSupergraph(await Promise.all(told)),
      stop: (name) => end(started.get(name)!),
      restart: async (name) => {
        const cli = start(name, new URL(urls[name]!).port);
        started.set(name, cli);
        await findUrl(cli);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function findUrl(cli: RunningCli): Promise<string> {
  const [, base] = await cli.says(/Server listening at (http:\/\/[\d.]+:\d+)/);
  return `${base}/graphql`;
}

async function end({ process, ended }: RunningCli): Promise<void> {
  process.kill('SIGTERM');
  await ended;
}
