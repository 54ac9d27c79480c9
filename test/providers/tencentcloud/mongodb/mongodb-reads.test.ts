import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/core/page.js';
import { openMongodb, type OpenMongodb } from './open-mongodb.js';

const first = (count: number, after: string | null = null) => ({ first: count, after, wantsTotal: false });
const all = first(1000);
const names = (page: Page<{ name: string | null }>) => page.nodes.map(({ name }) => name);

let world: OpenMongodb;
beforeAll(async () => {
  world = await openMongodb();
});
afterAll(() => world.emulator.close());
beforeEach(() => {
  world.emulator.faults.clear();
  world.emulator.clearCalls();
});

/** Every page of a list. */
async function walk<Row>(read: (after: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await read(after);
    expect(page.gaps).toEqual([]);
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

describe('instances', () => {
  it('are listed with one call a region, in whole pages, of all kinds', async () => {
    const page = await world.read('fresh').instances({}, { ...all, wantsTotal: true });
    expect(page).toMatchObject({ complete: true, totalCount: 12 });
    expect(new Set(page.nodes.map(({ id }) => id)).size).toBe(12);
    expect(page.sources.map(({ region }) => region)).toEqual(['ap-guangzhou', 'ap-singapore']);
    expect(world.sent('DescribeDBInstances')).toEqual({
      InstanceType: 0,
      ClusterType: -1,
      PayMode: -1,
      OrderBy: 'CreateTime',
      OrderByType: 'ASC',
      Offset: 0,
      Limit: 100,
    });
    expect(world.calls()).toEqual(['DescribeDBInstances', 'DescribeDBInstances']);
  });

  it('are read region by region, no further than asked', async () => {
    await world.read('fresh').instances({}, first(1));
    expect(world.calls()).toHaveLength(1);
    await world.read('fresh').instances({ regions: ['ap-singapore'] }, all);
    expect(world.calls()).toHaveLength(1);
  });

  it.each([
    [{ search: 'orders-db' }, { SearchKey: 'orders-db' }, ['orders-db']],
    [{ clusterType: 'SHARDED' as const }, { ClusterType: 1 }, ['telemetry-raw']],
    [{ status: ['ISOLATED' as const] }, { Status: [-2, -3] }, ['promo-2024']],
    [
      { tags: [{ key: 'team', value: 'payments' }], status: ['RUNNING' as const] },
      { Tags: [{ TagKey: 'team', TagValue: 'payments' }], Status: [2] },
      ['fraud-signals', 'payments-ledger'],
    ],
  ])('are filtered by the provider: %j', async (filter, parameters, expected) => {
    const where = { regions: ['ap-guangzhou'], filter };
    const page = await world.read('fresh').instances(where, { ...all, wantsTotal: true });
    expect(names(page).toSorted()).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
    expect(world.sent('DescribeDBInstances')).toMatchObject(parameters);
  });

  it('are filtered here by a status that the provider has no number for', async () => {
    const where = { filter: { status: ['ISOLATED' as const, 'UNKNOWN' as const] } };
    expect(names(await world.read('fresh').instances(where, all))).toEqual(['promo-2024']);
    expect(world.sent('DescribeDBInstances')).not.toHaveProperty('Status');
  });

  it('are found by id in one call a region, and for nothing after a list', async () => {
    const ids = ['orders-db', 'promo-2024', 'playback-events'].map((name) => world.idOf(name));
    const reads = world.read('fresh');
    const found = await Promise.all(ids.map((id) => reads.instance(id)));
    expect(found.map((instance) => instance?.id)).toEqual(ids);
    expect(world.calls()).toHaveLength(2);
    await world.read().instance(ids[0]!);
    expect(world.calls()).toEqual([]);
  });

  it('are null where the id names nothing', async () => {
    const id = 'prod:mongodb:ap-guangzhou:instance:cmgo-unknown0';
    expect(await world.read().instance(id)).toBeNull();
  });

  it('leave a gap where a region is refused, and the rest stands', async () => {
    world.emulator.faults.add({ service: 'mongodb', kind: 'error', code: 'UnsupportedRegion', times: 1 });
    const page = await world.read('fresh').instances({}, all);
    expect(page.nodes).toHaveLength(4);
    expect(page).toMatchObject({
      complete: false,
      gaps: [{ region: 'ap-guangzhou', code: 'UPSTREAM_UNSUPPORTED', upstreamCode: 'UnsupportedRegion' }],
    });
  });
});

describe('relatives', () => {
  it('are null, and no error, where their region is not configured', async () => {
    const related = {
      relation: 'STANDBY' as const,
      resourceId: 'cmgo-far',
      region: 'eu-frankfurt',
      instanceId: 'prod:mongodb:eu-frankfurt:instance:cmgo-far',
    };
    expect(await world.read().relative(related)).toBeNull();
    expect(world.calls()).toEqual([]);
  });
});

describe('clients', () => {
  const clients = (name: string, filter: object | null = null, page = all) =>
    world.read().clientConnections(world.idOf(name), filter, page);

  it.each([7, 100, 1000])('are each read once, in pages of %i', async (size) => {
    world.read('fresh');
    const rows = await walk((after) => clients('orders-db', null, first(size, after)));
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(world.calls()).toEqual(['DescribeClientConnections', 'DescribeClientConnections']);
  });

  it('are asked for in the largest page, and nothing beside', async () => {
    world.read('fresh');
    await clients('orders-db', null, first(1));
    const InstanceId = world.idOf('orders-db').split(':').at(-1);
    expect(world.sent('DescribeClientConnections')).toEqual({ InstanceId, Offset: 0, Limit: 1000 });
  });

  it("are the cloud's own too, unless the filter says otherwise", async () => {
    const [both, own, customers] = await Promise.all(
      [null, { internal: true }, { internal: false }].map((filter) => clients('fraud-signals', filter)),
    );
    expect(own!.nodes.length).toBeGreaterThan(0);
    expect(own!.nodes.every(({ internal }) => internal)).toBe(true);
    expect(own!.nodes.length + customers!.nodes.length).toBe(both!.nodes.length);
  });

  it('are filtered by address in any spelling, and by their connections', async () => {
    const [{ ip, count } = { ip: '', count: 0 }] = (await clients('fraud-signals')).nodes;
    const mapped = await clients('fraud-signals', { ip: `::ffff:${ip}` });
    expect(mapped.nodes.map((client) => client.ip)).toEqual([ip]);
    const heavy = await clients('fraud-signals', { ip, minCount: count + 1 });
    expect(heavy).toMatchObject({ nodes: [], complete: true });
    expect(() => clients('fraud-signals', { ip: '999.1.1.1' })).toThrow(/no address/);
  });

  it('are none, and the list whole, where nobody is connected', async () => {
    expect(await clients('analytics-sg')).toMatchObject({ nodes: [], complete: true, gaps: [] });
  });

  it('are found again by id, through their instance', async () => {
    const [client] = (await clients('orders-db')).nodes;
    expect(await world.read('fresh').clientConnection(client!.id)).toEqual(client);
    expect(await world.read().clientConnection(`${client!.id}0`)).toBeNull();
    const nowhere = 'prod:mongodb:ap-guangzhou:client-connection:cmgo-unknown0/10.20.0.15';
    expect(await world.read().clientConnection(nowhere)).toBeNull();
  });

  it.each([
    ['cms-legacy', 'UPSTREAM_UNSUPPORTED', /version of MongoDB/],
    ['telemetry-raw', 'UPSTREAM_UNSUPPORTED', /proxy is too old.*ticket/],
    ['promo-2024', 'UPSTREAM_UNAVAILABLE', /isolated/],
  ])('are a gap with the reason on %s', async (name, code, message) => {
    const page = await clients(name);
    expect(page).toMatchObject({ nodes: [], complete: false, gaps: [{ code }] });
    expect(page.gaps[0]!.message).toMatch(message);
    expect(world.idOf(name)).toContain(page.gaps[0]!.resourceId);
  });
});

describe('members', () => {
  it('are read with one call for an instance, with the one that is down', async () => {
    const reads = world.read('fresh');
    const id = world.idOf('playback-events');
    const [members] = await Promise.all([reads.members(id), reads.members(id)]);
    expect(members.filter(({ health }) => health === 'UNHEALTHY')).toMatchObject([
      { status: 'FAULTY', statusDetail: 'DOWN', role: 'SECONDARY' },
    ]);
    expect(world.sent('DescribeDBInstanceNodeProperty')).toEqual({ InstanceId: id.split(':').at(-1) });
    expect(world.calls()).toEqual(['DescribeDBInstanceNodeProperty']);
  });

  it('are an error where the answer has another shape', async () => {
    world.emulator.faults.add({ service: 'mongodb', kind: 'wrong-shape', times: 1 });
    await expect(world.read('fresh').members(world.idOf('orders-db'))).rejects.toMatchObject({
      code: 'UPSTREAM_BAD_RESPONSE',
      retryable: false,
    });
  });
});

describe('a key', () => {
  const ask = async (key: { secretId?: string; secretKey?: string }) => {
    const other = await openMongodb({}, key);
    try {
      const id = other.idOf('orders-db');
      const reads = other.read();
      const { gaps } = await reads.clientConnections(id, null, all);
      const error = (await reads.members(id).catch((thrown: unknown) => thrown)) as Error;
      return { gap: gaps[0]!, error };
    } finally {
      await other.emulator.close();
    }
  };

  it('of a powerless sub-account is told apart from bad input', async () => {
    const { credentials } = world.emulator.world;
    const powerless = credentials.tencentcloud.find(({ permitted }) => !permitted)!;
    const { gap, error } = await ask({ secretId: powerless.id, secretKey: powerless.secret });
    expect(gap).toMatchObject({
      code: 'UPSTREAM_FORBIDDEN',
      upstreamCode: 'InvalidParameter.PermissionDenied',
      retryable: false,
    });
    expect(gap.message).toMatch(/no permission.*grant the account read access/);
    expect(error).toMatchObject({ code: 'UPSTREAM_FORBIDDEN' });
  });

  it('that is wrong says so, and does not show', async () => {
    const secretKey = 'not-the-secret-example';
    const { gap, error } = await ask({ secretKey });
    expect(gap).toMatchObject({ code: 'UPSTREAM_UNAUTHENTICATED', retryable: false });
    expect(`${gap.message} ${error.message}`).not.toContain(secretKey);
  });
});

describe('operations', () => {
  const operations = (filter: object | null = null, page = all) =>
    world.read().currentOperations(world.idOf('orders-db'), filter, page);

  it('come each once, the longest running first, a call for each hundred', async () => {
    world.read('fresh');
    const rows = await walk((after) => operations(null, first(60, after)));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const times = rows.map(({ runningMs }) => runningMs ?? 0);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(world.sent('DescribeCurrentOp')).toEqual({
      InstanceId: world.idOf('orders-db').split(':').at(-1),
      OrderBy: 'MicrosecsRunning',
      OrderByType: 'DESC',
      Offset: Math.floor((rows.length - 1) / 100) * 100,
      Limit: 100,
    });
    expect(world.calls()).toHaveLength(Math.ceil(rows.length / 100));
  });

  it('are filtered by the provider', async () => {
    const { nodes } = await operations();
    const sample = nodes.find(({ kind, state }) => kind === 'GET_MORE' && state === 'PRIMARY')!;
    const { namespace, runningMs: minRunningMs } = sample;
    const page = await operations(
      { namespace, minRunningMs, kind: 'GET_MORE', state: 'PRIMARY' },
      { ...all, wantsTotal: true },
    );
    expect(world.sent('DescribeCurrentOp')).toMatchObject({
      MillisecondRunning: minRunningMs,
      Op: 'getmore',
      State: 'primary',
      Ns: namespace,
    });
    expect(page.nodes).toContainEqual(sample);
    expect(page.totalCount).toBe(page.nodes.length);
    expect(page.nodes.length).toBeLessThan(nodes.length);
    expect(page.nodes.every(({ kind, state }) => kind === 'GET_MORE' && state === 'PRIMARY')).toBe(true);
    expect(() => operations({ minRunningMs: 3_600_001 })).toThrow(/3600000/);
  });

  it('of a replica set that is not there are a gap', async () => {
    expect(await operations({ replicaSet: 'none' })).toMatchObject({
      complete: false,
      gaps: [{ upstreamCode: 'InvalidParameterValue.ReplicaNotFound' }],
    });
  });

  it('hold no value of what was asked', async () => {
    const { nodes } = await operations();
    expect(nodes.length).toBeGreaterThan(100);
    for (const { shape } of nodes) expect(shape).toMatch(/^\{.*\}$/);
    expect(nodes.some(({ shape }) => /c-\d{4}/.test(shape ?? ''))).toBe(false);
  });
});
