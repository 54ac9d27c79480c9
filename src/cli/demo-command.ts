import { Command } from 'commander';
import type { Environment } from '../config/substitute-variables.js';
import type { LogLevel } from '../server/create-logger.js';
import { createLogLevelOption } from './create-options.js';
import { runServer } from './run-server.js';
import { toNumber } from './to-number.js';

const EXAMPLE = `
Example:
  connectome demo
  PORT=4001 connectome demo --seed 7

No account and no network are needed: five emulated providers are started on free ports of this machine.`;

/** `connectome demo`: the API over an embedded world. */
export function createDemoCommand(environment: Environment): Command {
  return new Command('demo')
    .description('serve the graph over an invented world of five providers, inside this process')
    .option('--seed <number>', 'the same seed gives the same world', toNumber, 1)
    .addOption(createLogLevelOption('warn'))
    .addHelpText('after', EXAMPLE)
    .action(async ({ seed, logLevel }: { seed: number; logLevel: LogLevel }) => {
      const { parseConfiguration } = await import('../config/parse-configuration.js');
      const { startEmulator } = await import('../emulator/serve/start-emulator.js');
      const emulator = await startEmulator({ seed });
      try {
        const document = { server: { dashboard: true }, ...emulator.configuration };
        const configuration = parseConfiguration(document, environment);
        await runServer({
          configuration,
          logLevel,
          onListening: (url) => process.stdout.write(welcome(url)),
        });
      } finally {
        await emulator.close();
      }
    });
}

function welcome(url: string): string {
  return `
Connectome answers for an invented world of five providers.

  In a browser   ${url}/
                 the dashboard: the map of this world, with what is unhealthy beside it.

                 ${url}/graphql
                 GraphiQL, with a tab of ready queries for each job; press Run in the first.

  In a shell     curl ${url}/graphql -H 'content-type: application/json' \\
                   -d '{"query":"{ redisInstances { nodes { name status sessions(first: 3) { nodes { address lastCommand } } } } }"}'

  See the calls  add -H 'connectome-explain: true' and read extensions.upstream.

Ctrl+C ends it.
`;
}
