import { pino, type Logger } from 'pino';
import { parseConfiguration } from '../../src/config/parse-configuration.js';
import type { EmulatorOptions, RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../src/emulator/serve/start-emulator.js';
import type { EmulatedAccount } from '../../src/emulator/serve/to-configuration.js';
import type { LoggedCall } from '../../src/emulator/wire/call-log.js';
import { createServer } from '../../src/server/create-server.js';
import type { Explanation } from '../../src/upstream/explanation.js';

/** What the server answers to one operation. */
export interface GraphAnswer<Data> {
  data: Data;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
  extensions?: {
    upstream?: Explanation;
  };
}

/** A server on a real socket in front of an emulated world. */
export interface OpenGraph {
  url: string;
  emulator: RunningEmulator;
  query: <Data = Record<string, never>>(
    source: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<GraphAnswer<Data>>;
  /** How often each action was called since the calls were last cleared; only in calls of some kind, if one is given. */
  countCalls: (isCounted?: (call: LoggedCall) => boolean) => Record<string, number>;
  close: () => Promise<void>;
}

export interface OpenGraphOptions {
  emulator?: EmulatorOptions;
  /** The part of the graph that it serves; all of it by default. One and the same in a file of tests. */
  subgraph?: string;
  /** The rest of the configuration, beside the accounts. */
  configuration?: object;
  /** Changes the accounts that reach the world. */
  accounts?: (accounts: EmulatedAccount[], emulator: RunningEmulator) => object[];
  /** Silent by default. */
  logger?: Logger;
}

/** Starts a world, frozen unless a clock is given, and a server in front of it. */
export async function openGraph(options: OpenGraphOptions = {}): Promise<OpenGraph> {
  const emulator = await startEmulator({ clock: { rate: 0 }, ...options.emulator });
  const { accounts } = emulator.configuration;
  const configuration = parseConfiguration(
    {
      server: { host: '127.0.0.1', port: 0 },
      ...options.configuration,
      accounts: options.accounts?.(accounts, emulator) ?? accounts,
    },
    {},
    options.subgraph,
  );
  const { logger = pino({ level: 'silent' }) } = options;
  const server = await createServer({ configuration, logger, drainMs: 100 });
  const url = `${await server.listen()}/graphql`;
  return {
    url,
    emulator,
    query: async <Data>(source: string, variables = {}, headers = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: source, variables }),
      });
      return (await response.json()) as GraphAnswer<Data>;
    },
    countCalls: (isCounted = () => true) =>
      countBy(emulator.calls.filter(isCounted).map(({ action }) => action)),
    close: async () => {
      await server.close();
      await emulator.close();
    },
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
