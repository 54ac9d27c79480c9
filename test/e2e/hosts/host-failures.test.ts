import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { littleWorld } from '../failures/all-five.js';
import { resourceOf } from '../joins/join.js';
import { selectHost, type HostAnswer, type HostTruth } from './host-part.js';
import { boundlessQuotas, chooseAddresses, hostParts, listFields, readTruths } from './host-parts.js';
import type { FoundEndpoint } from './streamlink-part.js';

const HOSTS = `query ($addresses: [String!]!) { hosts(addresses: $addresses) { ${selectHost(hostParts)} } }`;
const ANEW = { 'connectome-freshness': 'no-cache' };

const open = (accounts?: Parameters<typeof openGraph>[0]): Promise<OpenGraph> =>
  openGraph({
    emulator: { ...littleWorld, quotas: false },
    configuration: { quotas: boundlessQuotas() },
    ...accounts,
  });

async function ask(
  graph: OpenGraph,
  addresses: readonly string[],
  headers: Record<string, string> = ANEW,
): Promise<HostAnswer[]> {
  const { data, errors } = await graph.query<{ hosts: HostAnswer[] }>(HOSTS, { addresses }, headers);
  expect(errors).toBeUndefined();
  return data.hosts;
}

/** What a test compares of a host: all but when and how it was learnt. */
function plain(host: HostAnswer, keys: readonly string[]): unknown {
  return keys.map((key) => [key, { ...host[key], sources: [] }]);
}

describe('hosts while something fails', () => {
  let graph: OpenGraph;
  let truths: HostTruth[];
  let addresses: string[];
  let healthy: HostAnswer[];

  beforeAll(async () => {
    graph = await open();
    truths = await readTruths(graph.emulator);
    addresses = chooseAddresses(
      truths.flatMap(({ edges }) => edges),
      60,
    );
    healthy = await ask(graph, addresses);
  });
  afterAll(() => graph.close());

  it.each(hostParts.map((part) => ({ name: part.service, part })))(
    'have all their other edges when $name is down',
    async ({ part }) => {
      const down = await open();
      try {
        down.emulator.faults.add({ service: part.service, kind: 'refused' });
        const hosts = await ask(down, addresses);
        const others = listFields(hostParts.filter((other) => other !== part));
        for (const [index, host] of hosts.entries()) {
          expect(plain(host, others)).toEqual(plain(healthy[index]!, others));
          for (const key of Object.keys(part.fields)) {
            const { complete, gaps, totalCount } = host[key]!;
            expect(complete, key).toBe(false);
            expect(totalCount).toBeNull();
            expect(new Set(gaps.map(({ code }) => code))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
          }
        }
      } finally {
        await down.close();
      }
    },
  );

  it('have what is known by the deadline', async () => {
    const slow = await open();
    try {
      slow.emulator.faults.add({
        service: 'streamlink',
        action: 'DescribeStreamLinkFlowRealtimeStatus',
        kind: 'hang',
      });
      const hosts = await ask(slow, addresses, { ...ANEW, 'connectome-deadline-ms': '3000' });
      const others = listFields().filter((key) => key !== 'flowEndpoints');
      const found = new Set<string>();
      for (const [index, host] of hosts.entries()) {
        expect(plain(host, others)).toEqual(plain(healthy[index]!, others));
        const { complete, gaps, nodes } = host.flowEndpoints!;
        expect(complete).toBe(false);
        expect(new Set(gaps.map(({ code }) => code))).toEqual(new Set(['DEADLINE_EXCEEDED']));
        for (const { hostRoles } of nodes as { hostRoles: string[] }[])
          hostRoles.forEach((r) => found.add(r));
      }
      // The configuration came with the list; who holds the connections is what the time was not enough for.
      expect(found.size).toBeGreaterThan(1);
      expect(found).not.toContain('CONNECT_SERVER');
    } finally {
      await slow.close();
    }
  });

  it('lack what one media server would say, and have what another says piece by piece', async () => {
    const { faults } = graph.emulator;
    faults.add({ service: 'ems', kind: 'gone', resource: 'osaka-1' });
    faults.add({
      service: 'ems',
      kind: 'error',
      action: 'listConnections',
      resource: 'tokyo-1',
      code: 'FAIL',
    });
    const hosts = await ask(graph, addresses);
    faults.clear();
    const elsewhere = ({ id }: { id: string }): boolean => !id.includes(':osaka-1/');
    for (const [index, { mediaConnections, mediaServers }] of hosts.entries()) {
      const before = healthy[index]!.mediaConnections!.nodes as { id: string }[];
      expect(new Set(mediaConnections!.nodes)).toEqual(new Set(before.filter(elsewhere)));
      for (const { gaps } of [mediaConnections!, mediaServers!]) {
        expect(gaps).toMatchObject([{ resourceId: 'osaka-1', code: 'UPSTREAM_UNAVAILABLE' }]);
      }
    }
    // Where its configuration says that it is, it is found all the same.
    const [local] = await ask(graph, ['127.0.0.1']);
    expect(local!.mediaServers!.nodes).toContainEqual({ name: 'osaka-1' });
  });

  it('lack the connections of one flow, and have its configuration', async () => {
    const before = healthy.flatMap(({ flowEndpoints }) => flowEndpoints!.nodes) as FoundEndpoint[];
    const { id = '' } = before.find(({ hostRoles }) => hostRoles.includes('CONNECT_SERVER')) ?? {};
    const flow = resourceOf(id).split('/')[0]!;
    graph.emulator.faults.add({
      service: 'streamlink',
      action: 'DescribeStreamLinkFlowRealtimeStatus',
      resource: flow,
      kind: 'error',
      code: 'InvalidParameter.NotFound',
    });
    const hosts = await ask(graph, addresses);
    graph.emulator.faults.clear();
    for (const [index, { flowEndpoints }] of hosts.entries()) {
      expect(flowEndpoints!.gaps).toMatchObject([
        { resourceId: flow, upstreamCode: 'InvalidParameter.NotFound' },
      ]);
      const nodes = healthy[index]!.flowEndpoints!.nodes as FoundEndpoint[];
      const expected = nodes
        .map((end) => {
          const hostRoles = end.hostRoles.filter(
            (role) => role !== 'CONNECT_SERVER' || !end.id.includes(flow),
          );
          return { ...end, hostRoles };
        })
        .filter(({ hostRoles }) => hostRoles.length > 0);
      expect(new Set(flowEndpoints!.nodes)).toEqual(new Set(expected));
    }
  });

  it('have nothing of services that are not configured, without an error', async () => {
    const two = await open({
      accounts: (accounts) =>
        accounts.flatMap<object>(({ services, ...account }) => {
          const { gaap, ems } = services;
          if (gaap) return [{ ...account, services: { gaap } }];
          return ems ? [{ ...account, services: { ems } }] : [];
        }),
    });
    try {
      const hosts = await ask(two, addresses);
      for (const [index, host] of hosts.entries()) {
        for (const { service, fields } of hostParts) {
          const keys = Object.keys(fields);
          if (service === 'gaap' || service === 'ems')
            expect(plain(host, keys)).toEqual(plain(healthy[index]!, keys));
          else expect(keys.map((key) => host[key])).toEqual(keys.map(() => null));
        }
      }
    } finally {
      await two.close();
    }
  });
});
