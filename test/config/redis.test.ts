import { expect, it } from 'vitest';
import { describeConfiguration } from '../../src/cli/describe-configuration.js';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import { parseConfiguration } from '../../src/config/parse-configuration.js';
import { createTencentAccount } from '../helpers/start-test-server.js';

const PASSWORD = 'an-invented-password';

const parse = (redis: unknown, environment = {}) =>
  parseConfiguration({ accounts: [createTencentAccount('http://127.0.0.1:9')], redis }, environment);

it('shares nothing unless it is configured', () => {
  expect(parse(undefined).redis).toBeUndefined();
  expect(describeConfiguration(parse(undefined))).toMatch(/^shares {7}nothing/m);
});

it.each([
  'redis://127.0.0.1',
  'redis://redis.example.com:6380/2',
  `rediss://ops:${PASSWORD}@redis.example.com:6380`,
  'redis://[2001:db8::1]:6379/',
])('takes %s', (url) => {
  expect(parse({ url: '${REDIS_URL}' }, { REDIS_URL: url }).redis).toEqual({ url });
});

it.each([
  `http://:${PASSWORD}@redis.example.com`,
  `redis://:${PASSWORD}@redis.example.com/cache`,
  `redis://:${PASSWORD}@redis.example.com:notaport`,
  `:${PASSWORD}@redis.example.com`,
  `redis://:${PASSWORD}@ss?w@redis.example.com`,
  `redis://:${PASSWORD}@ss#w@redis.example.com`,
  'redis://redis.example.com?db=1',
  '',
])('refuses %s, and does not repeat it', (url) => {
  const problem = expect.objectContaining({ path: 'redis.url' }) as unknown;
  expect(() => parse({ url })).toThrow(expect.objectContaining({ problems: [problem] }));
  try {
    parse({ url });
  } catch (error) {
    expect((error as ConfigurationError).message).not.toContain(PASSWORD);
  }
});

it('says of a password that would end the login what to do about it', () => {
  const url = 'redis://:${REDIS_PASSWORD}@redis.example.com';
  const given = `${PASSWORD}@/#`;
  expect(() => parse({ url }, { REDIS_PASSWORD: given })).toThrow(
    /^ {2}redis\.url: REDIS_PASSWORD .*percent-encode/m,
  );
  const encoded = { REDIS_PASSWORD: encodeURIComponent(given) };
  expect(parse({ url }, encoded).redis?.url).toBe(`redis://:${PASSWORD}%40%2F%23@redis.example.com`);
});

it('names the server, without user and password, where the configuration is described', () => {
  const text = describeConfiguration(parse({ url: `redis://ops:${PASSWORD}@redis.example.com:6380/1` }));
  expect(text).toMatch(/^shares .*redis\.example\.com:6380$/m);
  expect(text).not.toContain(PASSWORD);
});
