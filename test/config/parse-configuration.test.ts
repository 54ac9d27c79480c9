import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import { createTargets } from '../../src/config/create-targets.js';
import { listAccounts } from '../../src/config/list-accounts.js';
import { parseConfiguration } from '../../src/config/parse-configuration.js';
import type { Environment } from '../../src/config/substitute-variables.js';

const environment: Environment = { CLOUD_ID: 'AKIDexample', CLOUD_KEY: 'key-example', SLASHED: '1/2' };

const account = {
  name: 'prod',
  provider: 'tencentcloud',
  secretId: '${CLOUD_ID}',
  secretKey: '${CLOUD_KEY}',
  regions: ['ap-guangzhou'],
  services: { gaap: {} },
};

/** The problems of a document by path. */
function problemsOf(document: unknown, variables: Environment = environment): Record<string, string> {
  try {
    parseConfiguration(document, variables);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return Object.fromEntries(error.problems.map(({ path, message }) => [path, message]));
  }
  return {};
}

describe('a configuration that is right', () => {
  it('is completed with the defaults of the design', () => {
    const configuration = parseConfiguration({ accounts: [account] }, environment);
    expect(configuration).toMatchObject({
      server: { host: '127.0.0.1', port: 4000 },
      quotas: {},
      timeouts: { upstreamMs: 10_000 },
      limits: { deadlineMs: 60_000, depth: 12, tokens: 4_000, aliases: 50 },
    });
    expect(configuration.server.auth).toBeUndefined();
  });

  it('takes its secrets from the environment', () => {
    const { accounts } = parseConfiguration({ accounts: [account] }, environment);
    expect(accounts[0]?.account).toMatchObject({ secretId: 'AKIDexample', secretKey: 'key-example' });
  });

  it('leaves out an optional key whose variable is not set', () => {
    const { accounts } = parseConfiguration(
      { accounts: [{ ...account, token: '${CLOUD_TOKEN}' }] },
      environment,
    );
    expect(accounts[0]?.account).not.toHaveProperty('token', expect.anything());
  });

  it('lets HOST and PORT win', () => {
    const document = { server: { port: 4000 }, accounts: [account] };
    const { server } = parseConfiguration(document, { ...environment, HOST: '::1', PORT: '4100' });
    expect(server).toMatchObject({ host: '::1', port: 4100 });
  });

  it('reads numbers out of variables', () => {
    const document = { accounts: [account], limits: { depth: '${DEPTH}' } };
    expect(parseConfiguration(document, { ...environment, DEPTH: '20' }).limits.depth).toBe(20);
  });

  it('takes a service without settings, as YAML writes it', () => {
    const document = { accounts: [{ ...account, services: { gaap: null } }] };
    expect(Object.keys(parseConfiguration(document, environment).accounts[0]?.settings ?? {})).toEqual([
      'gaap',
    ]);
  });

  it('may listen to other machines once it knows who may ask', () => {
    const server = { host: '0.0.0.0', auth: { bearerTokens: ['${CLOUD_KEY}'] } };
    expect(
      parseConfiguration({ server, accounts: [account] }, environment).server.auth?.bearerTokens,
    ).toEqual(['key-example']);
  });

  it('gives places to ask and accounts without credentials', () => {
    const configuration = parseConfiguration({ accounts: [account] }, environment);
    expect(createTargets(configuration)).toMatchObject([
      { account: 'prod', service: 'gaap', region: 'global', endpoint: 'gaap.tencentcloudapi.com' },
    ]);
    expect(listAccounts(configuration)).toEqual([
      { name: 'prod', provider: 'tencentcloud', services: ['gaap'], regions: ['ap-guangzhou'] },
    ]);
  });
});

