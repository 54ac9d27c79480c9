import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { littleWorld } from '../failures/all-five.js';
import { dcsPart } from './dcs-part.js';
import { selectHost, toEdges, type Edge, type HostAnswer } from './host-part.js';
import { boundlessQuotas } from './host-parts.js';
import { mongodbPart } from './mongodb-part.js';

const PARTS = [mongodbPart, dcsPart];
const HOSTS = `query ($addresses: [String!]!) { hosts(addresses: $addresses) { ${selectHost(PARTS)} } }`;
const ANEW = { 'connectome-freshness': 'no-cache' };

/** The instance that a row is about, or on. */
const instanceOf = ({ row }: Edge): string => row.split(/[/ ]/, 1)[0]!;

/** The node that a session is on. */
const nodeOf = ({ row }: Edge): string => row.split('/').slice(0, 2).join('/');

describe('hosts while a database, or a list of databases, does not answer', () => {
  let graph: OpenGraph;
  let edges: Edge[];
  let addresses: string[];
  /** What is refused in this world anyway, by its resource. */
  let refused: Set<string | null>;

  beforeAll(async () => {
    graph = await openGraph({
      emulator: {
        ...littleWorld,
        quotas: false,
        size: { ...littleWorld.size, mongoInstances: 4, redisInstances: 4 },
      },
      configuration: { quotas: boundlessQuotas() },
    });
    const truths = await Promise.all(PARTS.map(({ readTruth }) => readTruth(graph.emulator)));
    edges = truths.flatMap((truth) => truth.edges);
    refused = new Set(truths.flatMap(({ gaps }) => Object.values(gaps).flat()).map((gap) => gap.resourceId));
    addresses = [...new Set(edges.map(({ address }) => address))];
  });
  afterEach(() => {
    graph.emulator.faults.clear();
  });
  afterAll(() => graph.close());

  const ask = async (headers: Record<string, string> = {}): Promise<HostAnswer[]> => {
    const { data, errors } = await graph.query<{ hosts: HostAnswer[] }>(
      HOSTS,
      { addresses },
      { ...ANEW, ...headers },
    );
    expect(errors).toBeUndefined();
    return data.hosts;
  };

  /** Expects all that is true but what is said to be missing, and the same gaps at every host. */
  const expectAllBut = (hosts: readonly HostAnswer[], isMissing: (edge: Edge) => boolean): void => {
    const lines = (all: readonly Edge[]): string[] =>
      all.map(({ address, field, row }) => `${address} ${field} ${row}`).toSorted();
    expect(lines(toEdges(PARTS, hosts))).toEqual(lines(edges.filter((edge) => !isMissing(edge))));
  };

  /** The gaps of a field, which are the same at every host, without those that are there anyway. */
  const gapsOf = (hosts: readonly HostAnswer[], field: string) => {
    const all = hosts.map((host) => host[field]!.gaps);
    expect(new Set(all.map((gaps) => JSON.stringify(gaps))).size).toBe(1);
    return all[0]!.filter(({ resourceId }) => !refused.has(resourceId));
  };

  // First, while nothing is kept.
  it('have what is known by the deadline, and all of it when they are asked for again', async () => {
    const [client] = edges.filter(({ field }) => field === 'clientConnections');
    const [session] = edges.filter(({ field }) => field === 'sessions');
    const late = { kind: 'hang' } as const;
    graph.emulator.faults.add({
      ...late,
      service: 'mongodb',
      action: 'DescribeClientConnections',
      resource: instanceOf(client!),
    });
    graph.emulator.faults.add({
      ...late,
      service: 'dcs',
      action: 'ScanClients',
      resource: nodeOf(session!),
    });
    const hosts = await ask({ 'connectome-deadline-ms': '2500' });
    expectAllBut(
      hosts,
      (edge) =>
        (edge.field === 'clientConnections' && instanceOf(edge) === instanceOf(client!)) ||
        (edge.field === 'sessions' && nodeOf(edge) === nodeOf(session!)),
    );
    expect(gapsOf(hosts, 'clientConnections')).toMatchObject([
      { resourceId: instanceOf(client!), code: 'DEADLINE_EXCEEDED' },
    ]);
    expect(gapsOf(hosts, 'sessions')).toMatchObject([
      { resourceId: nodeOf(session!), code: 'DEADLINE_EXCEEDED' },
    ]);
    graph.emulator.faults.clear();
    // What was cut short is kept for nobody: asked again, it is whole.
    const { data } = await graph.query<{ hosts: HostAnswer[] }>(HOSTS, { addresses });
    expectAllBut(data.hosts, () => false);
    expect(gapsOf(data.hosts, 'sessions')).toEqual([]);
  });

  it('lack the clients of one MongoDB instance: one gap', async () => {
    const [resource] = edges.filter(({ field }) => field === 'clientConnections').map(instanceOf);
    graph.emulator.faults.add({
      service: 'mongodb',
      action: 'DescribeClientConnections',
      resource: resource!,
      kind: 'error',
      code: 'InvalidParameterValue.RegionNotSupportQueryClient',
    });
    const hosts = await ask();
    expectAllBut(hosts, (edge) => edge.field === 'clientConnections' && instanceOf(edge) === resource);
    expect(gapsOf(hosts, 'clientConnections')).toMatchObject([
      { resourceId: resource, code: 'UPSTREAM_UNSUPPORTED' },
    ]);
    expect(gapsOf(hosts, 'mongoInstances')).toEqual([]);
  });

  it('find a MongoDB instance that does not tell its nodes by its own address', async () => {
    const [own] = edges.filter(({ field }) => field === 'mongoInstances');
    graph.emulator.faults.add({
      service: 'mongodb',
      action: 'DescribeDBInstanceNodeProperty',
      resource: own!.row,
      kind: 'error',
      code: 'UnauthorizedOperation',
    });
    const hosts = await ask();
    expectAllBut(
      hosts,
      ({ address, field, row }) =>
        field === 'instancesWithMember' && row === own!.row && address !== own!.address,
    );
    expect(gapsOf(hosts, 'instancesWithMember')).toMatchObject([
      { resourceId: own!.row, code: 'UPSTREAM_FORBIDDEN' },
    ]);
  });

  it('lack the sessions of one Redis node: one gap', async () => {
    const [node] = edges.filter(({ field }) => field === 'sessions').map(nodeOf);
    graph.emulator.faults.add({
      service: 'dcs',
      action: 'ScanClients',
      resource: node!,
      kind: 'error',
      code: 'DCS.4027',
    });
    const hosts = await ask();
    expectAllBut(hosts, (edge) => edge.field === 'sessions' && nodeOf(edge) === node);
    expect(gapsOf(hosts, 'sessions')).toMatchObject([{ resourceId: node, upstreamCode: 'DCS.4027' }]);
    expect(gapsOf(hosts, 'redisInstances')).toEqual([]);
  });

  it('have the sessions of all Redis nodes where only the instances are not told', async () => {
    graph.emulator.faults.add({ service: 'dcs', action: 'ListInstances', kind: 'error', code: 'DCS.2003' });
    const hosts = await ask();
    expectAllBut(hosts, ({ field }) => field === 'redisInstances');
    for (const field of ['sessions', 'redisInstances']) {
      expect(new Set(gapsOf(hosts, field).map(({ code }) => code))).toEqual(new Set(['UPSTREAM_FORBIDDEN']));
    }
  });

  it('have Redis instances by their own addresses where only the nodes are not told', async () => {
    const fault = { service: 'dcs', action: 'BatchShowNodesInformation', kind: 'error' } as const;
    graph.emulator.faults.add({ ...fault, code: 'DCS.2003' });
    const hosts = await ask();
    const own = new Set(
      graph.emulator.world.cast.redis.flatMap(({ resourceId, addresses: all, domain }) => {
        const names = [...all, domain, domain.replace('.dcs.', '-ro.dcs.')];
        return names.map((address) => `${address} ${resourceId}`);
      }),
    );
    expectAllBut(
      hosts,
      ({ address, field, row }) =>
        field === 'sessions' || (field === 'redisInstances' && !own.has(`${address} ${row}`)),
    );
    // One gap a region, however many instances it has.
    expect(gapsOf(hosts, 'sessions')).toHaveLength(graph.emulator.world.regions.huaweicloud.length);
  });

  it('say of each Redis instance without nodes that its sessions are not known', async () => {
    const body = JSON.stringify({ count: 0, instances: [] });
    graph.emulator.faults.add({ service: 'dcs', action: 'BatchShowNodesInformation', kind: 'body', body });
    const gaps = gapsOf(await ask(), 'sessions');
    const ids = graph.emulator.world.cast.redis.map(({ resourceId }) => resourceId);
    expect(gaps.map(({ resourceId }) => resourceId).toSorted()).toEqual(ids.toSorted());
    expect(new Set(gaps.map(({ code }) => code))).toEqual(new Set(['UPSTREAM_UNAVAILABLE']));
  });
});
