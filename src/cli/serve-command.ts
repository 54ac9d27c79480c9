import { Command } from 'commander';
import type { Environment } from '../config/substitute-variables.js';
import type { LogLevel } from '../server/create-logger.js';
import {
  createConfigOption,
  createLogLevelOption,
  createSubgraphOption,
  requireSubgraph,
} from './create-options.js';
import { runServer } from './run-server.js';

const EXAMPLE = `
Example:
  connectome serve --config connectome.yaml
  HOST=127.0.0.1 PORT=4001 connectome serve --config connectome.yaml
  PORT=4003 connectome serve --config connectome.yaml --subgraph gaap

HOST and PORT win over the file. SIGTERM and SIGINT let operations under way finish.

With --subgraph the process serves one part of the graph to a federation gateway: core (ids, hosts, accounts), or a
service. It reads the credentials of accounts with that service only, core none: variables of the others need not be set.
Beyond the loopback address it starts only with gateway.secret. connectome compose joins the parts.`;

interface ServeOptions {
  config: string;
  subgraph?: string;
  logLevel: LogLevel;
}

/** `connectome serve`: the API over the accounts of a configuration file. */
export function createServeCommand(environment: Environment): Command {
  return new Command('serve')
    .description('serve the graph over the accounts of a configuration file')
    .addOption(createConfigOption())
    .addOption(createSubgraphOption('serve one part of the graph only, as a subgraph of a gateway'))
    .addOption(createLogLevelOption('info'))
    .addHelpText('after', EXAMPLE)
    .action(async ({ config, subgraph, logLevel }: ServeOptions, command: Command) => {
      const part = await requireSubgraph(subgraph, command);
      const { loadConfiguration } = await import('../config/load-configuration.js');
      await runServer({ configuration: await loadConfiguration(config, environment, part), logLevel });
    });
}
