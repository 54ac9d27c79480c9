import { Command } from 'commander';
import type { Environment } from '../config/substitute-variables.js';
import type { LogLevel } from '../server/create-logger.js';
import { createConfigOption, createLogLevelOption } from './create-options.js';
import { runServer } from './run-server.js';

const EXAMPLE = `
Example:
  connectome serve --config connectome.yaml
  HOST=127.0.0.1 PORT=4001 connectome serve --config connectome.yaml

HOST and PORT win over the file. SIGTERM and SIGINT let operations under way finish.`;

/** `connectome serve`: the API over the accounts of a configuration file. */
export function createServeCommand(environment: Environment): Command {
  return new Command('serve')
    .description('serve the graph over the accounts of a configuration file')
    .addOption(createConfigOption())
    .addOption(createLogLevelOption('info'))
    .addHelpText('after', EXAMPLE)
    .action(async ({ config, logLevel }: { config: string; logLevel: LogLevel }) => {
      const { loadConfiguration } = await import('../config/load-configuration.js');
      await runServer({ configuration: await loadConfiguration(config, environment), logLevel });
    });
}
