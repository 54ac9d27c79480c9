import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

const QUERY =
  '{ proxies(first: 1) { complete gaps { code message } sources { action origin observedAt } nodes { name } } }';

interface Answer {
  proxies: {
    complete: boolean;
    gaps: { code: string; message: string }[];
    sources: { action: string; origin: string; observedAt: string }[];
    nodes: { name: string }[];
  };
}

interface MediaAnswer {
  mediaServers: {
    nodes: { connections: { sources: { origin: string }[]; gaps: { code: string }[] } }[];
  };
}

describe('freshness, as the caller chooses it', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: { size: { proxies: 3, mongoInstances: 1, redisInstances: 1 } } });
  });
  afterAll(() => graph.close());

  const ask = async (headers: Record<string, string> = {}): Promise<Answer['proxies']> => {
    graph.emulator.clearCalls();
    const { data, errors } = await graph.query<Answer>(QUERY, {}, headers);
    expect(errors).toBeUndefined();
    return data.proxies;
  };

  it('asks nobody for who wants only what is held, and says what is missing', async () => {
    const page = await ask({ 'cache-control': 'only-if-cached' });
    expect(page).toMatchObject({ complete: false, nodes: [], gaps: [{ code: 'NOT_CACHED' }] });
    expect(page.gaps[0]?.message).toContain('max-stale');
    expect(graph.countCalls()).toEqual({});
  });

  it('answers from the cache unless the caller wants it anew, and tells the age', async () => {
    const live = await ask();
    expect(live.sources).toMatchObject([{ action: 'DescribeProxies', origin: 'LIVE' }]);
    const cached = await ask();
    expect(cached.sources).toEqual([{ ...live.sources[0], origin: 'CACHE' }]);
    expect(graph.countCalls()).toEqual({});
    const anew = await ask({ 'cache-control': 'no-cache' });
    expect(anew.sources).toMatchObject([{ origin: 'LIVE' }]);
    expect(graph.countCalls()).toEqual({ DescribeProxies: 1 });
  });

  it('asks anew whatever id of an operation a caller sends: gateways send these, and only to subgraphs', async () => {
    for (const id of ['one', 'one', 'no id at all']) {
      await ask({ 'cache-control': 'no-cache', 'connectome-operation': id });
      expect(graph.countCalls()).toEqual({ DescribeProxies: 1 });
    }
  });

  it('takes what is held as long as it is young enough (max-age)', async () => {
    await ask();
    expect((await ask({ 'cache-control': 'max-age=600' })).sources).toMatchObject([{ origin: 'CACHE' }]);
    expect(graph.countCalls()).toEqual({});
    expect((await ask({ 'cache-control': 'max-age=0' })).sources).toMatchObject([{ origin: 'LIVE' }]);
    expect(graph.countCalls()).toEqual({ DescribeProxies: 1 });
  });

  it('takes what is past its time only as asked, and marks it (max-stale)', async () => {
    const list = '{ mediaServers(first: 1) { nodes { connections { sources { origin } gaps { code } } } } }';
    const askServer = async (freshness: string): Promise<unknown> => {
      const headers = freshness === '' ? {} : { 'cache-control': freshness };
      const { data } = await graph.query<MediaAnswer>(list, {}, headers);
      const { sources, gaps } = data.mediaServers.nodes[0]!.connections;
      return [...sources.map(({ origin }) => origin), ...gaps.map(({ code }) => code)];
    };
    expect(await askServer('')).toEqual(['LIVE']);
    // Connections are fresh for five seconds.
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    expect(await askServer('only-if-cached')).toEqual(['NOT_CACHED']);
    expect(await askServer('only-if-cached, max-stale=600')).toEqual(['STALE']);
    expect(await askServer('max-stale')).toEqual(['STALE']);
    expect(await askServer('')).toEqual(['LIVE']);
  });

  it('asks nobody for a lookup by id either (only-if-cached)', async () => {
    graph.emulator.clearCalls();
    const { data, errors } = await graph.query<Record<string, unknown>>(
      '{ proxy(id: "prod:gaap:global:proxy:link-00000000") { name } }',
      {},
      { 'cache-control': 'only-if-cached' },
    );
    expect(data).toEqual({ proxy: null });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_CACHED' } }]);
    expect(graph.countCalls()).toEqual({});
  });

  it("lets connectome-freshness win over what a browser's tools send", async () => {
    const page = await ask({ 'cache-control': 'no-cache', 'connectome-freshness': 'max-age=600' });
    expect(page.sources).toMatchObject([{ origin: 'CACHE' }]);
    expect(graph.countCalls()).toEqual({});
  });

  it('ignores in Cache-Control what HTTP ignores, and refuses it in connectome-freshness', async () => {
    expect((await ask({ 'cache-control': 'max-age=soon' })).complete).toBe(true);
    const typos = 'max-age=soon, max-age=10=5, max-age=5';
    const { errors } = await graph.query(QUERY, {}, { 'connectome-freshness': typos });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(
      /connectome-freshness: "max-age=soon", "max-age=10=5" is not understood: expected max-age, /,
    );
  });

  it('serves old answers in place of a failure only as asked', async () => {
    await ask();
    graph.emulator.faults.add({ service: 'gaap', kind: 'error', code: 'UnauthorizedOperation' });
    const refused = await ask({ 'connectome-freshness': 'no-cache' });
    expect(refused.gaps).toMatchObject([{ code: 'UPSTREAM_FORBIDDEN' }]);
    const stale = await ask({ 'connectome-freshness': 'no-cache, stale-if-error=600' });
    expect(stale).toMatchObject({ complete: true, sources: [{ origin: 'STALE' }] });
    expect(stale.nodes).toHaveLength(1);
    graph.emulator.faults.clear();
  });
});
