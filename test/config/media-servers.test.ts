import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeConfiguration } from '../../src/cli/describe-configuration.js';
import { ConfigurationError } from '../../src/config/configuration-error.js';
import type { Configuration } from '../../src/config/configuration.js';
import { createTargets } from '../../src/config/create-targets.js';
import { parseConfiguration } from '../../src/config/parse-configuration.js';

const TEMPLATE = 'https://ops:${EMS_PASSWORD}@ems.example.com:8888/ems';

const parse = (url: string, environment = {}): Configuration => {
  const services = { ems: { servers: [{ name: 'osaka-1', url }] } };
  return parseConfiguration({ accounts: [{ name: 'edge', provider: 'evostream', services }] }, environment);
};

/** Where a configuration leads, or why it is refused. */
function hostOf(url: string, environment = {}): string | ConfigurationError {
  try {
    return createTargets(parse(url, environment))[0]!.server!.address;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

describe('the password of a media server', () => {
  it('is refused where it would end the login, by its path and variable', () => {
    const error = hostOf(TEMPLATE, { EMS_PASSWORD: 'p@ss/w' }) as ConfigurationError;
    expect(error.problems).toEqual([
      {
        path: 'accounts[0].services.ems.servers[0].url',
        message: expect.stringMatching(/^EMS_PASSWORD holds .*: percent-encode/) as string,
      },
    ]);
    expect(error.message).not.toContain('ss/w');
  });

  it('never becomes the host, whatever it is and wherever it comes from', () => {
    const signs = fc.constantFrom('/', '@', '#', '?', ':', '\\', ' ', '\t', '%', '1', 'a', '[', '<');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: signs })), (password) => {
        const written = TEMPLATE.replace('${EMS_PASSWORD}', () => password.replaceAll('${', '$${'));
        const hosts = [
          hostOf(TEMPLATE, { EMS_PASSWORD: password }),
          hostOf('${EMS_URL}', { EMS_URL: TEMPLATE.replace('${EMS_PASSWORD}', () => password) }),
          hostOf(written),
        ];
        for (const host of hosts) if (typeof host === 'string') expect(host).toBe('ems.example.com');
      }),
    );
  });

  it('is taken percent-encoded', () => {
    expect(hostOf(TEMPLATE, { EMS_PASSWORD: encodeURIComponent('p@ss/w') })).toBe('ems.example.com');
  });
});

it.each([
  [TEMPLATE, 'ems.example.com:8888'],
  ['http://[2001:db8::1]', '[2001:db8::1]:80'],
])('names the host of %s, without a login, where the configuration is described', (url, host) => {
  const text = describeConfiguration(parse(url, { EMS_PASSWORD: 'invented' }));
  expect(text).toMatch(/^ {2}ems +global +osaka-1 /m);
  expect(text).toContain(` ${host}\n`);
  expect(text).not.toMatch(/invented|ops/);
});
