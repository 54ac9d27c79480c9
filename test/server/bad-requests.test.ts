import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Answer {
  errors: { message: string; extensions: { code: string } }[];
}

const json = { 'content-type': 'application/json' };

describe('a request that is no operation', () => {
  it.each([
    ['malformed JSON', { headers: json, body: '{"query": ' }, 400, /no JSON: send JSON such as/],
    ['an empty body', { headers: json, body: '' }, 400, /empty: send JSON such as/],
    ['no body', { headers: json }, 400, /empty|missing/],
    [
      'another content type',
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
      415,
      /application\/json/,
    ],
    ['a form', { body: new URLSearchParams({ query: '{ accounts { name } }' }) }, 415, /application\/json/],
    ['a body too large', { headers: json, body: `"${'x'.repeat(1_100_000)}"` }, 413, /larger than 1 MiB/],
    [
      'a list of operations',
      { headers: json, body: '[{"query":"{ accounts { name } }"}]' },
      400,
      /one operation/,
    ],
    ['no query', { headers: json, body: '{"variables":{}}' }, 400, /query/],
    ['a poisoned object', { headers: json, body: '{"__proto__":{"a":1}}' }, 400, /no JSON|prototype/],
  ])('is told so: %s', async (_what, init, status, message) => {
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', ...init });
    const body = (await response.json()) as Answer;
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]?.message).toMatch(message);
    expect(body.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is told what %s may be instead', async (method) => {
    const response = await fetch(`${server.url}/graphql?x=1`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(((await response.json()) as Answer).errors[0]?.message).toMatch(/GET, POST/);
  });

  it('is told where the API is', async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.status).toBe(404);
    expect(((await response.json()) as Answer).errors[0]?.message).toMatch(/\/graphql/);
  });

  it('is told so for a path that cannot be read', async () => {
    const response = await fetch(`${server.url}/%E0%A4%A`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as Answer).errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  it('gets the newer media type if it knows it', async () => {
    const headers = { ...json, accept: 'application/graphql-response+json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{' });
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });
});

it('refuses a GET that any web page could have sent', async () => {
  const response = await fetch(`${server.url}/graphql?query={accounts{name}}`);
  expect(response.status).toBe(400);
  expect(((await response.json()) as Answer).errors[0]?.message).toMatch(/Cross-Site Request Forgery/);
});

it('lets no other origin read its answers', async () => {
  const response = await server.ask('{ accounts { name } }', { origin: 'https://evil.example.com' });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});
