import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Configuration } from '../config/configuration.js';
import type { Environment } from '../config/substitute-variables.js';
import { toError } from '../core/to-error.js';
import { askSubgraph, toGatewayHeaders, type RunningSubgraph } from './ask-subgraph.js';
import { listSubgraphs, requireName } from './create-options.js';
import { printSubgraphs } from './print-subgraphs.js';

/** The first subgraph's where nothing is said; 4000 is that of the gateway, or of a process that serves all. */
const FIRST_PORT = 4001;

const EXAMPLE = `
Example:
  connectome compose --output supergraph.graphql
  connectome compose --url core=http://core:4000/graphql --url gaap=http://gaap:4000/graphql > supergraph.graphql
  connectome compose --running --config connectome.yaml --output supergraph.graphql

A URL is where the gateway is to find a subgraph. Those not named are on this machine, in the order of the list: core at
port 4001, the next at 4002 and so on. Nothing is asked unless --running is given: then each subgraph tells at its URL what
it is, and gateway.secret of the configuration says that a gateway asks.`;

interface ComposeOptions {
  output?: string;
  url: ReadonlyMap<string, string>;
  running?: boolean;
  config?: string;
}

/** `connectome compose`: the supergraph of all subgraphs, for a gateway to run. */
export function createComposeCommand(environment: Environment): Command {
  return new Command('compose')
    .description('join all subgraphs into a supergraph, for a federation gateway')
    .option('--output <file>', 'write it to a file instead of standard output')
    .addOption(createUrlOption())
    .option('--running', 'ask running subgraphs what they are, instead of printing them here')
    .option('--config <file>', 'the configuration with the secret that subgraphs know a gateway by')
    .addHelpText('after', EXAMPLE)
    .action(async (options: ComposeOptions, command: Command) => {
      const text = await compose(options, command, environment);
      if (options.output === undefined) process.stdout.write(text);
      else await writeFile(options.output, text);
    });
}

function createUrlOption(): Option {
  return new Option('--url <name=url>', 'where a subgraph is; once for each')
    .default(new Map(), 'this machine, ports from 4001')
    .argParser((text, before: ReadonlyMap<string, string>) => {
      const [, name, url] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (name !== undefined && url !== undefined && isPlace(url)) return new Map([...before, [name, url]]);
      throw new InvalidArgumentError(
        'Expected a name and an http or https URL without a login, such as core=http://core:4000/graphql.',
      );
    });
}

/** A login in it would be written into the supergraph; the header of gateway.secret says who asks. */
function isPlace(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

async function compose(
  { url, running, config }: ComposeOptions,
  command: Command,
  environment: Environment,
): Promise<string> {
  const { composeSupergraph } = await import('../server/federation/compose-supergraph.js');
  if (config !== undefined && !running)
    command.error("error: option '--config <file>' says who asks running subgraphs: give '--running' too");
  const names = await listSubgraphs();
  for (const name of url.keys()) requireName(name, names, { command, option: '--url <name=url>' });
  const located = names.map((name, index) => ({ name, url: url.get(name) ?? toLocalUrl(index) }));
  const texts = running ? await askAll(located, config, environment) : await printSubgraphs(names);
  return composeSupergraph(located.map((subgraph, index) => ({ ...subgraph, sdl: texts[index] ?? '' })));
}

function toLocalUrl(index: number): string {
  return `http://127.0.0.1:${FIRST_PORT + index}/graphql`;
}

async function askAll(
  subgraphs: readonly RunningSubgraph[],
  config: string | undefined,
  environment: Environment,
): Promise<string[]> {
  const headers = config === undefined ? {} : toGatewayHeaders(await loadForGateway(config, environment));
  const asked = await Promise.allSettled(subgraphs.map((subgraph) => askSubgraph(subgraph, headers)));
  const failures = asked.flatMap((each) =>
    each.status === 'rejected' ? [toError(each.reason).message] : [],
  );
  if (failures.length > 0) throw new Error(['nothing is composed:', ...failures].join('\n  '));
  return asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

/** A gateway needs what core does: no account's credentials. */
async function loadForGateway(config: string, environment: Environment): Promise<Configuration> {
  const { loadConfiguration } = await import('../config/load-configuration.js');
  return loadConfiguration(config, environment, 'core');
}
