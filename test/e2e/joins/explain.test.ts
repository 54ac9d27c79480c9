import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type GraphAnswer, type OpenGraph } from '../../helpers/open-graph.js';

const WORLD = frozenWith({
  proxies: 4,
  mongoInstances: 4,
  mongoClientsLargest: 60,
  mongoClients: 20,
  redisInstances: 4,
  redisSessions: 20,
  redisSessionsLargest: 40,
  flows: 4,
  mediaServers: 2,
});

const QUERY = `{
  listeners(filter: { protocols: [TCP] }) { nodes { name proxy { name } } }
  mongoInstances { nodes { clientConnections { gaps { code } nodes { ip } } } }
  redisInstances { nodes { members { sessions { gaps { code } nodes { address } } } } }
  flows { nodes { inputs { realtime { state } } } }
  mediaServers { nodes { connections { nodes { id } } } }
}`;

const EXPLAIN = { 'connectome-explain': 'true' };

const ACCOUNTS: Readonly<Record<string, string>> = {
  gaap: 'prod',
  mongodb: 'prod',
  streamlink: 'prod',
  dcs: 'cache',
  ems: 'edge',
};

describe('connectome-explain', () => {
  let graph: OpenGraph;
  let first: GraphAnswer<unknown>;
  let floor: number;
  beforeAll(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterAll(() => graph.close());

  it('shows the calls that the providers saw, what they waited for, and the least that would do', async () => {
    first = await graph.query(QUERY, {}, EXPLAIN);
    expect(first.errors).toBeUndefined();
    const shown = first.extensions!.upstream!;
    const seen = graph.emulator.calls;
    const made = shown.calls.filter(({ origin }) => origin === 'LIVE');
    expect(made.map(({ action, account }) => `${account} ${action}`).toSorted()).toEqual(
      seen.map(({ service, action }) => `${ACCOUNTS[service]} ${action}`).toSorted(),
    );
    const failed = seen.filter(({ errorCode }) => errorCode !== null);
    expect(failed.length).toBeGreaterThan(0);
    expect(made.filter(({ error }) => error !== null)).toHaveLength(failed.length);
    for (const { waitMs, durationMs } of made) {
      expect(waitMs).toBeGreaterThanOrEqual(0);
      expect(durationMs).toBeGreaterThanOrEqual(0);
    }
    const { totals } = shown;
    expect(totals).toMatchObject({ calls: seen.length, failed: failed.length });
    expect(totals.saved).toBe(shown.calls.length - made.length);
    // No question was put twice: scans are over at the first look.
    expect(totals.floor).toBe(seen.length);
    floor = totals.floor;
    const quotas = new Set(made.filter(({ service }) => service !== 'ems').map(({ action }) => action));
    expect(new Set(shown.quotas.map(({ action }) => action))).toEqual(quotas);
  });

  it('shows of the same query again the calls that it was spared', async () => {
    graph.emulator.clearCalls();
    // However slow the machine is, what was just read is taken.
    const again = await graph.query(QUERY, {}, { ...EXPLAIN, 'connectome-freshness': 'max-stale=600' });
    expect(again.data).toEqual(first.data);
    expect(graph.countCalls()).toEqual({});
    const { calls, totals } = again.extensions!.upstream!;
    for (const { origin } of calls) expect(['CACHE', 'STALE']).toContain(origin);
    expect(totals).toEqual({ calls: 0, failed: 0, saved: calls.length, floor });
    expect(totals.saved).toBeGreaterThanOrEqual(floor);
  });

  it('is silent unless it is asked for', async () => {
    const { extensions } = await graph.query('{ accounts { name } }');
    expect(extensions?.upstream).toBeUndefined();
  });
});
