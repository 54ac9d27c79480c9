import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfiguration } from '../../src/config/load-configuration.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'connectome-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function load(text: string) {
  const file = join(directory, 'connectome.yaml');
  await writeFile(file, text);
  return loadConfiguration(file, { KEY: 'from-environment' });
}

const FILE = `
accounts:
  - name: prod
    provider: tencentcloud
    secretId: AKIDexample
    secretKey: \${KEY}
    regions: [ap-guangzhou]
    services:
      gaap:
quotas:
  gaap.DescribeRules: 5
`;

it('reads YAML', async () => {
  const { accounts, quotas } = await load(FILE);
  expect(accounts[0]?.account).toMatchObject({ name: 'prod', secretKey: 'from-environment' });
  expect(quotas).toEqual({ 'gaap.DescribeRules': 5 });
});

it.each([
  ['secretKey: !tops3cret', /secretKey|quotes/],
  ['secretKey: *tops3cret', /quotes|alias/],
  ['secretKey: |tops3cret', /quotes/],
  ['secretKey: @tops3cret', /quotes/],
  ['secretKey: "tops3cret" tops3cret', /YAML|quotes/],
  ['secretKey: "\\qtops3cret"', /backslash/],
  ['secretKey: "tops3cret', /lacks/],
  ['secretKey: tops3cret\nsecretKey: tops3cret', /repeats a key/],
  ['secretKey:\n\ttops3cret', /tab/],
  ['a: &a [*a]\nsecretKey: tops3cret', /alias|not known/],
])('says where %j is no YAML, without repeating it', async (text, message) => {
  const error: Error = await load(text).then(
    () => new Error('it was taken'),
    (thrown: unknown) => thrown as Error,
  );
  expect(error.name).toBe('ConfigurationError');
  expect(error.message).toMatch(message);
  expect(error.message).not.toContain('tops3cret');
});

it('names the line and the column', async () => {
  await expect(load('accounts: []\nlimits: @x\n')).rejects.toThrow(/connectome\.yaml:2:9: /);
});

it('says what is wrong with a file that cannot be read', async () => {
  await expect(loadConfiguration(join(directory, 'none.yaml'), {})).rejects.toThrow(/no such file/);
  await expect(loadConfiguration(directory, {})).rejects.toThrow(/is a directory/);
});
