import { describe, expect, it } from 'vitest';
import { createHash, createHmac } from 'node:crypto';
import {
  signRequest,
  toRestRequest,
  type SignedRequest,
} from '../../../src/providers/huaweicloud/sign-request.js';

const account = {
  name: 'cache',
  provider: 'huaweicloud' as const,
  accessKey: 'AKEXAMPLE',
  secretKey: 'SKEXAMPLE',
  regions: [],
};
const projectId = '0123456789abcdef0123456789abcdef';
const endpoint = 'http://dcs.example.com:8080';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The signature as the guide describes it, computed without the official signer. */
function expectedSignature(signed: SignedRequest): string {
  const url = new URL(signed.url);
  const { Authorization = '', ...headers } = signed.headers;
  const names = /SignedHeaders=([^,]+)/.exec(Authorization)?.[1]?.split(';') ?? [];
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const canonical = [
    signed.method,
    `${url.pathname}/`,
    url.search.slice(1).split('&').toSorted().join('&'),
    ...names.map((name) => `${name}:${values.get(name) ?? ''}`),
    '',
    names.join(';'),
    sha256(signed.body ?? ''),
  ].join('\n');
  const text = `SDK-HMAC-SHA256\n${headers['X-Sdk-Date'] ?? ''}\n${sha256(canonical)}`;
  return createHmac('sha256', account.secretKey).update(text).digest('hex');
}

describe('a signed request', () => {
  it('puts parameters into the path and the query, and signs what it sends', () => {
    const route = { method: 'GET', path: '/v2/{project_id}/instances/{instance_id}/clients' } as const;
    const rest = toRestRequest(route, {
      project_id: projectId,
      instance_id: '1111-2222',
      node_id: 'n 1&(x)*',
      limit: 1000,
      offset: 0,
    })!;
    const signed = signRequest(rest, endpoint, { account, projectId });
    expect(signed.url).toBe(
      `${endpoint}/v2/${projectId}/instances/1111-2222/clients?node_id=n%201%26%28x%29%2A&limit=1000&offset=0`,
    );
    expect(signed.body).toBeNull();
    expect(signed.headers).toMatchObject({ host: 'dcs.example.com:8080', 'X-Project-Id': projectId });
    expect(signed.headers['Authorization']).toContain(`Signature=${expectedSignature(signed)}`);
  });

  it('puts the parameters of a POST into a JSON body', () => {
    const route = { method: 'POST', path: '/v2/{project_id}/instances/{instance_id}/clients' } as const;
    const parameters = { project_id: projectId, instance_id: '1111', node_id: 'n1', clean_cache: true };
    const signed = signRequest(toRestRequest(route, parameters)!, endpoint, { account, projectId });
    expect(signed.url).toBe(`${endpoint}/v2/${projectId}/instances/1111/clients`);
    expect(JSON.parse(signed.body!)).toEqual({ node_id: 'n1', clean_cache: true });
    expect(signed.headers['Authorization']).toContain(`Signature=${expectedSignature(signed)}`);
  });

  it('carries the token of temporary keys, signed', () => {
    const rest = toRestRequest(
      { method: 'GET', path: '/v2/{project_id}/instances' },
      { project_id: projectId },
    )!;
    const temporary = { ...account, securityToken: 'token-example' };
    const signed = signRequest(rest, endpoint, { account: temporary, projectId });
    expect(signed.headers['X-Security-Token']).toBe('token-example');
    expect(signed.headers['Authorization']).toContain('x-security-token');
    expect(signed.headers['Authorization']).toContain(`Signature=${expectedSignature(signed)}`);
  });

  it.each(['../../v3/projects', 'a b', '', '.', 'a/b', '%2e'])('makes no path of %j', (instance_id) => {
    const route = { method: 'GET', path: '/v2/instances/{instance_id}' } as const;
    expect(toRestRequest(route, { instance_id })).toBeNull();
  });
});
