import { describe, expect, it } from 'vitest';
import { describeConfiguration } from '../../src/cli/describe-configuration.js';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import type { Configuration } from '../../src/config/configuration.js';
import { createTargets } from '../../src/config/create-targets.js';
import { listAccounts } from '../../src/config/list-accounts.js';
import { parseConfiguration } from '../../src/config/parse-configuration.js';
import type { Environment } from '../../src/config/substitute-variables.js';

const SECRET = 'an-invented-gateway-secret';
const TENCENT: Environment = { TENCENT_ID: 'AKIDexample', TENCENT_KEY: 'key-example' };
const HUAWEI: Environment = { HUAWEI_ID: 'AKexample', HUAWEI_KEY: 'SKexample', PROJECT: '0'.repeat(32) };

const tencent = {
  name: 'prod',
  provider: 'tencentcloud',
  secretId: '${TENCENT_ID}',
  secretKey: '${TENCENT_KEY}',
  regions: ['ap-guangzhou'],
  services: { gaap: {}, mongodb: {} },
};
const other = {
  ...tencent,
  name: 'stage',
  secretId: '${STAGE_ID}',
  secretKey: '${STAGE_KEY}',
  services: { mongodb: null },
};
const huawei = {
  name: 'cache',
  provider: 'huaweicloud',
  accessKey: '${HUAWEI_ID}',
  secretKey: '${HUAWEI_KEY}',
  regions: [{ name: 'cn-north-4', projectId: '${PROJECT}' }],
  services: { dcs: { endpoint: 'https://${DCS_HOST}' } },
};
const evostream = {
  name: 'edge',
  provider: 'evostream',
  services: { ems: { servers: [{ name: 'osaka-1', url: 'http://ops:${EMS_PASSWORD}@192.0.2.9:8888' }] } },
};
const accounts = [tencent, other, huawei, evostream];

const parse = (subgraph: string, environment: Environment = {}, rest: object = {}): Configuration =>
  parseConfiguration({ accounts, ...rest }, environment, subgraph);

/** The problems of a document by path. */
function problemsOf(
  subgraph: string,
  document: object,
  environment: Environment = {},
): Record<string, string> {
  try {
    parseConfiguration({ accounts, ...document }, environment, subgraph);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return Object.fromEntries(error.problems.map(({ path, message }) => [path, message]));
  }
  return {};
}

