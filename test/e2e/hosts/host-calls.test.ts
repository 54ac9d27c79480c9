import { afterEach, describe, expect, it } from 'vitest';
import type { Explanation } from '../../../src/upstream/explanation.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { pagesFor, sumFloors } from '../joins/join.js';
import { readUses } from './gaap-part.js';
import { selectHost, type HostAnswer } from './host-part.js';
import {
  boundlessQuotas,
  chooseAddresses,
  HOST_WORLD,
  hostParts,
  kindOf,
  listFields,
  readTruths,
} from './host-parts.js';

const HOSTS = `query ($addresses: [String!]!) { hosts(addresses: $addresses) { ${selectHost(hostParts)} } }`;
const EXPLAIN = { 'connectome-explain': 'true' };
/** However slow the machine is, what was just read is taken. */
const HELD = { ...EXPLAIN, 'connectome-freshness': 'max-stale=600' };

/** More real servers than a page of them has, so that one filter is cheaper than a scan. */
const WORLD = { ...HOST_WORLD, size: { ...HOST_WORLD.size, apps: 150, proxies: 30, listenersPerProxy: 8 } };

/*
 * The least calls there can be, for P proxies in G groups, R real servers, F flows of which F_r run, E media servers, I
 * MongoDB instances, D Redis instances with K nodes that see clients, each part only where its field is selected:
 *
 *   one host     1 + ceil(P/100) + ceil(G/100) + ceil(F/100) + F_r + E + E + ceil(I/100) + I + I
 *                + ceil(D/1000) + ceil(D/100) + 2 K
 *   more hosts   the same with ceil(R/50) for the first 1: one scan each, however many they are
 */
/** The same of databases. */
const LEADING_ON = `
  clientConnections { nodes { ip instance { name status } } }
  mongoInstances { nodes { name } }
  sessions { nodes { lastCommand node { name } instance { name status } } }
  redisInstances { nodes { name members { role } } }
`;

/** The calls behind an answer, whoever made them, by the provider's own names for them. */
function requestsIn({ calls }: Explanation): string[] {
  const names = calls.map(({ service, action, requestId }) => `${service} ${action} ${requestId}`);
  return [...new Set(names)].toSorted();
}

