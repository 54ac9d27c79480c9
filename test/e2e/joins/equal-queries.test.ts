import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

const WORLD = frozenWith({
  proxies: 4,
  mongoInstances: 4,
  mongoClientsLargest: 10,
  mongoClients: 10,
  redisInstances: 3,
  redisSessions: 5,
  redisSessionsLargest: 5,
  flows: 4,
  mediaServers: 2,
});

const QUERY = `{
  listeners(filter: { protocols: [TCP] }) { nodes { name proxy { name } } }
  mongoInstances { nodes { clientConnections { nodes { ip count } } members { name } } }
  redisInstances { nodes { cacheMode members { sessions { nodes { address } } } } }
  flows { nodes { inputs { realtime { state } } } }
  mediaServers { nodes { status connections { nodes { id } } } }
}`;

describe('fifty equal queries at once', () => {
  let alone: OpenGraph;
  let together: OpenGraph;
  beforeAll(async () => {
    [alone, together] = await Promise.all([openGraph({ emulator: WORLD }), openGraph({ emulator: WORLD })]);
  });
  afterAll(() => Promise.all([alone.close(), together.close()]));

  it('cost the calls of one, and answer alike', async () => {
    const one = await alone.query(QUERY);
    const fifty = await Promise.all(Array.from({ length: 50 }, () => together.query(QUERY)));
    expect(one.errors).toBeUndefined();
    for (const answer of fifty) expect(answer).toEqual(one);
    expect(together.countCalls()).toEqual(alone.countCalls());
  });
});

describe('equal queries at once of callers who want all anew', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: { ...WORLD, latencyMs: 500 } });
  });
  afterAll(() => graph.close());

  it('cost the calls of one: what was under way when they came in is new to them', async () => {
    const ask = () =>
      graph.query(
        '{ proxies { nodes { name listeners { nodes { name proxy { name } } } } } }',
        {},
        { 'cache-control': 'no-cache', 'connectome-explain': 'true' },
      );
    const first = ask();
    await delay(50);
    const others = await Promise.all(Array.from({ length: 20 }, ask));
    const { extensions, data } = await first;
    for (const other of others) expect(other.data).toEqual(data);
    expect(graph.emulator.calls).toHaveLength(extensions!.upstream!.totals.floor);
  });
});