describe('the configuration of a subgraph', () => {
  it('needs the credentials of accounts with its service, and of no others', () => {
    const configuration = parse('gaap', TENCENT);
    expect(createTargets(configuration)).toMatchObject([{ account: 'prod', service: 'gaap' }]);
    expect(Object.keys(problemsOf('mongodb', {}, TENCENT))).toEqual([
      'accounts[1].secretId',
      'accounts[1].secretKey',
    ]);
    expect(Object.keys(problemsOf('dcs', {}, { ...HUAWEI, PROJECT: 'x' }))).toEqual([
      'accounts[2].regions[0].projectId',
    ]);
    expect(Object.keys(problemsOf('ems', {}))).toEqual(['accounts[3].services.ems.servers[0].url']);
  });

  it('needs none at all for core', () => {
    expect(createTargets(parse('core'))).toEqual([]);
  });

  it('needs no Redis for core, which has nothing to share', () => {
    const redis = { url: '${REDIS_URL}' };
    const environment = { ...TENCENT, REDIS_URL: 'redis://:an-invented-password@redis.example.com' };
    expect(parse('core', {}, { redis }).redis).toBeUndefined();
    expect(JSON.stringify(parse('core', environment, { redis }))).not.toContain('an-invented-password');
    expect(describeConfiguration(parse('core', {}, { redis }))).toMatch(/^shares +nothing: it asks no/m);
    expect(problemsOf('gaap', { redis }, TENCENT)).toEqual({
      'redis.url': expect.stringMatching(/REDIS_URL/),
    });
    expect(parse('gaap', environment, { redis }).redis).toEqual({ url: environment.REDIS_URL });
  });

  it('without an account of its service says so', () => {
    const told = /no account has the service ems, .*: add it to the services of one under accounts/;
    const shown = (subgraph: string, rest = {}): string =>
      describeConfiguration(parse(subgraph, { ...TENCENT, EMS_PASSWORD: 'x' }, rest));
    expect(shown('ems', { accounts: [tencent] })).toMatch(told);
    expect(shown('ems')).not.toMatch(/no account/);
    expect(shown('core')).not.toMatch(/no account/);
  });

  it('shows the quotas of its service, and of no other', () => {
    const quotas = { 'gaap.DescribeRules': 7, 'mongodb.DescribeDBInstances': 3 };
    const shown = (subgraph: string): string => describeConfiguration(parse(subgraph, TENCENT, { quotas }));
    expect(shown('gaap')).toMatch(/^quotas\n {2}gaap\.DescribeRules {2}7 requests a second\n$/m);
    expect(shown('core')).not.toMatch(/quotas\n|requests a second/);
  });

  it('shows every account with all that is done with it', () => {
    const shown = [
      { name: 'prod', provider: 'tencentcloud', services: ['mongodb', 'gaap'], regions: ['ap-guangzhou'] },
      { name: 'stage', provider: 'tencentcloud', services: ['mongodb'], regions: ['ap-guangzhou'] },
      { name: 'cache', provider: 'huaweicloud', services: ['dcs'], regions: ['cn-north-4'] },
      { name: 'edge', provider: 'evostream', services: ['ems'], regions: ['global'] },
    ];
    expect(listAccounts(parse('core'))).toEqual(shown);
    expect(listAccounts(parse('gaap', TENCENT))).toEqual(shown);
  });

  it('holds no secret that is not its own, although the environment has it', () => {
    const everything = {
      ...TENCENT,
      ...HUAWEI,
      STAGE_ID: 'AKIDstage',
      STAGE_KEY: 'key-stage',
      EMS_PASSWORD: 'key-ems',
      DCS_HOST: 'key-host',
    };
    expect(JSON.stringify(parse('core', everything))).not.toMatch(/AKIDexample|AKexample|key-|SKexample/);
    const held = JSON.stringify(parse('gaap', everything));
    expect(held).toMatch(/key-example/);
    expect(held).not.toMatch(/key-stage|key-ems|key-host|SKexample/);
  });

  it('is told what is wrong elsewhere, where it concerns it', () => {
    const document = {
      accounts: [
        tencent,
        { ...huawei, name: 'a:b', regions: [{ name: 'nowhere!' }] },
        { ...evostream, services: { esm: {} } },
        { ...evostream, name: 'far', provider: 'nimbus' },
        { ...huawei, name: 'prod', services: {} },
      ],
      limits: { depth: 0 },
    };
    expect(Object.keys(problemsOf('gaap', document, TENCENT)).sort()).toEqual([
      'accounts[1].name',
      'accounts[1].regions[0].name',
      'accounts[2].services.esm',
      'accounts[3].provider',
      'accounts[4].name',
      'accounts[4].services',
      'limits.depth',
    ]);
    expect(Object.keys(problemsOf('core', { accounts: [] }))).toEqual(['accounts']);
    expect(Object.keys(problemsOf('core', { accounts: { name: 'prod' } }))).toEqual(['accounts']);
  });

  it('is open to other machines only with a secret of the gateway, whoever may ask beside it', () => {
    const host = '0.0.0.0';
    const auth = { bearerTokens: ['known-token'] };
    expect(problemsOf('core', { server: { host, auth } })).toEqual({
      'server.host': expect.stringMatching(
        /which gateway may ask: configure gateway\.secret, or listen on 127\.0\.0\.1/,
      ),
    });
    expect(problemsOf('core', { server: { host }, gateway: { secret: SECRET } })).toEqual({});
    const whole = () =>
      parseConfiguration({ accounts: [], server: { host }, gateway: { secret: SECRET } }, {});
    expect(whole).toThrow(/server\.host: .*bearerTokens/);
  });
});

describe('gateway.secret', () => {
  it('is for subgraphs, and a process that serves all says so', () => {
    const gateway = { secret: [SECRET, 'the-next-gateway-secret'] };
    const shown = (subgraph: string | null): string =>
      describeConfiguration(parseConfiguration({ accounts: [tencent], gateway }, TENCENT, subgraph));
    expect(shown('gaap')).toMatch(/^listens on .*; answers gateways with 2 secrets, on this machine only$/m);
    expect(shown(null)).toMatch(/^gateways {5}none: gateway\.secret is for subgraphs \(--subgraph\)$/m);
    expect(shown('gaap')).not.toMatch(/^gateways/m);
  });

  it.each([
    ['one', SECRET, [SECRET]],
    ['several, to replace one by another', [SECRET, '${NEXT_SECRET}'], [SECRET, 'the-next-gateway-secret']],
  ])('may be %s', (_what, secret, secrets) => {
    const environment = { NEXT_SECRET: 'the-next-gateway-secret' };
    expect(parse('core', environment, { gateway: { secret } }).gateway).toEqual({ secrets });
  });

  it.each([
    ['a variable that is not set', '${NOT_SET}', 'gateway.secret', /NOT_SET is not set/],
    ['too short', 'short-secret-15', 'gateway.secret[0]', /at least 16/],
    ['missing', undefined, 'gateway.secret', /^is missing: expected a text, or a list of texts$/],
    ['no text', 1234567890123456, 'gateway.secret', /^expected a text, or a list of texts, found a number$/],
    ['with a space in it', [SECRET, 'a secret of several words'], 'gateway.secret[1]', /without spaces/],
    ['none', [], 'gateway.secret', /at least 1 entries/],
  ])('may not be %s', (_what, secret, path, message) => {
    const problems = problemsOf('core', { gateway: { secret } });
    expect(problems).toEqual({ [path]: expect.stringMatching(message) });
    expect(Object.values(problems).join()).not.toMatch(/short-secret|several words/);
  });
});
