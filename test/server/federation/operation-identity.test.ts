import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROZEN } from '../../helpers/frozen-world.js';
import { openGraph, type GraphAnswer, type OpenGraph } from '../../helpers/open-graph.js';
import { GATEWAY_HEADERS, GATEWAY_SECRET } from '../../helpers/start-subgraphs.js';

interface Listed {
  proxies: { nodes: { id: string }[] };
}

const LIST = '{ proxies(first: 20) { nodes { id } } }';
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Proxy { id name } }
}`;
const ANEW = { 'cache-control': 'no-cache' };
const ONE_CALL = { DescribeProxies: 1 };

let graph: OpenGraph;
let known: Listed['proxies']['nodes'];
beforeAll(async () => {
  const configuration = { gateway: { secret: GATEWAY_SECRET } };
  graph = await openGraph({ emulator: FROZEN, subgraph: 'gaap', configuration });
  known = (await graph.query<Listed>(LIST)).data.proxies.nodes;
});
afterAll(() => graph.close());

/** What a request costs: the list, or the same things as entities. */
async function costOf(query: string, headers: Record<string, string>): Promise<Record<string, number>> {
  graph.emulator.clearCalls();
  const representations = known.map(({ id }) => ({ __typename: 'Proxy', id }));
  const variables = query === ENTITIES ? { representations } : {};
  const { errors } = await graph.query(query, variables, { ...ANEW, ...headers });
  expect(errors).toBeUndefined();
  return graph.countCalls();
}

const toGateway = (id: string): Record<string, string> => ({
  ...GATEWAY_HEADERS,
  'connectome-operation': id,
});

describe('the requests that a gateway makes of one operation', () => {
  it('cost together what one process pays, however they follow each other', async () => {
    expect(await costOf(LIST, toGateway('list-first'))).toEqual(ONE_CALL);
    expect(await costOf(ENTITIES, toGateway('list-first'))).toEqual({});
    expect(await costOf(LIST, toGateway('list-first'))).toEqual({});
    expect(await costOf(ENTITIES, toGateway('entities-first'))).toEqual(ONE_CALL);
    expect(await costOf(ENTITIES, toGateway('entities-first'))).toEqual({});
  });

  it('are answered alike', async () => {
    const [first, second] = [
      await graph.query(LIST, {}, { ...ANEW, ...toGateway('alike') }),
      await graph.query(LIST, {}, { ...ANEW, ...toGateway('alike') }),
    ];
    expect(second).toEqual(first);
  });

  it('share nothing with those of another operation', async () => {
    expect(await costOf(LIST, toGateway('one'))).toEqual(ONE_CALL);
    expect(await costOf(ENTITIES, toGateway('another'))).toEqual(ONE_CALL);
    expect(await costOf(LIST, toGateway('a-third'))).toEqual(ONE_CALL);
  });

  it('are asked anew each where none says of which operation it is', async () => {
    expect(await costOf(LIST, GATEWAY_HEADERS)).toEqual(ONE_CALL);
    expect(await costOf(ENTITIES, GATEWAY_HEADERS)).toEqual(ONE_CALL);
  });

  it('are told a mistake in the id as in any header', async () => {
    // As Node.js hands over a header that was sent twice, too.
    for (const id of ['', 'x'.repeat(65), 'two words', 'one, another', 'na\u00efve']) {
      const response = await fetch(graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...toGateway(id) },
        body: JSON.stringify({ query: LIST }),
      });
      const { errors } = (await response.json()) as GraphAnswer<unknown>;
      expect([id, response.status, errors?.[0]?.extensions.code]).toEqual([id, 400, 'BAD_USER_INPUT']);
      expect(errors?.[0]?.message).toMatch(/^connectome-operation is no id: expected 1 to 64 /);
    }
    expect(await costOf(LIST, toGateway('~'.repeat(64)))).toEqual(ONE_CALL);
  });
});

describe('who is no gateway', () => {
  it('is asked anew whatever id he sends', async () => {
    expect(await costOf(LIST, toGateway('known'))).toEqual(ONE_CALL);
    expect(await costOf(LIST, { 'connectome-operation': 'known' })).toEqual(ONE_CALL);
    expect(await costOf(LIST, { 'connectome-operation': 'known' })).toEqual(ONE_CALL);
    const wrong = { 'connectome-gateway-secret': 'another-invented-secret' };
    expect(await costOf(LIST, { 'connectome-operation': 'known', ...wrong })).toEqual(ONE_CALL);
    expect(await costOf(LIST, { 'connectome-operation': 'no id at all' })).toEqual(ONE_CALL);
  });

  it('does not say when the operation of a gateway began', async () => {
    await costOf(LIST, { 'connectome-operation': 'guessed' });
    expect(await costOf(LIST, toGateway('guessed'))).toEqual(ONE_CALL);
  });
});