describe('a configuration that is wrong', () => {
  it('is told every problem at once, each with its path', () => {
    const problems = problemsOf({
      server: { host: '0.0.0.0', port: 70_000, prot: 1 },
      accounts: [
        { ...account, secretKey: '${NOT_SET}', regions: ['nowhere!'] },
        { ...account, services: { gap: {} } },
        { ...account, name: 'a:b', provider: 'nimbus' },
        { ...account, name: 'c', region: 'x', secretId: 12345, services: { gaap: { endpoint: 'gaap' } } },
      ],
      quotas: { 'gaap.DescribeNothing': 5, 'gaap.DescribeRules': 0 },
      limits: { depth: 1.5 },
      timeout: {},
    });
    expect(Object.keys(problems).sort()).toEqual([
      'accounts[0].regions[0]',
      'accounts[0].secretKey',
      'accounts[1].name',
      'accounts[1].services.gap',
      'accounts[2].provider',
      'accounts[3].region',
      'accounts[3].secretId',
      'accounts[3].services.gaap.endpoint',
      'limits.depth',
      'quotas["gaap.DescribeNothing"]',
      'quotas["gaap.DescribeRules"]',
      'server.host',
      'server.port',
      'server.prot',
      'timeout',
    ]);
  });

  it.each([
    ['a variable that is not set', { ...account, secretId: '${NOT_SET}' }, /NOT_SET is not set: set it/],
    ['a name that is no variable', { ...account, secretId: '${NOT-SET}' }, /names no environment variable/],
    ['a missing key', { ...account, secretId: undefined }, /is missing: expected a text/],
    [
      'a number for a text',
      { ...account, secretId: 12345 },
      /expected a text, found a number; put it in quotes/,
    ],
    ['a provider nobody knows', { ...account, provider: 'nimbus' }, /expected .*tencentcloud/],
    [
      'a service its provider lacks',
      { ...account, services: { gap: {} } },
      /not known here: expected .*gaap/,
    ],
    ['no service', { ...account, services: {} }, /expected at least one of .*gaap/],
    ['an empty secret', { ...account, secretKey: '' }, /expected a value/],
    [
      'an endpoint whose login ends early',
      { ...account, services: { gaap: { endpoint: 'https://ops:1/2@proxy.example.com' } } },
      /@ behind its host: .*percent-encode/,
    ],
    [
      'an endpoint whose login would end early',
      { ...account, services: { gaap: { endpoint: 'https://ops:${SLASHED}@proxy.example.com' } } },
      /^SLASHED holds one of/,
    ],
    ['a name with a colon', { ...account, name: 'a:b' }, /without colons/],
  ])('says of %s what to do', (_what, wrong, message) => {
    expect(Object.values(problemsOf({ accounts: [wrong] }))).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'accounts'],
    ['a list', [account]],
    ['no accounts', { accounts: [] }],
    ['an empty server section', { server: null, accounts: [account] }],
  ])('may be %s', (_what, document) => {
    expect(Object.keys(problemsOf(document))).toHaveLength(1);
  });

  it.each([0, -1, 0.5, 2.5, '2.5', 'many', null])('takes no quota of %j', (quota) => {
    const problems = problemsOf({ accounts: [account], quotas: { 'gaap.DescribeRules': quota } });
    expect(problems).toEqual({
      'quotas["gaap.DescribeRules"]': 'expected a whole number of requests a second, 1 or more',
    });
  });

  it('finds names given twice beside other problems', () => {
    const problems = problemsOf({ accounts: [account, { ...account, secretId: 1 }] });
    expect(problems['accounts[1].name']).toMatch(/also the name of accounts\[0\]/);
    expect(Object.keys(problems)).toHaveLength(2);
  });

  it('refuses to be open to other machines, and says why and what to do', () => {
    const problems = problemsOf({ accounts: [account] }, { ...environment, HOST: '0.0.0.0' });
    expect(problems).toEqual({
      'server.host': expect.stringMatching(/open to other machines.*bearerTokens.*127\.0\.0\.1/),
    });
  });

  it('names the variable that a wrong value comes from', () => {
    const document = { server: { port: '${NOT_SET}' }, accounts: [account], limits: { depth: '${DEPTH}' } };
    expect(problemsOf(document, { ...environment, PORT: 'abc', DEPTH: 'deep' })).toEqual({
      'server.port': 'expected a number, found a text (from the environment: PORT)',
      'limits.depth': 'expected a number, found a text (from the environment: DEPTH)',
    });
  });

  it('names the keys that are expected where there is something else', () => {
    const huawei = { name: 'cache', provider: 'huaweicloud', accessKey: 'a', secretKey: 'b' };
    const cache = { ...huawei, regions: ['cn-north-4'], services: { dcs: {} } };
    expect(problemsOf({ accounts: [cache], timeouts: 5 })).toEqual({
      'accounts[0].regions[0]': 'expected keys with values (name, projectId), found a text',
      timeouts: 'expected keys with values (upstreamMs), found a number',
    });
  });

  it('never repeats a value that may be a secret', () => {
    const secret = 'tops3cret!';
    const document = {
      server: { auth: { bearerTokens: [`${secret} with spaces`, 7] } },
      accounts: [
        { ...account, secretKey: [secret], regions: [secret], services: { gaap: { endpoint: secret } } },
        { ...account, name: 'other', token: { value: secret }, provider: '${SECRET}' },
      ],
      quotas: { 'gaap.DescribeRules': secret },
    };
    const problems = problemsOf(document, { ...environment, SECRET: secret });
    expect(Object.keys(problems).length).toBeGreaterThanOrEqual(7);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });
});
