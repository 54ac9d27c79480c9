import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FROZEN } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

interface Row {
  id: string;
  name: string | null;
}

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Proxy { id name group { id name } }
    ... on RealServer { id address }
    ... on TcpListener { id name proxy { id } }
    ... on Host { id realServers(first: 1) { complete } }
  }
}`;

let graph: OpenGraph;
let proxies: Row[];
let listeners: Row[];
beforeAll(async () => {
  graph = await openGraph({ emulator: FROZEN, subgraph: 'gaap' });
  const { data } = await graph.query<Record<string, { nodes: Row[] }>>(
    '{ proxies(first: 20) { nodes { id name } } listeners(first: 20, filter: { protocols: [TCP] }) { nodes { id name } } }',
  );
  proxies = data['proxies']!.nodes;
  listeners = data['listeners']!.nodes;
});
afterAll(() => graph.close());
beforeEach(() => {
  graph.emulator.clearCalls();
});

/** Asks for entities as a gateway does, three times: the second is compiled, the third runs what was. */
async function find(representations: unknown[]) {
  const answers = [];
  for (let time = 0; time < 3; time += 1) {
    answers.push(await graph.query<{ _entities: unknown[] }>(ENTITIES, { representations }));
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  return answers[0]!;
}

const toReference = (typename: string, { id }: Row): object => ({ __typename: typename, id });

describe('entities for a gateway', () => {
  it('of one request share their calls, as they would in one process', async () => {
    const wanted = proxies.map((proxy) => toReference('Proxy', proxy));
    const { data } = await graph.query<{ _entities: Row[] }>(
      ENTITIES,
      { representations: wanted },
      { 'cache-control': 'no-cache' },
    );
    expect(data._entities.map(({ id }) => id)).toEqual(proxies.map(({ id }) => id));
    expect(data._entities.map(({ name }) => name)).toEqual(proxies.map(({ name }) => name));
    expect(graph.countCalls()['DescribeProxies']).toBe(1);
  });

  it('stand where their references stood, of whatever types, with those that failed or do not exist', async () => {
    const [proxy, other] = proxies;
    const { data, errors } = await find([
      toReference('Proxy', proxy!),
      { __typename: 'Proxy', id: 'no id' },
      { __typename: 'Host', address: '192.0.2.1' },
      { __typename: 'Proxy', id: 'prod:gaap:global:proxy:link-00000000' },
      toReference('TcpListener', listeners[0]!),
      { __typename: 'RealServer', id: proxy!.id },
      toReference('Proxy', other!),
    ]);
    expect(data._entities).toMatchObject([
      { __typename: 'Proxy', id: proxy!.id },
      null,
      { __typename: 'Host', id: '192.0.2.1' },
      null,
      { __typename: 'TcpListener', id: listeners[0]!.id, name: listeners[0]!.name },
      null,
      { __typename: 'Proxy', id: other!.id },
    ]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 1], 'BAD_USER_INPUT'],
      [['_entities', 5], 'BAD_USER_INPUT'],
    ]);
  });

  it('of a type that it does not have are the mistake of the gateway', async () => {
    const proxy = toReference('Proxy', proxies[0]!);
    const { data, errors } = await find([{ __typename: 'Session', id: 'x' }, 'Proxy', proxy]);
    expect(data._entities).toMatchObject([null, null, proxy]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(
      /"Session", of which this subgraph resolves none.*Proxy, ProxyGroup/,
    );
  });

  it('are explained', async () => {
    const representations = proxies.slice(0, 2).map((proxy) => toReference('Proxy', proxy));
    const headers = { 'connectome-explain': 'true', 'cache-control': 'no-cache' };
    const { extensions } = await graph.query(ENTITIES, { representations }, headers);
    expect(extensions?.upstream?.totals.calls).toBeGreaterThan(0);
  });
});
