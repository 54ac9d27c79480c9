import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

/** Every list of listeners is asked, and every client list, each a call of its own. */
const QUERY = `{
  listeners(first: 1) { totalCount complete gaps { code message } }
  mongoInstances { nodes { clientConnections(first: 1) { complete gaps { code } } } }
}`;

interface Answer {
  listeners: { totalCount: number; complete: boolean; gaps: unknown[] };
  mongoInstances: { nodes: { clientConnections: { complete: boolean } }[] };
}

describe('a busy queue before a provider that answers in 100 ms', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    const world = frozenWith({ proxies: 70, listenersPerProxy: 1, listenersLargest: 2, mongoInstances: 24 });
    graph = await openGraph({ emulator: { ...world, latencyMs: 100 } });
  });
  afterAll(() => graph.close());

  it('is never throttled, over some hundred calls at the full rate', async () => {
    const { data, errors, extensions } = await graph.query<Answer>(
      QUERY,
      {},
      { 'connectome-explain': 'true' },
    );
    expect(errors).toBeUndefined();
    expect(data.listeners).toMatchObject({ complete: true, gaps: [] });
    const { calls } = graph.emulator;
    expect(calls.length).toBeGreaterThan(200);
    expect(calls.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded')).toEqual([]);
    const explained = extensions!.upstream!;
    expect(explained.calls.filter(({ waitMs }) => waitMs! > 0).length).toBeGreaterThan(100);
    for (const { action, limit, places } of explained.quotas) expect(places, action).toBe(limit);
  });
});
