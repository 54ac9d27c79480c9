import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Environment } from '../config/substitute-variables.js';
import { findPackageRoot } from '../server/find-package-root.js';
import { createCheckConfigCommand } from './check-config-command.js';
import { createComposeCommand } from './compose-command.js';
import { createDemoCommand } from './demo-command.js';
import { createEmulateCommand } from './emulate-command.js';
import { createSchemaCommand } from './schema-command.js';
import { createServeCommand } from './serve-command.js';

/** The command line `connectome` with all its commands; each loads what it runs when it runs. */
export async function createProgram(environment: Environment): Promise<Command> {
  const program = new Command('connectome')
    .description(
      'One live GraphQL graph of who is connected to what across your clouds, and whether it is healthy.',
    )
    .version(await readVersion(), '--version')
    .showHelpAfterError('(connectome --help shows what there is)')
    .addHelpText('after', '\nBegin with: connectome demo')
    .exitOverride();
  const commands = [
    createServeCommand(environment),
    createDemoCommand(environment),
    await createEmulateCommand(),
    createSchemaCommand(),
    createComposeCommand(environment),
    createCheckConfigCommand(environment),
  ];
  for (const command of commands) {
    command.exitOverride().showHelpAfterError(`(connectome ${command.name()} --help shows how)`);
    program.addCommand(command);
  }
  return program;
}

async function readVersion(): Promise<string> {
  const text = await readFile(join(findPackageRoot(import.meta.dirname), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
