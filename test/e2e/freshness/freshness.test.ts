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

  it("lets connectome-freshness win over what a browser's tools send", async () => {
    const page = await ask({ 'cache-control': 'no-cache', 'connectome-freshness': 'max-age=600' });
    expect(page.sources).toMatchObject([{ origin: 'CACHE' }]);
    expect(graph.countCalls()).toEqual({});
  });

  it('ignores in Cache-Control what HTTP ignores, and refuses it in connectome-freshness', async () => {
    expect((await ask({ 'cache-control': 'max-age=soon' })).complete).toBe(true);
    const { errors } = await graph.query(QUERY, {}, { 'connectome-freshness': 'max-age=soon' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(
      /connectome-freshness: "max-age=soon" is not understood: expected max-age, /,
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
