import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { sumFloors } from '../joins/join.js';
import { readListeners } from '../joins/listeners-join.js';
import { toLines, type Edge, type HostTruth } from './host-part.js';
import { boundlessQuotas, HOST_WORLD } from './host-parts.js';
import { mongodbPart } from './mongodb-part.js';

/** From a listener to what else its real servers touch. */
const BACK = `{
  listeners(first: 1000, filter: { protocols: [TCP] }) { nodes { ... on TcpListener {
    resourceId
    realServers { realServer { host {
      address
      clientConnections(first: 1000) { nodes { id count instance { id name status } } }
    } } }
  } } }
}`;

interface Host {
  address: string;
  clientConnections: { nodes: { id: string; count: number; instance: { id: string; name: string } }[] };
}

interface Answer {
  listeners: { nodes: { resourceId: string; realServers: { realServer: { host: Host | null } }[] }[] };
}

describe('from a listener to its real servers, to what these are connected to, to their instances', () => {
  let graph: OpenGraph;
  let truth: HostTruth;

  beforeAll(async () => {
    graph = await openGraph({ emulator: HOST_WORLD, configuration: { quotas: boundlessQuotas() } });
    truth = await mongodbPart.readTruth(graph.emulator);
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
    const found = new Set(hosts.flatMap(toClientLines));
    const field = 'clientConnections';
    const expected = truth.edges.filter((edge) => edge.field === field && addresses.has(edge.address));
    expect(expected.length).toBeGreaterThan(10);
    expect([...found].toSorted()).toEqual(toLines(expected));
    const { DescribeDBInstances, DescribeClientConnections } = truth.scan;
    const scan = {
      DescribeDBInstances: DescribeDBInstances!,
      DescribeClientConnections: DescribeClientConnections!,
    };
    expect(graph.countCalls()).toEqual(sumFloors([floor, scan]));
  });
});

function toClientLines({ address, clientConnections }: Host): string[] {
  return toLines(
    clientConnections.nodes.map((client): Edge => ({
      address,
      field: 'clientConnections',
      row: mongodbPart.fields.clientConnections!.toRow(client as never),
    })),
  );
}
