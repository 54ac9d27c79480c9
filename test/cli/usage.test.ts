import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/create-program.js';
import { reportFailure } from '../../src/cli/report-failure.js';
import { runCli, startCli } from '../helpers/run-cli.js';

/** Runs a command within this process, for what never gets as far as doing anything. */
async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const writeOut = (text: string): void => void (stdout += text);
  const writeErr = (text: string): void => void (stderr += text);
  const program = await createProgram({});
  for (const command of [program, ...program.commands]) command.configureOutput({ writeOut, writeErr });
  const code = await program.parseAsync(args, { from: 'user' }).then(
    () => 0,
    (error: unknown) => reportFailure(error, { write: writeErr }),
  );
  return { code, stdout, stderr };
}

const COMMANDS = ['serve', 'demo', 'emulate', 'schema', 'compose', 'check-config'];

describe('help', () => {
  it('names every command', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(COMMANDS)('of %s has an example', async (command) => {
    const { code, stdout } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Example:\n  .*connectome ${command}`));
  });

  it('has a version beside it', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a mistake in usage', () => {
  it.each([
    [[], /Usage: connectome/],
    [['srve'], /unknown command 'srve'[^]*Did you mean serve/],
    [['serve'], /required option '--config <file>'/],
    [['serve', '--config', 'none.yaml'], /none\.yaml: there is no such file/],
    [['serve', '--config', 'x', '--log-level', 'loud'], /Allowed choices are debug, info/],
    [
      ['serve', '--config', 'x', '--subgraph', 'redis'],
      /'--subgraph <name>' argument 'redis' is invalid\. Allowed choices are core, mongodb, .*--help shows how/s,
    ],
    [['schema', '--subgraph', 'redis'], /Allowed choices are core, mongodb/],
    [['compose', '--url', 'gaap'], /Expected a name and an http or https URL .*such as core=http/],
    [['compose', '--url', 'gaap=localhost:4003'], /'gaap=localhost:4003' is invalid\. Expected a name and/],
    [['compose', '--config', 'x'], /'--config <file>' says who asks running subgraphs: give '--running' too/],
    [
      ['compose', '--url', 'redis=http://127.0.0.1:1'],
      /'--url <name=url>' argument 'redis' is invalid\. Allowed/,
    ],
    [['demo', '--seed', 'x'], /'--seed <number>' argument 'x' is invalid. Expected a whole number/],
    [['emulate', '--port', '70000'], /Expected a port from 0 to 65535/],
    [['emulate', '--proxies', '9999999'], /proxies is 9999999, it must be a whole number from 0 to/],
  ])('%j ends with 2 and a message', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it('shows no stack', async () => {
    const { code, stderr } = await runCli(['serve', '--config', 'none.yaml']);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });
});

it('prints a schema that graphql-js reads', async () => {
  const { code, stdout } = await runCli(['schema']);
  expect(code).toBe(0);
  expect(printSchema(buildSchema(stdout)).length).toBeGreaterThan(1_000);
});

it('minds no reader that has seen enough', async () => {
  const cli = startCli(['schema']);
  await cli.says(/./);
  cli.process.stdout?.destroy();
  expect(await cli.ended).toBe(0);
  expect(cli.stderr()).toBe('');
});
