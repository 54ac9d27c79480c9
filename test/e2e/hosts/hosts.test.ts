import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { littleWorld } from '../failures/all-five.js';

let graph: OpenGraph;

beforeAll(async () => {
  graph = await openGraph({ emulator: littleWorld });
});
afterAll(() => graph.close());

interface Addressed {
  address: string;
}

/** What is an address among some texts: those of this world are all spelled canonically. */
const sorted = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter((text) => text !== null))].toSorted();

const addressesOf = (hosts: readonly Addressed[]): string[] => hosts.map(({ address }) => address).toSorted();

describe('every address leads to its host', () => {
  it('of a proxy and of a group', async () => {
    const { data } = await graph.query<{
      proxies: { nodes: { accessAddresses: string[]; domain: string | null; hosts: Addressed[] }[] };
      proxyGroups: { nodes: { domain: string; host: Addressed }[] };
    }>(`{
      proxies { nodes { accessAddresses domain hosts { address } } }
      proxyGroups { nodes { domain host { address } } }
    }`);
    expect(data.proxies.nodes.length).toBeGreaterThan(0);
    for (const { accessAddresses, domain, hosts } of data.proxies.nodes) {
      expect(addressesOf(hosts)).toEqual(sorted([...accessAddresses, domain]));
    }
    expect(data.proxyGroups.nodes.length).toBeGreaterThan(0);
    for (const { domain, host } of data.proxyGroups.nodes) expect(host.address).toBe(domain);
  });

  it('of the addresses that a real server fails at', async () => {
    const { data } = await graph.query<{
      listeners: { nodes: { realServers: { downAddresses: string[]; downHosts: Addressed[] }[] }[] };
    }>(`{
      listeners(filter: { protocols: [TCP], health: [UNHEALTHY] }) {
        nodes { ... on TcpListener { realServers { downAddresses downHosts { address } } } }
      }
    }`);
    const bindings = data.listeners.nodes.flatMap(({ realServers }) => realServers);
    expect(bindings.some(({ downAddresses }) => downAddresses.length > 0)).toBe(true);
    for (const { downAddresses, downHosts } of bindings) {
      const without = downAddresses.map((address) => address.replace(/:\d+$/, ''));
      expect(addressesOf(downHosts)).toEqual(sorted(without));
    }
  });

  it('of an instance and of its nodes', async () => {
    const { data } = await graph.query<{
      redisInstances: {
        nodes: {
          addresses: string[];
          domainName: string | null;
          readonlyDomainName: string | null;
          publicAddress: string | null;
          hosts: Addressed[];
        }[];
      };
      mongoInstances: {
        nodes: { members: { publicAddress: string | null; publicHost: Addressed | null }[] }[];
      };
    }>(`{
      redisInstances { nodes { addresses domainName readonlyDomainName publicAddress hosts { address } } }
      mongoInstances { nodes { members { publicAddress publicHost { address } } } }
    }`);
    expect(data.redisInstances.nodes.length).toBeGreaterThan(0);
    for (const { addresses, hosts, ...others } of data.redisInstances.nodes) {
      const { domainName, readonlyDomainName, publicAddress } = others;
      const all = [...addresses, domainName, readonlyDomainName, publicAddress];
      expect(addressesOf(hosts)).toEqual(sorted(all));
    }
    const members = data.mongoInstances.nodes.flatMap((instance) => instance.members);
    expect(members.length).toBeGreaterThan(0);
    for (const { publicAddress, publicHost } of members) {
      expect(publicHost?.address ?? null).toBe(publicAddress);
    }
  });
});

it('answers for the other addresses when one is none', async () => {
  const { data, errors } = await graph.query<{ hosts: (Addressed | null)[] }>(
    '{ hosts(addresses: ["192.0.2.1", "xx", "DB.Example.COM."]) { address } }',
  );
  expect(data.hosts).toEqual([{ address: '192.0.2.1' }, null, { address: 'db.example.com' }]);
  expect(errors).toHaveLength(1);
  expect(errors![0]).toMatchObject({ path: ['hosts', 1], extensions: { code: 'BAD_USER_INPUT' } });
});
