import { Command, InvalidArgumentError, Option } from 'commander';
import { stringify } from 'yaml';
import type { WorldSize } from '../emulator/world/size.js';
import { toNumber, toPort } from './to-number.js';
import { untilToldToEnd } from './until-told-to-end.js';

const EXAMPLE = `
Example:
  connectome emulate --port 4100 --mongo-clients-largest 100000 > connectome.yaml &
  connectome serve --config connectome.yaml

A configuration that reaches the world is written to standard output.`;

interface EmulateOptions extends Partial<WorldSize> {
  port: number;
  seed: number;
  latency: number;
  quotas: boolean;
}

/** `connectome emulate`: the invented world alone, for other programs to ask. */
export async function createEmulateCommand(): Promise<Command> {
  const { toWorldSize } = await import('../emulator/world/size.js');
  const command = new Command('emulate')
    .description('run the invented world of five providers alone, and print a configuration that reaches it')
    .option(
      '--port <number>',
      'of the cloud APIs; media servers take the next ones; 0 for free ones',
      toPort,
      4100,
    )
    .option('--seed <number>', 'the same seed gives the same world', toNumber, 1)
    .option('--latency <ms>', 'milliseconds from a request to its answer, at the least', toNumber, 0)
    .option('--no-quotas', 'answer however often they are asked');
  for (const [name, usual] of Object.entries(toWorldSize()) as [keyof WorldSize, number][]) {
    command.addOption(createSizeOption(name, usual, toWorldSize));
  }
  return command.addHelpText('after', EXAMPLE).action(emulate);
}

/** `mongoClientsLargest` is `--mongo-clients-largest`; how much it may be is for the world to say. */
function createSizeOption(
  name: keyof WorldSize,
  usual: number,
  check: (size: Partial<WorldSize>) => WorldSize,
): Option {
  const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const words = flag.replaceAll('-', ' ');
  return new Option(`--${flag} <number>`, `size: ${words} (usually ${usual})`).argParser((text) => {
    try {
      return check({ [name]: toNumber(text) })[name];
    } catch (error) {
      throw new InvalidArgumentError((error as Error).message);
    }
  });
}

async function emulate({ port, seed, latency, quotas, ...size }: EmulateOptions): Promise<void> {
  const { startEmulator } = await import('../emulator/serve/start-emulator.js');
  const emulator = await startEmulator({ port, seed, latencyMs: latency, quotas, size });
  process.stdout.write(
    `# The emulated world at ${emulator.url}; its credentials are invented.\n${stringify(emulator.configuration)}`,
  );
  await untilToldToEnd();
  await emulator.close();
}
