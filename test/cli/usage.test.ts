import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { runCli, startCli } from '../helpers/run-cli.js';

const COMMANDS = ['serve', 'demo', 'emulate', 'schema', 'check-config'];

describe('help', () => {
  it('names every command', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(COMMANDS)('of %s has an example', async (command) => {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Example:\n  .*connectome ${command}`));
  });
});

describe('a mistake in usage', () => {
  it.each([
    [[], /Usage: connectome/],
    [['srve'], /unknown command 'srve'[^]*Did you mean serve/],
    [['serve'], /required option '--config <file>'/],
    [['serve', '--config', 'none.yaml'], /none\.yaml: there is no such file/],
    [['serve', '--config', 'x', '--log-level', 'loud'], /Allowed choices are debug, info/],
    [['demo', '--seed', 'x'], /'--seed <number>' argument 'x' is invalid. Expected a whole number/],
    [['emulate', '--port', '70000'], /Expected a port from 0 to 65535/],
    [['emulate', '--proxies', '9999999'], /proxies is 9999999, it must be a whole number from 0 to/],
  ])('%j ends with 2, a message and no stack', async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
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