describe('the calls for hosts', () => {
  let graph: OpenGraph;
  afterEach(() => graph.close());

  const open = async (): Promise<void> => {
    graph = await openGraph({ emulator: WORLD, configuration: { quotas: boundlessQuotas() } });
  };

  it.each([1, 10, 200])(
    'are the floor of one scan, or of filters where these are cheaper: %d',
    async (count) => {
      await open();
      const truths = await readTruths(graph.emulator);
      const known = chooseAddresses(
        truths.flatMap(({ edges }) => edges),
        400,
      );
      const addresses = known.filter((address) => count > 1 || kindOf(address) === 'IPV4').slice(0, count);
      expect(addresses).toHaveLength(count);
      const floor = sumFloors(truths.map(({ scan, one }) => (count === 1 ? one : scan)));
      expect(truths[0]!.scan.DescribeRealServers).toBeGreaterThan(1);

      graph.emulator.clearCalls();
      const { data, extensions } = await graph.query<{ hosts: HostAnswer[] }>(HOSTS, { addresses }, EXPLAIN);
      expect(data.hosts).toHaveLength(count);
      expect(graph.countCalls()).toEqual(floor);
      const { totals } = extensions!.upstream!;
      expect(totals.calls).toBe(graph.emulator.calls.length);
      expect(totals.calls).toBe(totals.floor);
    },
  );

  it('are spared where an operation before learnt it all', async () => {
    await open();
    const truths = await readTruths(graph.emulator);
    const addresses = chooseAddresses(
      truths.flatMap(({ edges }) => edges),
      60,
    );
    const [before, after] = [addresses.slice(0, 30), addresses.slice(30)];
    const learning = await graph.query(HOSTS, { addresses: before }, EXPLAIN);
    graph.emulator.clearCalls();
    const { data, extensions } = await graph.query<{ hosts: HostAnswer[] }>(
      HOSTS,
      { addresses: after },
      HELD,
    );
    expect(graph.countCalls()).toEqual({});
    const [learnt, spared] = [learning.extensions!.upstream!, extensions!.upstream!];
    expect(spared.totals).toMatchObject({ calls: 0, floor: learnt.totals.floor });
    expect(spared.totals.saved).toBeGreaterThanOrEqual(spared.totals.floor);
    expect(requestsIn(spared)).toEqual(requestsIn(learnt));
    const pages = data.hosts.flatMap((host) => listFields().map((field) => host[field]));
    expect(pages.some((page) => page!.nodes.length > 0)).toBe(true);
    const origins = new Set(pages.flatMap((page) => page!.sources.map(({ origin }) => origin)));
    expect(origins).toEqual(new Set(['CACHE']));
  });

  it('are told as spared where they were asked for ahead of the scan', async () => {
    await open();
    const others = 'redisInstances { nodes { members { host { redisInstances { nodes { name } } } } } }';
    await graph.query(`{ ${others} }`);
    const anew = { ...EXPLAIN, 'connectome-freshness': 'no-cache' };
    const learning = await graph.query(`{ ${others} }`, {}, anew);
    const host = 'host(address: "192.0.2.1") { redisInstances { nodes { name } } }';
    const { extensions } = await graph.query(`{ ${host} }`, {}, HELD);
    const [learnt, spared] = [learning.extensions!.upstream!, extensions!.upstream!];
    expect(spared.totals).toMatchObject({ calls: 0, floor: learnt.totals.floor });
    expect(requestsIn(spared)).toEqual(requestsIn(learnt));
  });

  it('are no more for where the rows lead on to', async () => {
    await open();
    const truths = await readTruths(graph.emulator);
    const addresses = chooseAddresses(
      truths.flatMap(({ edges }) => edges),
      200,
    );
    graph.emulator.clearCalls();
    const { errors } = await graph.query(
      `query ($addresses: [String!]!) { hosts(addresses: $addresses) {
        realServers { nodes { name } } proxies { nodes { name group { id } } } proxyGroups { nodes { name } }
        flowEndpoints { nodes { name flow { name state } realtime { state connectServer { address } } } }
        mediaConnections { nodes { far { address } server { name } } }
        httpSessions { nodes { client { address } server { name } } }
        mediaServers { nodes { name host { address } } }
        ${LEADING_ON}
      } }`,
      { addresses },
    );
    expect(errors).toBeUndefined();
    const scans = truths.map(({ scan }) => scan);
    // Nodes of MongoDB instances are not selected.
    const { DescribeDBInstanceNodeProperty = 0, ...expected } = sumFloors(scans);
    expect(DescribeDBInstanceNodeProperty).toBeGreaterThan(0);
    expect(graph.countCalls()).toEqual(expected);
  });

  it('are those of what is selected', async () => {
    await open();
    await graph.query('{ hosts(addresses: ["192.0.2.1", "192.0.2.2"]) { id address family isPrivate } }');
    expect(graph.countCalls()).toEqual({});
    await graph.query('{ hosts(addresses: ["192.0.2.1", "192.0.2.2"]) { proxies { complete } } }');
    expect(graph.countCalls()).toEqual({ DescribeProxies: 1 });
  });

  it('are one look at all listeners for the real servers of all hosts', async () => {
    await open();
    const { uses, floor } = await readUses(graph.emulator);
    const servers = await graph.query<{ realServers: { nodes: { address: string }[] } }>(
      '{ realServers(first: 1000) { nodes { address } } }',
    );
    const addresses = servers.data.realServers.nodes.map(({ address }) => address);
    graph.emulator.clearCalls();
    interface Used {
      resourceId: string;
      listeners: { complete: boolean; nodes: { resourceId: string }[] };
    }
    const { data, errors } = await graph.query<{ hosts: { realServers: { nodes: Used[] } }[] }>(
      `query ($addresses: [String!]!) { hosts(addresses: $addresses) { realServers { nodes {
        resourceId listeners(first: 1000) { complete nodes { resourceId } }
      } } } }`,
      { addresses },
      { 'connectome-freshness': 'no-cache' },
    );
    expect(errors).toBeUndefined();
    const found = data.hosts.flatMap(({ realServers }) => realServers.nodes);
    const unlike = found.filter(({ resourceId, listeners }) => {
      const using = listeners.nodes.map((listener) => listener.resourceId).toSorted();
      return !listeners.complete || String(using) !== String(uses.get(resourceId) ?? []);
    });
    expect(unlike).toEqual([]);
    expect(new Set(found.map(({ resourceId }) => resourceId)).size).toBe(addresses.length);
    expect(graph.countCalls()).toEqual({ ...floor, DescribeRealServers: pagesFor(addresses.length, 50) });
  });
});
