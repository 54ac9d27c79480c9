import { expect, it } from 'vitest';
import { describeConfiguration } from '../../src/cli/describe-configuration.js';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import { parseConfiguration } from '../../src/config/parse-configuration.js';
import { createTencentAccount } from '../helpers/start-test-server.js';

const parseWith = (telemetry: unknown, environment = {}) =>
  parseConfiguration({ accounts: [createTencentAccount('http://127.0.0.1:9')], telemetry }, environment);
const parse = (telemetry: unknown, environment = {}) => parseWith(telemetry, environment).telemetry;

it('is off unless it is configured', () => {
  expect(parse(undefined)).toBeUndefined();
});

it('is described by its host and share, without what may be secret', () => {
  const show = (telemetry: unknown): string => describeConfiguration(parseWith(telemetry));
  const otlpUrl = 'https://ops:invented@otlp.example.com/v1/traces?key=invented';
  const text = show({ otlpUrl, headers: { 'x-key': 'invented' }, sampleRatio: 0.25 });
  expect(text).toMatch(/^traces {7}to otlp\.example\.com, sampleRatio 0\.25$/m);
  expect(text).not.toContain('invented');
  expect(show({ otlpUrl })).toMatch(/^traces {7}to .*, sampleRatio 1$/m);
  expect(show(undefined)).toMatch(/^traces {7}none \(telemetry\)$/m);
});

it('takes a receiver, its headers and a share of the operations', () => {
  const given = {
    otlpUrl: 'https://otlp.example.com/v1/traces',
    headers: { 'x-key': '${OTLP_KEY}' },
    sampleRatio: '${SHARE}',
  };
  expect(parse(given, { OTLP_KEY: 'invented', SHARE: '0.25' })).toEqual({
    otlpUrl: given.otlpUrl,
    headers: { 'x-key': 'invented' },
    sampleRatio: 0.25,
  });
  expect(parse({ otlpUrl: given.otlpUrl })).toMatchObject({ headers: {}, sampleRatio: 1 });
});

it.each([
  [{ otlpUrl: 'otlp.example.com' }, 'telemetry.otlpUrl'],
  [{ otlpUrl: 'ftp://otlp.example.com' }, 'telemetry.otlpUrl'],
  [{ otlpUrl: 'https://ops:1/2@otlp.example.com' }, 'telemetry.otlpUrl'],
  [{ otlpUrl: 'http://otlp.example.com', sampleRatio: 2 }, 'telemetry.sampleRatio'],
  [{ otlpUrl: 'http://otlp.example.com', url: '' }, 'telemetry.url'],
  [{}, 'telemetry.otlpUrl'],
])('refuses %j at %s', (telemetry, path) => {
  const problems = (): string[] => {
    try {
      parse(telemetry);
      return [];
    } catch (error) {
      return (error as ConfigurationError).problems.map((problem) => problem.path);
    }
  };
  expect(problems()).toEqual([path]);
});

it('says of a receiver that is no URL what one looks like', () => {
  expect(() => parse({ otlpUrl: 'otlp' })).toThrow(
    /otlpUrl: expected a URL such as http:\/\/127\.0\.0\.1:4318/,
  );
});
