import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

interface Answer {
  data?: Record<string, unknown>;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  extensions?: { upstream: { calls: Record<string, unknown>[]; totals: Record<string, number> } };
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ask = async (query: string, headers = {}, variables = {}): Promise<Answer> =>
  (await (await server.ask(query, headers, variables)).json()) as Answer;

const PROXY = '{ proxy(id: "prod:gaap:global:proxy:link-00000001") { name } }';

describe('an error', () => {
  it("of a provider names the call, its retryability and the provider's own code", async () => {
    const { data, errors } = await ask(PROXY);
    expect(data).toEqual({ proxy: null });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['proxy'],
        message: expect.stringMatching(/^gaap \w+ \(prod, global\): .+; .+/),
        extensions: {
          code: 'UPSTREAM_UNAVAILABLE',
          upstream: expect.objectContaining({
            provider: 'tencentcloud',
            service: 'gaap',
            account: 'prod',
            region: 'global',
            code: null,
            requestId: null,
            retryable: true,
          }),
        },
      }),
    ]);
  });

  it('of the caller says what is wrong with the input', async () => {
    const { errors } = await ask('{ node(id: "nonsense") { id } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toMatch(/malformed: expected account:service/);
  });

  it.each(['mutation', 'subscription'])('of a %s says that the API is read-only', async (operation) => {
    const { errors } = (await (await server.ask(`${operation} { accounts { name } }`)).json()) as Answer;
    expect(errors).toMatchObject([
      {
        message: `the operation is a ${operation}, and this API is read-only: ask by a query`,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    // Source of the status: GraphQL over HTTP, GET.
    const byGet = await fetch(`${server.url}/graphql?query=${operation}{accounts{name}}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect([byGet.status, byGet.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('never carries a stack', async () => {
    const answers = await Promise.all([ask(PROXY), ask('{ nothing }'), ask('{'), ask('{ node }')]);
    for (const { errors } of answers) {
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(/stack|node_modules|\.ts:/);
    }
  });
});

describe('connectome-explain', () => {
  it('shows the calls behind an answer', async () => {
    const { extensions } = await ask(PROXY, { 'connectome-explain': 'true' });
    const { calls, totals } = extensions!.upstream;
    expect(totals).toEqual({ calls: calls.length, saved: 0, failed: calls.length, floor: 1 });
    for (const call of calls) {
      expect(call).toMatchObject({ service: 'gaap', account: 'prod', region: 'global', origin: 'LIVE' });
      expect(Object.keys(call).sort()).toEqual(
        [
          'account',
          'action',
          'batchSize',
          'durationMs',
          'error',
          'origin',
          'region',
          'requestId',
          'service',
          'waitMs',
        ].sort(),
      );
    }
  });

  it('is there also when nothing was asked upstream, and not unless it is wanted', async () => {
    const headers = { 'connectome-explain': 'true' };
    expect((await ask('{ accounts { name } }', headers)).extensions).toEqual({
      upstream: { calls: [], totals: { calls: 0, saved: 0, failed: 0, floor: 0 }, quotas: [] },
    });
    expect(await ask('{ accounts { name } }')).not.toHaveProperty('extensions');
  });
});

describe('connectome-deadline-ms', () => {
  it.each(['0', '-5', 'soon', '1.5', ''])('refuses %j', async (value) => {
    const response = await server.ask('{ accounts { name } }', { 'connectome-deadline-ms': value });
    const { errors } = (await response.json()) as Answer;
    expect(response.status).toBe(400);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toMatch(/expected a whole number of milliseconds/);
  });

  it('may be larger than the limit, which stays', async () => {
    const answer = await ask('{ accounts { name } }', { 'connectome-deadline-ms': '999999999999' });
    expect(answer).toEqual({ data: { accounts: [{ name: 'prod' }] } });
  });
});

describe('the log', () => {
  it('has one line for each operation, without its variables', async () => {
    const query = 'query Who($id: ID!) { node(id: $id) { id } }';
    await ask(query, {}, { id: 'private-value' });
    const lines = server.lines().filter(({ operation }) => operation === 'Who');
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'operation',
        type: 'query',
        upstream: { calls: 0, saved: 0, failed: 0 },
        errors: { BAD_USER_INPUT: 1 },
        durationMs: expect.any(Number),
        requestId: expect.any(String),
      }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('private-value');
  });

  it('names the endpoint that fails, and keeps its own name', async () => {
    const told = () => server.lines().filter(({ endpoint }) => endpoint !== undefined);
    while (told().length === 0) await ask(PROXY);
    const place = { account: 'prod', upstreamService: 'gaap', endpoint: '127.0.0.1:9' };
    expect(told()[0]).toMatchObject({ ...place, msg: 'endpoint fails and is left alone' });
    expect(new Set(server.lines().map(({ service }) => service))).toEqual(new Set(['connectome']));
  });
});

describe('the metrics', () => {
  it('count calls, retries and errors by service and action', async () => {
    await ask(PROXY);
    const text = await (await fetch(`${server.url}/metrics`)).text();
    expect(text).toMatch(
      /connectome_upstream_calls_total\{service="gaap",action="\w+",outcome="UPSTREAM_UNAVAILABLE"\} [1-9]/,
    );
    expect(text).toMatch(/connectome_upstream_retries_total\{service="gaap",action="\w+"\} [1-9]/);
    expect(text).toMatch(/connectome_upstream_wait_seconds_count\{service="gaap",action="\w+"\} [1-9]/);
    expect(text).toMatch(
      /connectome_upstream_breaker_open\{account="prod",service="gaap",endpoint="127\.0\.0\.1:9"\} 1/,
    );
    expect(text).toMatch(/connectome_operation_errors_total\{code="UPSTREAM_UNAVAILABLE"\} [1-9]/);
    expect(text).toMatch(
      /connectome_http_request_duration_seconds_count\{route="\/graphql",method="POST",status="200"\} [1-9]/,
    );
  });

  it('belong to one server', async () => {
    const other = await startTestServer();
    const text = await (await fetch(`${other.url}/metrics`)).text();
    await other.close();
    expect(text).toContain('# TYPE connectome_upstream_calls_total counter');
    expect(text).not.toContain('service="gaap"');
  });
});
