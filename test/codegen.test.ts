import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLES = ['dashboard', 'apollo-client', 'urql'].map((name) => `examples/${name}`);

/** That they compile where they are used, `npm run types` checks. */
describe('typed documents and hooks', () => {
  it('are what codegen.yml makes of schema.graphql', async () => {
    const { config } = await loadCodegenConfig({ configFilePath: join(ROOT, 'codegen.yml') });
    const files = (await generate({ ...config, cwd: ROOT, silent: true }, false)) as {
      filename: string;
      content: string;
    }[];
    const made = files.map(({ filename, content }) => [relative(ROOT, resolve(ROOT, filename)), content]);
    const written = EXAMPLES.flatMap((example) => {
      const folder = join(example, 'src/gql');
      return readdirSync(join(ROOT, folder)).map((name) => {
        const path = join(folder, name);
        return [path, readFileSync(join(ROOT, path), 'utf8')];
      });
    });
    const stale = made.filter(([path, content]) => !written.some(([p, c]) => p === path && c === content));
    expect(
      stale.map(([path]) => path),
      'generated code is not current: run npm run codegen',
    ).toEqual([]);
    expect(written.map(([path]) => path).sort()).toEqual(made.map(([path]) => path).sort());
  });
});
