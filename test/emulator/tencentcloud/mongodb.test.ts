import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../src/emulator/world/virtual-clock.js';
import { openTencent, type OpenTencent } from './open-tencent.js';

const version = '2019-07-25';
let tencent: OpenTencent;

beforeAll(async () => {
  tencent = await openTencent({ quotas: false, clock: createVirtualClock({ rate: 0 }) });
});
afterAll(() => tencent.close());

/** Every member of an answer that a test reads. */
interface Answer {
  RequestId: string;
  TotalCount: number;
  InstanceDetails: { InstanceName: string }[];
  Clients: { IP: string; Count: number; InternalService: boolean }[];
  Mongos: object[];
  ReplicateSets: { Nodes: { Address: string; Role: string; Status: string }[] }[];
  CurrentOps: { Op: string; MicrosecsRunning: number }[];
}

const askOf = (
  from: OpenTencent,
  action: string,
  request: object,
  region = 'ap-guangzhou',
): Promise<Answer> => from.client(version, { region }).request(action, request);
const ask = (action: string, request: object, region?: string) => askOf(tencent, action, request, region);
const planned = (name: string) => tencent.world.cast.mongo.find((plan) => plan.name === name)!;

describe('DescribeDBInstances', () => {
  it('lists the instances of the region that was asked', async () => {
    const answer = await ask('DescribeDBInstances', { Limit: 100 });
    const names = answer.InstanceDetails.map((detail) => detail.InstanceName);
    expect(answer.RequestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.TotalCount).toBe(8);
    expect(names).toContain('orders-db');
    expect(names).not.toContain('chat-history');
  });

  it('sends its default page to a caller who names none', async () => {
    const small = await openTencent({ size: { mongoInstances: 60 } });
    try {
      const answer = await askOf(small, 'DescribeDBInstances', {});
      expect(answer.InstanceDetails).toHaveLength(20);
      expect(answer.TotalCount).toBe(40);
    } finally {
      await small.close();
    }
  });

  it('finds by id, by address, by kind and by tag', async () => {
    const { resourceId, vip } = planned('orders-db');
    const found = await Promise.all(
      [
        { InstanceIds: [resourceId] },
        { SearchKey: vip },
        { ClusterType: 1 },
        { Tags: [{ TagKey: 'team', TagValue: 'payments' }] },
        { Status: [-3] },
      ].map((request) => ask('DescribeDBInstances', request)),
    );
    const names = found.map((answer) => answer.InstanceDetails.map((detail) => detail.InstanceName));
    expect(names).toEqual([
      ['orders-db'],
      ['orders-db'],
      ['telemetry-raw'],
      ['payments-ledger', 'fraud-signals'],
      ['promo-2024'],
    ]);
  });

  it('needs a region, and one that it serves', async () => {
    await expect(ask('DescribeDBInstances', {}, '')).rejects.toMatchObject({ code: 'MissingParameter' });
    await expect(ask('DescribeDBInstances', {}, 'eu-nowhere')).rejects.toMatchObject({
      code: 'UnsupportedRegion',
    });
  });
});

describe('DescribeClientConnections', () => {
  it('pages through every client of a busy instance once', async () => {
    const { resourceId } = planned('orders-db');
    const pages = await Promise.all(
      [0, 1000].map((Offset) => ask('DescribeClientConnections', { InstanceId: resourceId, Offset })),
    );
    const addresses = pages.flatMap((page) => page.Clients.map((client) => client.IP));
    expect(pages[0]!.Clients).toHaveLength(1000);
    expect(addresses).toHaveLength(pages[0]!.TotalCount);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(1000);
  });

  it('shows application hosts, the accelerators in front of it and the cloud itself', async () => {
    const { resourceId } = planned('orders-db');
    const { Clients } = await ask('DescribeClientConnections', { InstanceId: resourceId });
    const rows = new Map(Clients.map((client) => [client.IP, client]));
    const { apps, accelerators, monitors } = tencent.world.cast;
    const forwarder = accelerators.find(({ target }) => target.name === 'orders-db')!;
    expect(rows.get(apps[0]!.address)?.InternalService).toBe(false);
    expect(rows.get(forwarder.forwardAddress)?.InternalService).toBe(false);
    expect(rows.get(monitors[0]!)?.InternalService).toBe(true);
  });

  it.each([
    ['cms-legacy', 'InvalidParameterValue.MongoVersionNotSupportQueryClient'],
    ['telemetry-raw', 'InvalidParameterValue.ProxyNotSupportQueryClient'],
    ['promo-2024', 'InvalidParameterValue.InstanceHasBeenIsolated'],
  ])('is refused by %s', async (name, code) => {
    const request = { InstanceId: planned(name).resourceId };
    await expect(ask('DescribeClientConnections', request)).rejects.toMatchObject({ code });
  });

  it.each([
    [{}, 'MissingParameter'],
    [{ InstanceId: 'cmgo-unknown0' }, 'InvalidParameterValue.NotFoundInstance'],
    [{ InstanceId: 'cmgo-unknown0', Limit: 1001 }, 'InvalidParameterValue'],
    [{ InstanceId: 'cmgo-unknown0', Limit: '10' }, 'InvalidParameter'],
    [{ InstanceId: 'cmgo-unknown0', Page: 1 }, 'UnknownParameter'],
  ])('refuses %j with %s', async (request, code) => {
    await expect(ask('DescribeClientConnections', request)).rejects.toMatchObject({ code });
  });

  it('changes with time: some clients go, some come back, none twice', async () => {
    const request = { InstanceId: planned('orders-db').resourceId };
    const before = await ask('DescribeClientConnections', request);
    const again = await ask('DescribeClientConnections', request);
    tencent.world.clock.advance(15_000);
    const after = await ask('DescribeClientConnections', request);
    expect(again.Clients).toEqual(before.Clients);
    expect(after.Clients).not.toEqual(before.Clients);
    expect(new Set(after.Clients.map((client) => client.IP)).size).toBe(after.Clients.length);
  });
});

