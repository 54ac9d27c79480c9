import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSubgraph, toGatewayHeaders } from '../../../src/cli/ask-subgraph.js';
import { parseConfiguration } from '../../../src/config/parse-configuration.js';
import {
  createTencentAccount,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../helpers/start-test-server.js';

const SECRETS = ['first-invented-secret', 'second-invented-secret'] as const;
const KNOWN = { 'connectome-gateway-secret': SECRETS[0] };

const SERVICE = '{ _service { sdl } }';
const ENTITIES =
  '{ _entities(representations: [{ __typename: "Host", address: "192.0.2.1" }]) { ... on Host { id } } }';
const ROOT = '{ proxies(first: 1) { complete } }';

interface Answer {
  data: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

let server: TestServer;
afterAll(() => server.close());

/** Starts a server in place of the last, of one and the same subgraph: a process has one schema. */
async function start(options: TestServerOptions): Promise<void> {
  await (server as TestServer | undefined)?.close();
  server = await startTestServer({ subgraph: 'gaap', ...options });
}

async function ask(
  query: string,
  headers: Record<string, string> = {},
): Promise<Answer & { status: number }> {
  const response = await server.ask(query, headers);
  return { status: response.status, ...((await response.json()) as Answer) };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const refusal = { code: 'FORBIDDEN' };

describe('a subgraph that shares secrets with gateways', () => {
  beforeAll(() => start({ gateway: { secret: [...SECRETS] } }));

  it.each(SECRETS)('tells a gateway with %s what it is, and finds entities for it', async (secret) => {
    const headers = { 'connectome-gateway-secret': secret };
    expect((await ask(SERVICE, headers)).data).toMatchObject({
      _service: { sdl: expect.stringMatching(/^extend schema/) },
    });
    expect((await ask(ENTITIES, headers)).data).toEqual({ _entities: [{ id: '192.0.2.1' }] });
  });

  it.each([
    ['nobody', {}],
    ['a wrong secret', { 'connectome-gateway-secret': 'another-invented-secret' }],
    ['the beginning of one', { 'connectome-gateway-secret': SECRETS[0].slice(0, -1) }],
    ['an empty one', { 'connectome-gateway-secret': '' }],
    // As Node.js hands over a header that was sent twice.
    ['one twice', { 'connectome-gateway-secret': `${SECRETS[0]}, ${SECRETS[0]}` }],
    ['two at once', { 'connectome-gateway-secret': SECRETS.join(', ') }],
    ['one and more', { 'connectome-gateway-secret': `${SECRETS[0]}x` }],
    ['one in another header', { authorization: `Bearer ${SECRETS[0]}` }],
  ])('tells %s nothing of the kind', async (_who, headers) => {
    const hidden = `query { a: _service { ...S } ...R } fragment S on _Service { sdl } fragment R on Query { b: ${ENTITIES.slice(2, -2)} }`;
    for (const query of [SERVICE, ENTITIES, hidden]) {
      const { status, data, errors = [] } = await ask(query, headers);
      expect([status, data]).toEqual([403, null]);
      expect(errors.length).toBeGreaterThan(0);
      for (const { extensions } of errors) expect(extensions).toEqual(refusal);
    }
  });

  it.each([
    ['beside what anybody may ask', '{ __typename _service { __typename } }'],
    [
      'as one operation of several',
      'query A { __typename } query B { _entities(representations: []) { __typename } }',
    ],
    [
      'where a variable says so',
      'query B($a: Boolean! = true) { __typename _service @include(if: $a) { sdl } }',
    ],
    ['as a mutation', 'mutation B { _service { sdl } }'],
    ['as a subscription', 'subscription B { _service { sdl } }'],
  ])('tells a stranger nothing %s', async (_where, query) => {
    const operationName = query.includes(' B') ? 'B' : undefined;
    const json = { 'content-type': 'application/json' };
    const persisted = { persistedQuery: { version: 1, sha256Hash: hash(query) } };
    const parameters = new URLSearchParams({ query, ...(operationName && { operationName }) });
    const requests: [string, RequestInit][] = [
      ['', { method: 'POST', headers: json, body: JSON.stringify({ query, operationName }) }],
      ['', { method: 'POST', headers: json, body: JSON.stringify([{ query, operationName }]) }],
      ['', { method: 'POST', headers: json, body: JSON.stringify({ query, extensions: persisted }) }],
      [`?${parameters}`, { headers: { 'apollo-require-preflight': 'yes' } }],
    ];
    for (const [search, init] of requests) {
      const { data = null, errors } = (await (
        await fetch(`${server.url}/graphql${search}`, init)
      ).json()) as Partial<Answer>;
      expect([search, data]).toEqual([search, null]);
      expect(errors?.length).toBeGreaterThan(0);
    }
  });

  it('answers its other fields as ever', async () => {
    expect(await ask(ROOT)).toMatchObject({ status: 200, data: { proxies: { complete: false } } });
  });

  it('gives a stranger no answer that it holds for a gateway', async () => {
    for (let time = 0; time < 3; time += 1) expect((await ask(SERVICE, KNOWN)).status).toBe(200);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/^connectome_operations_repeated_total [1-9]/m);
    expect((await ask(SERVICE)).status).toBe(403);
  });

  it('writes no secret to its log', async () => {
    await ask(SERVICE, KNOWN);
    await ask(SERVICE, { 'connectome-gateway-secret': 'another-invented-secret' });
    expect(server.lines().length).toBeGreaterThan(0);
    expect(JSON.stringify(server.lines())).not.toMatch(/invented-secret/);
  });

  it('has no page for browsers', async () => {
    const response = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).not.toContain('text/html');
  });
});

describe('a subgraph without secrets', () => {
  it('takes whoever reaches it on this machine for a gateway', async () => {
    await start({});
    expect((await ask(ENTITIES)).data).toEqual({ _entities: [{ id: '192.0.2.1' }] });
  });
});

describe('a subgraph without an account of its service', () => {
  it('says so as it starts, and to who asks', async () => {
    const account = { ...createTencentAccount('http://127.0.0.1:9'), services: { mongodb: {} } };
    await start({ accounts: [account] });
    expect(server.lines()).toContainEqual(
      expect.objectContaining({ level: 40, msg: expect.stringMatching(/no account has the service gaap/) }),
    );
    expect(await ask(ROOT)).toMatchObject({
      data: { proxies: null },
      errors: [{ message: expect.stringMatching(/no account is configured for gaap: add one/) }],
    });
  });
});

describe('a subgraph that other machines reach', () => {
  it('answers gateways only', async () => {
    await start({ server: { host: '0.0.0.0' }, gateway: { secret: SECRETS[0] } });
    server.url = server.url.replace('0.0.0.0', '127.0.0.1');
    expect(await ask(ROOT)).toMatchObject({ status: 403, errors: [{ extensions: refusal }] });
    expect((await ask(ROOT, KNOWN)).status).toBe(200);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(403);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it('asks for the caller beside the gateway, where callers are to be known', async () => {
    const auth = { bearerTokens: ['known-token'] };
    await start({ server: { host: '0.0.0.0', auth }, gateway: { secret: SECRETS[0] } });
    server.url = server.url.replace('0.0.0.0', '127.0.0.1');
    const caller = { authorization: 'Bearer known-token' };
    expect((await ask(ENTITIES, KNOWN)).status).toBe(401);
    expect((await ask(ENTITIES, caller)).status).toBe(403);
    expect((await ask(ENTITIES, { ...KNOWN, ...caller })).status).toBe(200);
    const configuration = {
      accounts: [createTencentAccount(server.url)],
      server: { auth },
      gateway: { secret: SECRETS[0] },
    };
    const headers = toGatewayHeaders(parseConfiguration(configuration, {}));
    const subgraph = { name: 'gaap', url: `${server.url}/graphql` };
    expect(await askSubgraph(subgraph, headers)).toMatch(/^extend schema/);
  });
});
