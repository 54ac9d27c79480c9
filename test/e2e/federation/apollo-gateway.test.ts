import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/upstream/explanation.js';
import { FROZEN } from '../../helpers/frozen-world.js';
import { wholeSchema } from '../../helpers/graph-schema.js';
import { openFederation, type OpenFederation } from '../../helpers/open-federation.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { runCli } from '../../helpers/run-cli.js';
import { GATEWAY_SECRET } from '../../helpers/start-subgraphs.js';

interface Listed<Row = { id: string }> {
  nodes: Row[];
}

interface RealServerRow {
  host: { address: string };
}

let federation: OpenFederation;
let single: OpenGraph;
beforeAll(async () => {
  [federation, single] = await Promise.all([
    openFederation({ emulator: FROZEN }),
    openGraph({ emulator: FROZEN }),
  ]);
}, 60_000);
afterAll(() => Promise.all([federation.close(), single.close()]));
beforeEach(() => {
  federation.requests.length = 0;
});

/** Asks both in their frozen worlds, which are equal, and expects the same. */
async function expectSame<Data>(source: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const [answer, wanted] = await Promise.all([
    federation.query<Data>(source, variables),
    single.query<Data>(source, variables),
  ]);
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual(wanted.data);
  return answer.data;
}

/** Ids of a few things of each service. */
async function listIds(): Promise<string[]> {
  const data = await expectSame<Record<string, Listed>>(`{
    proxies(first: 3) { nodes { id } }
    redisInstances(first: 3) { nodes { id } }
    mongoInstances(first: 3) { nodes { id } }
    flows(first: 3) { nodes { id } }
    mediaServers { nodes { id } }
  }`);
  return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
}

/** Addresses that real servers have. */
async function listAddresses(): Promise<string[]> {
  const { realServers } = await expectSame<{ realServers: Listed<RealServerRow> }>(
    '{ realServers(first: 20) { nodes { host { address } } } }',
  );
  return realServers.nodes.map(({ host }) => host.address);
}

/** Every page that services add to a host, and what is in it. */
const EVERYTHING_OF_HOST = Object.values(hostFields())
  .filter(({ type }) => /Page$/.test(String(getNamedType(type))))
  .map(({ name }) => `${name}(first: 5) { complete gaps { code } nodes { __typename } }`)
  .join('\n');

function hostFields() {
  const host = wholeSchema().getType('Host');
  return isObjectType(host) ? host.getFields() : {};
}

const subgraphsAsked = (): string[] => federation.requests.map(({ subgraph }) => subgraph).sort();

