import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTencentAccount, startTestServer, type TestServer } from '../../helpers/start-test-server.js';

const account = {
  ...createTencentAccount('http://127.0.0.1:9'),
  secretId: '${NOT_SET}',
  secretKey: '${NOT_SET}',
};

let server: TestServer;
beforeAll(async () => {
  const limits = { aliases: 1 };
  server = await startTestServer({ subgraph: 'core', accounts: [account], limits });
});
afterAll(() => server.close());

async function ask(query: string): Promise<{ data: unknown; codes: unknown[] }> {
  const { data, errors = [] } = (await (await server.ask(query)).json()) as {
    data: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

describe('the subgraph core, without credentials', () => {
  it('shows accounts', async () => {
    const { data } = await ask('{ accounts { name provider services regions } }');
    expect(data).toEqual({
      accounts: [{ name: 'prod', provider: 'TENCENTCLOUD', services: ['GAAP'], regions: ['ap-guangzhou'] }],
    });
  });

  it('leads to anything by its id, and promises no existence', async () => {
    const { data, codes } = await ask(
      '{ nodes(ids: ["prod:gaap:global:proxy:link-1", "prod:gaap:global:rule:rule-1", "prod:gaap:global:rule"]) { __typename id } }',
    );
    expect(data).toEqual({
      nodes: [
        { __typename: 'Proxy', id: 'prod:gaap:global:proxy:link-1' },
        { __typename: 'Rule', id: 'prod:gaap:global:rule:rule-1' },
        null,
      ],
    });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['an account that is not configured', 'stage:gaap:global:proxy:link-1'],
    ['a service that the account does not have', 'prod:dcs:cn-north-4:instance:1'],
    ['a type that there is not', 'prod:gaap:global:flow:1'],
  ])('refuses an id of %s', async (_what, id) => {
    expect(await ask(`{ node(id: "${id}") { id } }`)).toEqual({
      data: { node: null },
      codes: ['BAD_USER_INPUT'],
    });
  });

  it('lets a gateway write out what its caller wrote once', async () => {
    const { data, codes } = await ask('{ a: accounts { name } b: accounts { name } }');
    expect(data).toEqual({ a: [{ name: 'prod' }], b: [{ name: 'prod' }] });
    expect(codes).toEqual([]);
    const eleven = Array.from({ length: 11 }, (_, index) => `a${index}: accounts { name }`);
    expect((await ask(`{ ${eleven.join(' ')} }`)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('resolves hosts, and no entity of a service', async () => {
    const { data, codes } = await ask(`{ _entities(representations: [
      { __typename: "Host", address: "2001:DB8::1" }, { __typename: "Proxy", id: "prod:gaap:global:proxy:link-1" }
    ]) { ... on Host { address family } ... on Proxy { id } } }`);
    expect(data).toEqual({ _entities: [{ address: '2001:db8::1', family: 'IPV6' }, null] });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});
