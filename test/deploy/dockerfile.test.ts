import type { Copy } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import gatewayPackage from '../../gateway/package.json' with { type: 'json' };
import { subgraphs } from '../../resolvers/index.js';
import { runCli } from '../helpers/run-cli.js';
import { allOf, lastOf, lineageOf, parseExecForm, readStages, toCommandLine } from './dockerfile.js';
import { readDeploy } from './read-deploy.js';

const stages = readStages();
const instructionsOf = (name: string, keyword: string): string[] =>
  (stages.find((stage) => stage.name === name)?.instructions ?? [])
    .filter((instruction) => instruction.getKeyword() === keyword)
    .map((instruction) => instruction.getArgumentsContent() ?? '');

describe('the Dockerfile', () => {
  it('has nothing a linter objects to', () => {
    expect(validate(readDeploy('Dockerfile')).map(({ message }) => message)).toEqual([]);
  });

  it('starts from images with a tag, one release of Node.js for all', () => {
    const bases = stages.map(({ base }) => base).filter((base) => !stages.some(({ name }) => name === base));
    const releases = bases.map(
      (base) => /^(?:node:|gcr\.io\/distroless\/nodejs)(\d+)-.*(?:slim|:nonroot)$/.exec(base)?.[1],
    );
    expect(new Set(releases)).toEqual(new Set(['24']));
  });

  it('installs by the lock files, and for the images what runs alone', () => {
    const installs = stages.flatMap(({ name }) =>
      instructionsOf(name, 'RUN')
        .filter((run) => /\bnpm\b.*\b(ci|install|i)\b/.test(run))
        .map((run) => [name, /npm [^&\\]*/.exec(run)?.[0].trim()]),
    );
    expect(installs).toEqual([
      ['build', 'npm ci --ignore-scripts'],
      ['dependencies', 'npm ci --omit=dev --workspaces=false --ignore-scripts'],
      ['gateway-dependencies', 'npm ci --omit=dev --ignore-scripts'],
    ]);
  });

  it.each(['connectome', 'gateway'])('%s has no shell, is not root, and tells its health', (image) => {
    expect(lineageOf(image)[0]?.base).toMatch(/^gcr\.io\/distroless\/.*:nonroot$/);
    expect(lastOf('USER', image)).toBe('65532:65532');
    expect(lastOf('EXPOSE', image)).toBe('4000');
    expect(allOf('ENV', image)).toContain('NODE_ENV=production');
    expect(lastOf('HEALTHCHECK', image)).toContain('/healthz');
    expect(toCommandLine(image)[0]).toBe('/nodejs/bin/node');
    for (const stage of lineageOf(image)) {
      expect(stage.instructions.map((instruction) => instruction.getKeyword())).not.toContain('RUN');
    }
  });

  it('starts the gateway as its package does', () => {
    const [, bin, ...args] = toCommandLine('gateway');
    expect(bin).toBe('node_modules/@graphql-hive/gateway/dist/bin.js');
    expect(`hive-gateway ${args.join(' ')}`).toBe(gatewayPackage.scripts.start);
  });

  it('has the gateway listen beyond its container, as connectome.yaml has the subgraphs', () => {
    expect(allOf('ENV', 'gateway')).toContain('HOST=0.0.0.0');
  });

  it('is given nothing by default, and no secret', () => {
    const [first, ...others] = readDeploy('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const copied = stages
      .flatMap(({ instructions }) => instructions)
      .filter((each) => each.getKeyword() === 'COPY' && (each as Copy).getFlags().length === 0);
    const roots = copied.flatMap((each) =>
      each
        .getArguments()
        .slice(0, -1)
        .map((argument) => argument.getValue().split('/')[0] ?? ''),
    );
    expect(new Set(others.filter((line) => line.startsWith('!')))).toEqual(
      new Set(roots.map((root) => `!${root}`)),
    );
    expect(others).toContain('**/.env');
  });
});

it('the supergraph of the gateway has every subgraph, where both platforms run it', async () => {
  const [node, main, command, ...args] = parseExecForm(instructionsOf('supergraph', 'RUN')[0]!);
  expect([node, main, command]).toEqual(['node', 'dist/src/cli/main.js', 'compose']);
  const { stdout } = await runCli(['compose', '--help']);
  for (const flag of args.filter((arg) => arg.startsWith('--'))) expect(stdout).toContain(`  ${flag} <`);
  const located = args.filter((_arg, index) => args[index - 1] === '--url');
  expect(located).toEqual(subgraphs.map(({ name }) => `${name}=http://${name}:4000/graphql`));
});