describe('behind @apollo/gateway', () => {
  it('shows all accounts, whichever process is asked', async () => {
    const fields = 'name provider services regions';
    const data = await expectSame<{ accounts: object[]; mongoInstances: Listed<{ account: object }> }>(
      `{ accounts { ${fields} } mongoInstances(first: 1) { nodes { account { ${fields} } } } }`,
    );
    expect(data.accounts).toHaveLength(3);
    expect(data.accounts).toContainEqual(data.mongoInstances.nodes[0]?.account);
  });

  it('finds anything by its id, all entities of a service by one request', async () => {
    const ids = await listIds();
    federation.requests.length = 0;
    const { nodes } = await expectSame<{ nodes: { id: string; name: string }[] }>(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { id ... on Instance { name status } ... on Proxy { name } ... on Flow { name } }
      }`,
      { ids },
    );
    expect(nodes.map(({ id }) => id)).toEqual(ids);
    expect(nodes.filter(({ name }) => !name)).toEqual([]);
    expect(subgraphsAsked()).toEqual(['core', 'dcs', 'ems', 'gaap', 'mongodb', 'streamlink']);
  });

  it('answers null by a typed lookup for what does not exist', async () => {
    const id = 'prod:gaap:global:proxy:link-00000000';
    expect(await expectSame('query ($id: ID!) { proxy(id: $id) { name } }', { id })).toEqual({ proxy: null });
  });

  it('tells what a caller got wrong as one process does', async () => {
    const source =
      '{ node(id: "prod:gaap:global:proxy") { id } hosts(addresses: ["xx", "192.0.2.1"]) { id } }';
    const [answer, wanted] = [await federation.query(source), await single.query(source)];
    expect(answer.data).toEqual(wanted.data);
    const tell = ({ errors = [] }: typeof answer): string[] =>
      errors
        .map(({ path, message, extensions }) => `${path?.join('.')} ${extensions.code} ${message}`)
        .sort();
    expect(tell(answer)).toEqual(tell(wanted));
    expect(tell(answer)).toHaveLength(2);
  });

  it('joins hosts with everything that services know of them, each service by one request', async () => {
    const addresses = await listAddresses();
    federation.requests.length = 0;
    federation.emulator.clearCalls();
    const { hosts } = await expectSame<{ hosts: Record<string, Listed>[] }>(
      `query ($addresses: [String!]!) { hosts(addresses: $addresses) { address family ${EVERYTHING_OF_HOST} } }`,
      { addresses },
    );
    expect(hosts.map(({ address }) => address)).toEqual(addresses);
    expect(hosts.every(({ realServers }) => realServers!.nodes.length > 0)).toBe(true);
    expect(new Set(subgraphsAsked()).size).toBe(federation.requests.length);
    const batches = federation.requests.filter(({ query }) => query.includes('_entities'));
    expect(batches.length).toBeGreaterThan(1);
    for (const { variables } of batches) {
      expect(variables['representations']).toHaveLength(new Set(addresses).size);
    }
  });

  it('goes on from a service to a host, and from there to another service', async () => {
    const data = await expectSame<{ proxies: Listed }>(`{
      proxies(first: 3) {
        complete
        nodes {
          name
          listeners(first: 2) {
            nodes {
              name
              ... on TcpListener {
                realServers { health realServer { address host { address mediaServers { nodes { name } } } } }
              }
            }
          }
        }
      }
    }`);
    expect(data.proxies.nodes).toHaveLength(3);
    expect(subgraphsAsked()[0]).toBe('ems');
  });

  it('hands the headers of a caller on', async () => {
    const callsWith = async (headers: Record<string, string>): Promise<string[]> => {
      federation.emulator.clearCalls();
      await federation.query('{ proxies { complete } }', {}, headers);
      return federation.emulator.calls.map(({ action }) => action);
    };
    expect(await callsWith({ 'cache-control': 'max-stale=3600' })).toEqual([]);
    expect(await callsWith({ 'cache-control': 'no-cache' })).toEqual(['DescribeProxies']);
  });

  it('asks a subgraph twice for one operation at the cost of once, and anew for the next', async () => {
    const source = `{
      redisInstances(first: 5) {
        nodes { host { realServers { nodes { host { address redisInstances { nodes { id } } } } } } }
      }
    }`;
    const costOf = async ({ emulator, query }: Pick<OpenFederation, 'emulator' | 'query'>) => {
      emulator.clearCalls();
      const { errors } = await query(source, {}, { 'cache-control': 'no-cache' });
      expect(errors).toBeUndefined();
      return emulator.calls.map(({ action }) => action).toSorted();
    };
    const wanted = await costOf(single);
    expect(wanted).toContain('ListInstances');
    expect(await costOf(federation)).toEqual(wanted);
    expect(subgraphsAsked()).toEqual(['dcs', 'dcs', 'gaap']);
    expect(await costOf(federation)).toEqual(wanted);
  });

  it('tells what several subgraphs explain as one explanation', async () => {
    const source = '{ proxies(first: 1) { complete } mediaServers { complete } redisInstances { complete } }';
    const headers = { 'connectome-explain': 'true', 'cache-control': 'no-cache' };
    const { extensions } = await federation.query(source, {}, headers);
    const wanted = await single.query(source, {}, headers);
    const actions = ({ calls }: Explanation): string[] => calls.map(({ action }) => action).toSorted();
    expect(actions(extensions!.upstream!)).toEqual(actions(wanted.extensions!.upstream!));
    expect(extensions!.upstream!.totals).toEqual(wanted.extensions!.upstream!.totals);
    const quotas = ({ quotas: used }: Explanation): string[] =>
      used.map(({ action, account, region }) => `${action} ${account} ${region}`).toSorted();
    expect(quotas(extensions!.upstream!)).toEqual(quotas(wanted.extensions!.upstream!));
    expect(quotas(extensions!.upstream!)).toContain('ListInstances cache cn-north-4');
    expect((await federation.query(source)).extensions?.upstream).toBeUndefined();
  });

  it('can be composed out of what runs', async () => {
    const { file, urls, supergraph } = federation.subgraphs;
    const places = Object.entries(urls).flatMap(([name, url]) => ['--url', `${name}=${url}`]);
    const { code, stdout } = await runCli(['compose', '--running', '--config', file, ...places]);
    expect([code, stdout === supergraph]).toEqual([0, true]);
    const refused = await runCli(['compose', '--running', ...places]);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(
      /^connectome: nothing is composed:(\n {2}subgraph \w+ at http:\S+ answered 403: _service is for gateways.*){6}\n$/,
    );
    expect(refused.stderr).not.toContain(GATEWAY_SECRET);
  });

  // The last one: nothing starts the service again.
  it('loses no more than its own fields when a subgraph is gone', async () => {
    await federation.subgraphs.stop('ems');
    const { data, errors } = await federation.query<Record<string, unknown>>(`{
      proxies(first: 1) { complete }
      mediaServers { complete }
      host(address: "192.0.2.1") { address realServers { complete } mediaServers { complete } }
    }`);
    expect(data).toEqual({
      proxies: { complete: true },
      mediaServers: null,
      host: { address: '192.0.2.1', realServers: { complete: true }, mediaServers: null },
    });
    expect(errors?.filter(({ message }) => message.includes(federation.subgraphs.urls['ems']!))).toHaveLength(
      2,
    );
  });
});
