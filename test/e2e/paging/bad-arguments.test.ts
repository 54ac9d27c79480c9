import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

/** Every list of the graph that a caller begins with. */
const LISTS = [
  'mongoInstances',
  'redisInstances',
  'flows',
  'proxies',
  'proxyGroups',
  'listeners',
  'realServers',
  'mediaServers',
];

/** A cursor as somebody might invent it. */
const INVENTED = Buffer.from(JSON.stringify(['x', 'y', 1])).toString('base64url');

describe('the arguments of a page', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: frozenWith({ proxies: 6, mongoInstances: 4, flows: 6 }) });
  });
  afterAll(() => graph.close());

  const refusalOf = async (source: string) => {
    graph.emulator.clearCalls();
    const { data, errors = [] } = await graph.query<Record<string, unknown>>(source);
    expect(errors).toHaveLength(1);
    expect(graph.countCalls()).toEqual({});
    return { data, error: errors[0]! };
  };

  it.each(LISTS)('of %s are refused when they cannot be, by their names and without a call', async (list) => {
    const wrong = [
      ['first', '0'],
      ['first', '-1'],
      ['first', '1001'],
      ['after', '"2"'],
      ['after', '""'],
      ['after', `"${INVENTED}"`],
    ];
    for (const [argument, value] of wrong) {
      const { data, error } = await refusalOf(`{ ${list}(${argument}: ${value}) { nodes { id } } }`);
      expect(data).toEqual({ [list]: null });
      expect(error).toMatchObject({ path: [list], extensions: { code: 'BAD_USER_INPUT' } });
      expect(error.message).toMatch(new RegExp(`^${argument}\\b`));
    }
  });

  it('of a nested list cost its field alone', async () => {
    const { data, errors } = await graph.query<{ mongoInstances: { nodes: object[] } }>(
      '{ mongoInstances { nodes { name clientConnections(first: 0) { nodes { ip } } } } }',
    );
    expect(data.mongoInstances.nodes).toHaveLength(4);
    for (const node of data.mongoInstances.nodes) {
      expect(node).toEqual({ name: expect.any(String) as string, clientConnections: null });
    }
    expect(errors).toHaveLength(4);
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/^first: 0 /) as string,
      path: ['mongoInstances', 'nodes', 0, 'clientConnections'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(graph.countCalls()['DescribeClientConnections']).toBeUndefined();
  });

  it.each([
    ['another list', '{ flows(first: 1, after: AFTER) { nodes { id } } }'],
    ['another filter', '{ proxies(first: 1, after: AFTER, filter: { search: "a" }) { nodes { id } } }'],
    ['other accounts', '{ proxies(first: 1, after: AFTER, accounts: ["prod"]) { nodes { id } } }'],
  ])('do not take a cursor of %s', async (_of, source) => {
    const { data } = await graph.query<{ proxies: { pageInfo: { endCursor: string } } }>(
      '{ proxies(first: 1) { pageInfo { endCursor } } }',
    );
    const cursor = data.proxies.pageInfo.endCursor;
    const { error } = await refusalOf(source.replace('AFTER', JSON.stringify(cursor)));
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expect(error.message).toMatch(/^after .*another list: it goes with the field and the arguments/);
  });

  it('take a cursor with another size of page, and the null that means none', async () => {
    const ask = async (args: string) => {
      const answer = await graph.query<{
        proxies: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
      }>(`{ proxies(${args}) { nodes { id } pageInfo { endCursor } } }`);
      expect(answer.errors).toBeUndefined();
      return answer.data.proxies;
    };
    const all = await ask('first: null, after: null');
    const two = await ask('first: 2');
    const rest = await ask(`first: 1000, after: "${two.pageInfo.endCursor}"`);
    expect([...two.nodes, ...rest.nodes]).toEqual(all.nodes);
    expect(all.nodes).toHaveLength(6);
  });
});
