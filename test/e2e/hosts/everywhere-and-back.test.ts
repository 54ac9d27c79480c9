import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { sumFloors } from '../joins/join.js';
import { readListeners } from '../joins/listeners-join.js';
import { toLines, type Edge, type HostTruth } from './host-part.js';
import { boundlessQuotas, HOST_WORLD } from './host-parts.js';
import { dcsPart } from './dcs-part.js';
import { mongodbPart } from './mongodb-part.js';

/** From a listener to what else its real servers touch. */
const BACK = `{
  listeners(first: 1000, filter: { protocols: [TCP] }) { nodes { ... on TcpListener {
    resourceId
    realServers { realServer { host {
      address
      clientConnections(first: 1000) { nodes { id count instance { id name status } } }
      sessions(first: 1000) { nodes { id hostMatch instance { id name status } } }
    } } }
  } } }
}`;

interface Host {
  address: string;
  clientConnections: { nodes: { id: string; instance: { name: string } }[] };
  sessions: { nodes: { id: string; instance: { name: string } }[] };
}

interface Answer {
  listeners: { nodes: { resourceId: string; realServers: { realServer: { host: Host | null } }[] }[] };
}

/** Who is connected to databases, by the fields of a host, as the truth writes them. */
const PEOPLE = new Map([
  ['clientConnections', mongodbPart.fields.clientConnections!.toRow],
  ['sessions', dcsPart.fields.sessions!.toRow],
] as const);

describe('from a listener to its real servers, to what these are connected to, to their instances', () => {
  let graph: OpenGraph;
  let truths: HostTruth[];

  beforeAll(async () => {
    graph = await openGraph({ emulator: HOST_WORLD, configuration: { quotas: boundlessQuotas() } });
    truths = await Promise.all([mongodbPart, dcsPart].map(({ readTruth }) => readTruth(graph.emulator)));
  });
  afterAll(() => graph.close());

  it('takes one query, at the floor of the lists it goes through', async () => {
    const { listeners, floor } = await readListeners(graph.emulator);
    const addresses = new Set<string>();
    for (const { listener } of listeners.values()) {
      for (const { RealServerIP } of listener.RealServerSet ?? []) addresses.add(RealServerIP);
    }
    graph.emulator.clearCalls();
    const { data, errors } = await graph.query<Answer>(BACK);
    expect(errors).toBeUndefined();
    expect(data.listeners.nodes).toHaveLength(listeners.size);
    const hosts = data.listeners.nodes.flatMap(({ realServers }) => {
      return realServers.flatMap(({ realServer }) => realServer.host ?? []);
    });
    expect(new Set(hosts.map(({ address }) => address))).toEqual(addresses);
    const found = new Set(hosts.flatMap(toPeopleLines));
    const expected = truths
      .flatMap(({ edges }) => edges)
      .filter(
        ({ field, address }) => [...PEOPLE.keys()].some((key) => key === field) && addresses.has(address),
      );
    expect(new Set(expected.map(({ field }) => field))).toEqual(new Set<string>(PEOPLE.keys()));
    expect([...found].toSorted()).toEqual(toLines(expected));
    const scans = sumFloors([floor, ...truths.map(({ scan }) => scan)]);
    // Nodes of MongoDB instances are not selected.
    const { DescribeDBInstanceNodeProperty, ...calls } = scans;
    expect(DescribeDBInstanceNodeProperty).toBeGreaterThan(0);
    expect(graph.countCalls()).toEqual(calls);
  });
});

function toPeopleLines(host: Host): string[] {
  const edges = [...PEOPLE].flatMap(([field, toRow]) =>
    host[field].nodes.map((node): Edge => ({ address: host.address, field, row: toRow(node as never) })),
  );
  return toLines(edges);
}
