import { Command } from 'commander';
import type { Environment } from '../config/substitute-variables.js';
import { createConfigOption, createSubgraphOption, requireSubgraph } from './create-options.js';

const EXAMPLE = `
Example:
  connectome check-config --config connectome.yaml
  connectome check-config --config connectome.yaml --subgraph gaap

Exit code 0: it can be served. 2: it cannot, and every problem was printed.`;

/** `connectome check-config`: what is wrong with a configuration file, or what it would serve. */
export function createCheckConfigCommand(environment: Environment): Command {
  return new Command('check-config')
    .description('say what is wrong with a configuration file, or what would be served')
    .addOption(createConfigOption())
    .addOption(createSubgraphOption('as the process of this part of the graph would read it'))
    .addHelpText('after', EXAMPLE)
    .action(async ({ config, subgraph }: { config: string; subgraph?: string }, command: Command) => {
      const part = await requireSubgraph(subgraph, command);
      const { loadConfiguration } = await import('../config/load-configuration.js');
      const { describeConfiguration } = await import('./describe-configuration.js');
      process.stdout.write(describeConfiguration(await loadConfiguration(config, environment, part)));
    });
}
