import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { startCli } from '../helpers/run-cli.js';
import { readCompose } from './compose-file.js';
import { lastOf, parseExecForm, toCommandLine } from './dockerfile.js';
import { containersOf, podOf } from './manifests.js';
import { variablesOf } from './process-variables.js';
import { DEPLOY } from './read-deploy.js';

const { services } = readCompose();

/** The image's health check, with this machine's Node.js, against a port. */
async function checkHealth(port: string): Promise<number> {
  const [, command = ''] = /CMD (\[.*\])$/s.exec(lastOf('HEALTHCHECK', 'connectome') ?? '') ?? [];
  const [, ...args] = parseExecForm(command);
  const [code] = await once(spawn(process.execPath, args, { env: { PORT: port } }), 'exit');
  return code as number;
}

/** One with credentials and one without; what the others are told is looked at in configuration.test.ts. */
describe.each(['core', 'gaap'])('the container of %s', (name) => {
  it('runs as it is told, is healthy and ready, and ends well', { timeout: 60_000 }, async () => {
    const [, main, ...args] = toCommandLine('connectome', services[name]!.command as string[]);
    expect(main).toBe('dist/src/cli/main.js');
    const here = args.map((arg) => arg.replace('/etc/connectome', DEPLOY));
    const cli = startCli(here, { ...variablesOf('compose.yaml', name), HOST: '127.0.0.1', PORT: '0' });
    const [, url = ''] = await cli.says(/Server listening at (http:\/\/127\.0\.0\.1:\d+)/);
    for (const path of probesOf(name)) expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
    // Who is no gateway gets nothing, whatever he asks for.
    expect((await fetch(`${url}/graphql?query={__typename}`)).status).toBeGreaterThanOrEqual(400);
    expect(await checkHealth(new URL(url).port)).toBe(0);
    cli.process.kill('SIGTERM');
    expect(await cli.ended).toBe(0);
    expect(await checkHealth(new URL(url).port)).toBe(1);
  });
});

it('is given its configuration where the command looks for it', () => {
  const file = toCommandLine('connectome').at(-1);
  expect(file).toBe('/etc/connectome/connectome.yaml');
  for (const { name } of subgraphs) {
    expect(services[name]?.volumes).toEqual([`./connectome.yaml:${file}:ro`]);
    expect(podOf(name).volumes).toEqual([{ name: 'config', configMap: { name: 'connectome' } }]);
    expect(containersOf(name)[0]?.volumeMounts).toEqual([
      { name: 'config', mountPath: join(file!, '..'), readOnly: true },
    ]);
  }
});

function probesOf(name: string): string[] {
  const [container] = containersOf(name);
  const probes = [container?.startupProbe, container?.livenessProbe, container?.readinessProbe];
  return probes.map((probe) => probe?.httpGet?.path ?? '');
}
