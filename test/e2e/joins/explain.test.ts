import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

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
  beforeAll(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterAll(() => graph.close());

  it('shows the calls that the providers saw, and of the same query again those it was spared', async () => {
    const first = await graph.query(QUERY, {}, EXPLAIN);
    expect(first.errors).toBeUndefined();
    const shown = first.extensions!.upstream!;
    const seen = graph.emulator.calls;
    expect(shown.calls.map(({ action, account }) => `${account} ${action}`).toSorted()).toEqual(
      seen.map(({ service, action }) => `${ACCOUNTS[service]} ${action}`).toSorted(),
    );
    const failed = seen.filter(({ errorCode }) => errorCode !== null);
    expect(failed.length).toBeGreaterThan(0);
    expect(shown.calls.filter(({ error }) => error !== null)).toHaveLength(failed.length);
    expect(shown.calls.every(({ origin }) => origin === 'LIVE')).toBe(true);
    expect(shown.totals).toMatchObject({ calls: seen.length, failed: failed.length });

    graph.emulator.clearCalls();
    // However slow the machine is, what was just read is taken.
    const again = await graph.query(QUERY, {}, { ...EXPLAIN, 'connectome-freshness': 'max-stale=600' });
    expect(again.data).toEqual(first.data);
    expect(graph.countCalls()).toEqual({});
    expect(again.extensions!.upstream!.calls).toEqual([]);
    expect(again.extensions!.upstream!.totals).toMatchObject({ calls: 0, failed: 0 });
    expect(again.extensions!.upstream!.totals.saved).toBeGreaterThanOrEqual(shown.calls.length / 2);
  });

  it('is silent unless it is asked for', async () => {
    const { extensions } = await graph.query('{ accounts { name } }');
    expect(extensions?.upstream).toBeUndefined();
  });
});
