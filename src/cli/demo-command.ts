import { Command } from 'commander';
import { ConfigurationError } from '../config/configuration-error.js';
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
      await refuseOpenDoor(environment['HOST']);
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

/** It has no file in which somebody could say who may ask. */
async function refuseOpenDoor(host = ''): Promise<void> {
  const { isLoopback } = await import('../config/is-loopback.js');
  if (host === '' || isLoopback(host)) return;
  const message =
    `${JSON.stringify(host)} is open to other machines, and the demo knows nobody: leave HOST out. For others, write what ` +
    'connectome emulate prints to a file, add server.auth.bearerTokens to it, and give it to connectome serve';
  throw new ConfigurationError([{ path: 'HOST', message }]);
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