describe('DescribeDBInstanceNodeProperty', () => {
  it('shows members, routers and the member that is down', async () => {
    const { resourceId, nodes, mongos } = planned('playback-events');
    const answer = await ask('DescribeDBInstanceNodeProperty', { InstanceId: resourceId }, 'ap-singapore');
    const members = answer.ReplicateSets.flatMap((set) => set.Nodes);
    expect(members.map((node) => node.Address)).toEqual(nodes.map((address) => `${address}:27017`));
    expect(answer.Mongos).toHaveLength(mongos.length);
    expect(members.filter((node) => node.Status === 'DOWN')).toHaveLength(1);
  });

  it('filters by role', async () => {
    const request = { InstanceId: planned('orders-db').resourceId, Roles: ['PRIMARY'] };
    const answer = await ask('DescribeDBInstanceNodeProperty', request);
    expect(answer.ReplicateSets[0]!.Nodes.map((node) => node.Role)).toEqual(['PRIMARY']);
  });
});

describe('DescribeCurrentOp', () => {
  it('has more than a page of operations, in order when asked', async () => {
    const request = { InstanceId: planned('orders-db').resourceId, OrderBy: 'MicrosecsRunning' };
    const first = await ask('DescribeCurrentOp', request);
    const second = await ask('DescribeCurrentOp', { ...request, Offset: 100 });
    const times = [...first.CurrentOps, ...second.CurrentOps].map((operation) => operation.MicrosecsRunning);
    expect(first.CurrentOps).toHaveLength(100);
    expect(times).toHaveLength(first.TotalCount);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('filters by what it can, and refuses what is out of range', async () => {
    const InstanceId = planned('orders-db').resourceId;
    const slow = await ask('DescribeCurrentOp', { InstanceId, MillisecondRunning: 20_000, Op: 'query' });
    expect(slow.CurrentOps.length).toBeGreaterThan(0);
    for (const operation of slow.CurrentOps) {
      expect(operation.Op).toBe('query');
      expect(operation.MicrosecsRunning).toBeGreaterThanOrEqual(20_000);
    }
    await expect(ask('DescribeCurrentOp', { InstanceId, Offset: 10_001 })).rejects.toMatchObject({
      code: 'InvalidParameterValue.QueryOutOfRange',
    });
    await expect(ask('DescribeCurrentOp', { InstanceId, ReplicaSetName: 'none' })).rejects.toMatchObject({
      code: 'InvalidParameterValue.ReplicaNotFound',
    });
  });
});

describe('a large instance', () => {
  it('serves 100,000 clients to the last row', async () => {
    const large = await openTencent({
      quotas: false,
      size: { mongoClientsLargest: 100_000, mongoInstances: 1 },
      clock: createVirtualClock({ rate: 0 }),
    });
    try {
      const InstanceId = large.world.cast.mongo[0]!.resourceId;
      const first = await askOf(large, 'DescribeClientConnections', { InstanceId });
      const last = await askOf(large, 'DescribeClientConnections', {
        InstanceId,
        Offset: first.TotalCount - 1,
      });
      expect(first.TotalCount).toBeGreaterThan(95_000);
      expect(last.Clients).toHaveLength(1);
    } finally {
      await large.close();
    }
  });
});
