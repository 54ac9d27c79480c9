import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { sumFloors } from '../joins/join.js';
import { selectHost, toEdges, toLines, type HostAnswer, type HostTruth } from './host-part.js';
import {
  boundlessQuotas,
  chooseAddresses,
  HOST_WORLD,
  hostParts,
  kindOf,
  listFields,
  readTruths,
  respell,
} from './host-parts.js';

/** Addresses of nobody: a client that is hidden at both ends, a stranger of each family. */
const STRANGERS = ['198.19.7.7', '192.0.2.254', '2001:db8:ffff::1', 'nobody.example.com'];

const HOSTS = `query ($addresses: [String!]!) { hosts(addresses: $addresses) { ${selectHost(hostParts)} } }`;

describe('what is known of 200 hosts', () => {
  let graph: OpenGraph;
  let truths: HostTruth[];
  let addresses: string[];
  let hosts: HostAnswer[];

  beforeAll(async () => {
    graph = await openGraph({ emulator: HOST_WORLD, configuration: { quotas: boundlessQuotas() } });
    truths = await readTruths(graph.emulator);
    const edges = truths.flatMap((truth) => truth.edges);
    const hidden = [...new Set(edges.map(({ address }) => address))].filter((a) => a.startsWith('198.19.'));
    expect(hidden).toEqual([]);
    addresses = [...chooseAddresses(edges, 200 - STRANGERS.length), ...STRANGERS];
    graph.emulator.clearCalls();
    const { data, errors } = await graph.query<{ hosts: HostAnswer[] }>(HOSTS, {
      addresses: addresses.map(respell),
    });
    expect(errors).toBeUndefined();
    hosts = data.hosts;
  });
  afterAll(() => graph.close());

  it('asks for each kind of address, in each role', () => {
    expect(addresses).toHaveLength(200);
    expect(new Set(addresses.map(kindOf))).toEqual(new Set(['IPV4', 'IPV6', 'DOMAIN']));
    expect(hosts.map(({ address }) => address)).toEqual(addresses);
    for (const field of listFields()) {
      const found = hosts.filter((host) => host[field]!.nodes.length > 0);
      expect(found.length, field).toBeGreaterThan(0);
    }
  });

  it('is exactly what a walk over every list of every provider says', () => {
    const asked = new Set(addresses);
    const expected = truths.flatMap(({ edges }) => edges.filter(({ address }) => asked.has(address)));
    expect(expected.length).toBeGreaterThan(300);
    expect(toLines(toEdges(hostParts, hosts))).toEqual(toLines(expected));
  });

  it('says of each page what it lacks, and that it is whole otherwise', () => {
    const gaps = Object.assign({}, ...truths.map((truth) => truth.gaps)) as HostTruth['gaps'];
    for (const host of hosts) {
      for (const field of listFields()) {
        const page = host[field]!;
        const missing = gaps[field] ?? [];
        expect(page.pageInfo.hasNextPage).toBe(false);
        expect(new Set(page.gaps), field).toEqual(new Set(missing));
        expect(page.complete).toBe(missing.length === 0);
        expect(page.totalCount).toBe(missing.length === 0 ? page.nodes.length : null);
        expect(page.sources.length).toBeGreaterThan(0);
      }
    }
  });

  it('costs one scan of each list', () => {
    expect(graph.countCalls()).toEqual(sumFloors(truths.map(({ scan }) => scan)));
  });
});
