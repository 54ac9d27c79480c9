import { Option, type Command } from 'commander';
import { logLevels, type LogLevel } from '../server/create-logger.js';

/** The option that names the configuration file. */
export function createConfigOption(): Option {
  return new Option('--config <file>', 'the configuration, in YAML').makeOptionMandatory();
}

/** The option that sets how much is logged. */
export function createLogLevelOption(usual: LogLevel): Option {
  return new Option('--log-level <level>', 'how much to log').choices(logLevels).default(usual);
}

/** The option that chooses a part of the graph. */
export function createSubgraphOption(what: string): Option {
  return new Option('--subgraph <name>', what);
}

/** The names of all subgraphs; they are loaded when one is given. */
export async function listSubgraphs(): Promise<string[]> {
  const { subgraphs } = await import('../../resolvers/index.js');
  return subgraphs.map(({ name }) => name);
}

/** The subgraph a command was given; null for none. Ends the command where there is none of that name. */
export async function requireSubgraph(name: string | undefined, command: Command): Promise<string | null> {
  if (name === undefined) return null;
  requireName(name, await listSubgraphs(), { command, option: '--subgraph <name>' });
  return name;
}

/** Ends a command that was given a name which is not among those there are. */
export function requireName(
  name: string,
  names: readonly string[],
  { command, option }: { command: Command; option: string },
): void {
  if (names.includes(name)) return;
  const choices = names.join(', ');
  command.error(`error: option '${option}' argument '${name}' is invalid. Allowed choices are ${choices}.`);
}
