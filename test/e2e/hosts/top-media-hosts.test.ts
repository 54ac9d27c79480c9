import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { readConnections } from './ems-part.js';
import { spell } from './host-part.js';

interface TopHost {
  host: { address: string };
  connectionCount: number;
  serverCount: number;
  rxBytes: number | null;
  txBytes: number | null;
  servers: { name: string }[];
}

interface TopHosts {
  hosts: TopHost[];
  hostCount: number;
  connectionCount: number;
  complete: boolean;
  gaps: { resourceId: string; code: string }[];
  sources: { account: string; action: string; origin: string }[];
}

const FIELDS = `hostCount connectionCount complete gaps { resourceId code } sources { account action origin }
  hosts { host { address } connectionCount serverCount rxBytes txBytes servers { name } }`;

const WORLD = frozenWith({ mediaServers: 3, mediaConnections: 30, mediaConnectionsLargest: 60 });

describe('topMediaHosts', () => {
  let graph: OpenGraph;
  let truth: TopHost[];

  beforeAll(async () => {
    graph = await openGraph({ emulator: WORLD });
    truth = await rank(graph);
  });
  afterAll(() => graph.close());

  const ask = async (args: string, headers: Record<string, string> = {}): Promise<TopHosts> => {
    const { data, errors } = await graph.query<{ topMediaHosts: TopHosts }>(
      `{ topMediaHosts${args} { ${FIELDS} } }`,
      {},
      headers,
    );
    expect(errors).toBeUndefined();
    return data.topMediaHosts;
  };

  it('shows the hosts with most connections, with what they amount to', async () => {
    expect(truth.length).toBeGreaterThan(10);
    const answer = await ask('');
    expect(answer.hosts).toEqual(truth.slice(0, 10));
    expect(answer).toMatchObject({
      hostCount: truth.length,
      connectionCount: truth.reduce((sum, { connectionCount }) => sum + connectionCount, 0),
      complete: true,
      gaps: [],
      sources: [{ account: 'edge', action: 'listConnections', origin: 'LIVE' }],
    });
    expect((await ask('(first: 1000, accounts: ["edge"])')).hosts).toEqual(truth);
  });

  it('costs nothing after a host was asked for, or before', async () => {
    const held = { 'connectome-freshness': 'max-stale=600' };
    await graph.query('{ host(address: "192.0.2.1") { mediaConnections { complete } } }');
    graph.emulator.clearCalls();
    expect((await ask('(first: 3)', held)).hosts).toEqual(truth.slice(0, 3));
    await graph.query('{ host(address: "192.0.2.3") { mediaConnections { complete } } }', {}, held);
    expect(graph.countCalls()).toEqual({});
  });

  it('counts what answers, and names what does not', async () => {
    graph.emulator.faults.add({ service: 'ems', kind: 'gone', resource: 'osaka-1' });
    const answer = await ask('(first: 1000)', { 'connectome-freshness': 'no-cache' });
    graph.emulator.faults.clear();
    expect(answer).toMatchObject({
      complete: false,
      gaps: [{ resourceId: 'osaka-1', code: 'UPSTREAM_UNAVAILABLE' }],
    });
    const elsewhere = truth.filter(({ servers }) => servers.some(({ name }) => name !== 'osaka-1'));
    expect(answer.hosts.map(({ host }) => host.address).toSorted()).toEqual(
      elsewhere.map(({ host }) => host.address).toSorted(),
    );
  });

  it.each(['(first: 0)', '(first: 1001)', '(accounts: ["none"])'])('refuses %s', async (args) => {
    const { data, errors } = await graph.query(`{ topMediaHosts${args} { hostCount } }`);
    expect(data).toEqual({ topMediaHosts: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

/** The same out of what the servers themselves say. */
async function rank({ emulator }: OpenGraph): Promise<TopHost[]> {
  const hosts = new Map<string, Omit<TopHost, 'servers' | 'serverCount'> & { names: Set<string> }>();
  for (const { server, rows } of await readConnections(emulator)) {
    for (const { carrier } of rows) {
      const address = spell(carrier.farIP);
      const none = {
        host: { address },
        connectionCount: 0,
        rxBytes: 0,
        txBytes: 0,
        names: new Set<string>(),
      };
      const known = hosts.get(address) ?? none;
      hosts.set(address, {
        ...known,
        connectionCount: known.connectionCount + 1,
        rxBytes: add(known.rxBytes, carrier.rx),
        txBytes: add(known.txBytes, carrier.tx),
        names: known.names.add(server),
      });
    }
  }
  return [...hosts.values()]
    .map(({ names, ...host }) => {
      return { ...host, serverCount: names.size, servers: [...names].toSorted().map((name) => ({ name })) };
    })
    .toSorted((a, b) => b.connectionCount - a.connectionCount || (a.host.address < b.host.address ? -1 : 1));
}

/** Beyond 2^53 nothing is told, since it was rounded on its way. */
function add(sum: number | null, bytes: number): number | null {
  const total = (sum ?? NaN) + bytes;
  return Number.isSafeInteger(bytes) && Number.isSafeInteger(total) ? total : null;
}
