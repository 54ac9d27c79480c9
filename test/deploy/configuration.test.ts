import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import { loadConfiguration } from '../../src/config/load-configuration.js';
import { runCli } from '../helpers/run-cli.js';
import { exampleVariables } from './compose-file.js';
import { platforms, variablesOf } from './process-variables.js';
import { DEPLOY, readDeploy } from './read-deploy.js';

const FILE = join(DEPLOY, 'connectome.yaml');
const names = subgraphs.map(({ name }) => name);
const processes = platforms.flatMap((platform) => names.map((name) => [platform, name] as const));

/** What a process is told that the configuration does not name: Node's own. */
const NOT_NAMED = ['NODE_OPTIONS'];

describe('connectome.yaml', () => {
  it('can be served, with the variables of example.env', async () => {
    const variables = { ...exampleVariables, ...variablesOf('compose.yaml', 'ems') };
    const { code, stdout, stderr } = await runCli(
      ['check-config', '--config', FILE],
      variables as Record<string, string>,
    );
    expect([code, stderr]).toEqual([0, '']);
    for (const service of names.filter((name) => name !== 'core')) expect(stdout).toContain(`  ${service} `);
    for (const secret of Object.values(exampleVariables)) expect(stdout).not.toContain(secret);
  });

  it.each(processes)('can be served in %s by the process of %s', async (platform, name) => {
    const configuration = await loadConfiguration(FILE, variablesOf(platform, name), name);
    expect(configuration.server).toMatchObject({ host: '0.0.0.0', port: 4000 });
    expect(configuration.gateway?.secrets).toEqual([exampleVariables['GATEWAY_SECRET']]);
    const url = `redis://:${exampleVariables['REDIS_PASSWORD']}@redis:6379`;
    expect(configuration.redis).toEqual(name === 'core' ? undefined : { url });
  });

  it.each(processes)('names each variable that in %s the process of %s has', async (platform, name) => {
    const variables = variablesOf(platform, name);
    for (const variable of Object.keys(variables).filter((each) => !NOT_NAMED.includes(each))) {
      const others = { ...variables, [variable]: undefined };
      const failure = await loadConfiguration(FILE, others, name).catch((error: unknown) => error);
      expect(failure, variable).toBeInstanceOf(ConfigurationError);
      expect((failure as ConfigurationError).message).toContain(variable);
    }
  });

  it.each(names)('is read alike by %s on both platforms', (name) => {
    const variables = variablesOf('kubernetes', name);
    expect(variables).toEqual(variablesOf('compose.yaml', name));
    const password = name === 'core' ? undefined : exampleVariables['REDIS_PASSWORD'];
    expect(variables['REDIS_PASSWORD']).toBe(password);
  });

  it('is checked by the command of README.md, with the variables of example.env', async () => {
    const [line = ''] = /^node .*check-config.*$/m.exec(readDeploy('README.md')) ?? [];
    const [, ...args] = line.replace('deploy/.env', 'deploy/example.env').split(' ');
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: join(DEPLOY, '..'),
      env: {},
    });
    expect(stdout).toMatch(/can be served by subgraph gaap/);
  });

  it('has no secret in it', () => {
    for (const value of Object.values(exampleVariables))
      expect(readDeploy('connectome.yaml')).not.toContain(value);
  });
});
