import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

const QUERY = '{ accounts { name } }';

describe('a server with bearer tokens', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ server: { auth: { bearerTokens: ['first-token', 'second-token'] } } });
  });
  afterAll(() => server.close());

  it.each(['Bearer first-token', 'bearer second-token'])('answers %s', async (authorization) => {
    const response = await server.ask(QUERY, { authorization });
    expect(await response.json()).toEqual({ data: { accounts: [{ name: 'prod' }] } });
  });

  it.each([
    [undefined, 'Bearer realm="connectome"', /send the header authorization/],
    ['Bearer third-token', 'Bearer realm="connectome", error="invalid_token"', /not one of/],
    ['Bearer first-token-', 'Bearer realm="connectome", error="invalid_token"', /not one of/],
    ['Basic first-token', 'Bearer realm="connectome", error="invalid_token"', /not one of/],
    ['Bearer', 'Bearer realm="connectome", error="invalid_token"', /not one of/],
  ])('refuses %s', async (authorization, challenge, message) => {
    const response = await server.ask(QUERY, authorization === undefined ? {} : { authorization });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(challenge);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(errors).toEqual([
      { message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('guards its metrics, and keeps its health open', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('writes no token to its log', async () => {
    await server.ask(QUERY, { authorization: 'Bearer first-token' });
    expect(server.lines().length).toBeGreaterThan(0);
    expect(JSON.stringify(server.lines())).not.toContain('first-token');
  });
});

describe('a server without authentication', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** The status of a request under a Host header, which fetch does not let be set. */
  const statusFor = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(`${server.url}/metrics`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each(['localhost:4000', '127.0.0.1', '[::1]:4000', '127.8.8.8'])('answers to %s', async (host) => {
    expect(await statusFor(host)).toBe(200);
  });

  it.each(['rebound.example.com', '192.0.2.7:4000', 'localhost.example.com'])(
    'does not answer to %s',
    async (host) => {
      expect(await statusFor(host)).toBe(403);
    },
  );
});
