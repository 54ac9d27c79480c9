import { afterEach, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

interface Proxies {
  proxies: { nodes: { id: string }[]; sources: { observedAt: string; origin: string }[] };
}

const PROXIES = '{ proxies(first: 2) { nodes { id } sources { observedAt origin } } }';
const INSTANCES = '{ redisInstances(first: 1) { complete sources { origin } } }';

let graph: OpenGraph;
afterEach(() => graph.close());

const origins = async (headers = {}): Promise<string[]> =>
  (await graph.query<Proxies>(PROXIES, {}, headers)).data.proxies.sources.map(({ origin }) => origin);

/** How many operations were answered as an equal one before. */
async function countRepeats(): Promise<number> {
  const metrics = await (await fetch(graph.url.replace(/graphql$/, 'metrics'))).text();
  return Number(/^connectome_operations_repeated_total (\d+)$/m.exec(metrics)?.[1]);
}

describe('an equal request', () => {
  it('gets the same answer without running it, once it rests on held answers alone', async () => {
    graph = await openGraph();
    await origins();
    expect(await origins()).toEqual(['CACHE']);
    expect(await countRepeats()).toBe(0);
    const [second, third] = [await graph.query(PROXIES), await graph.query(PROXIES)];
    expect(third).toEqual(second);
    expect(await countRepeats()).toBe(2);
    expect(graph.countCalls()).toEqual({ DescribeProxies: 1 });
  });

  it('is run again when anything was heard of a service it rests on', async () => {
    graph = await openGraph();
    for (let time = 0; time < 3; time += 1) await graph.query(PROXIES);
    const [held] = (await graph.query<Proxies>(PROXIES)).data.proxies.sources;
    const [anew] = (await graph.query<Proxies>(PROXIES, {}, { 'cache-control': 'no-cache' })).data.proxies
      .sources;
    const [after] = (await graph.query<Proxies>(PROXIES)).data.proxies.sources;
    expect(after).toEqual({ observedAt: anew?.observedAt, origin: 'CACHE' });
    expect(after?.observedAt).not.toBe(held?.observedAt);
  });

  it('stays answered when another service is heard of', async () => {
    graph = await openGraph();
    for (let time = 0; time < 3; time += 1) await graph.query(PROXIES);
    await graph.query(INSTANCES);
    await graph.query(PROXIES);
    expect(await countRepeats()).toBe(2);
  });

  it.each([
    ['other variables', {}, { n: 1 }],
    ['another word on freshness', { 'connectome-freshness': 'max-age=60' }, {}],
    ['another media type', { accept: 'application/graphql-response+json' }, {}],
    ['a wish to see its calls', { 'connectome-explain': 'true' }, {}],
    ['a deadline of its own', { 'connectome-deadline-ms': '5000' }, {}],
  ])('is no equal one with %s', async (_what, headers, variables) => {
    graph = await openGraph();
    for (let time = 0; time < 2; time += 1) await graph.query(PROXIES);
    await graph.query(PROXIES, variables, headers);
    expect(await countRepeats()).toBe(0);
  });

  it('is not believed from a form: it stays refused', async () => {
    graph = await openGraph();
    for (let time = 0; time < 2; time += 1) await graph.query(PROXIES);
    const body = JSON.stringify({ query: PROXIES, variables: {} });
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    expect(response.status).toBe(415);
  });

  it('of a stranger is refused, although its answer is held', async () => {
    const server = { host: '127.0.0.1', port: 0, auth: { bearerTokens: ['known-token'] } };
    graph = await openGraph({ configuration: { server } });
    const known = { authorization: 'Bearer known-token' };
    for (let time = 0; time < 3; time += 1) await graph.query(PROXIES, {}, known);
    const { errors } = await graph.query(PROXIES);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('that failed is run again', async () => {
    graph = await openGraph();
    const wrong = '{ proxies(first: 0) { complete } }';
    const answers = [await graph.query(wrong), await graph.query(wrong), await graph.query(wrong)];
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(
      Array(3).fill('BAD_USER_INPUT'),
    );
    expect(await countRepeats()).toBe(0);
  });

  it('is run again while a failure leaves a gap in it', async () => {
    graph = await openGraph();
    graph.emulator.faults.add({ service: 'gaap', kind: 'refused' });
    for (let time = 0; time < 3; time += 1) {
      const { data } = await graph.query<{ proxies: { complete: boolean } }>('{ proxies { complete } }');
      expect(data.proxies.complete).toBe(false);
    }
    expect(await countRepeats()).toBe(0);
  });
});
