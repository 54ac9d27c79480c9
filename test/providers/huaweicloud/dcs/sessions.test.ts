import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/core/page.js';
import type { RedisInstance } from '../../../../src/graph/dcs/redis-instance.js';
import type { Session } from '../../../../src/graph/dcs/session.js';
import { readFixture } from '../../../helpers/read-fixture.js';
import { openDcs, type OpenDcs } from './open-dcs.js';

let open: OpenDcs;

beforeAll(async () => {
  open = await openDcs({ redisScanMs: 0, size: { redisSessionsLargest: 2_300 } });
});
afterAll(() => open.emulator.close());
beforeEach(() => {
  open.emulator.faults.clear();
  open.read('fresh');
  open.calls();
});

const page = (first: number, after: string | null = null, wantsTotal = false) => ({
  first,
  after,
  wantsTotal,
});
const plain = { filter: null, orderBy: null };

async function instanceOf(name: string): Promise<RedisInstance> {
  const instance = await open.read().redisInstance(open.idOf(name));
  open.calls();
  return instance!;
}

describe('the sessions of an instance', () => {
  it('cost a scan and a list for each node that sees clients', async () => {
    const reads = open.read();
    const { nodes: instances } = await reads.redisInstances({ regions: ['cn-north-4'] }, page(50));
    const healthy = instances.filter(({ name }) =>
      ['orders-cache', 'chat-fanout', 'search-hot'].includes(name!),
    );
    open.calls();
    const pages = await Promise.all(healthy.map((instance) => reads.sessionsOf(instance, plain, page(1000))));
    expect(pages.every(({ complete }) => complete)).toBe(true);
    // Two servers, three proxies, and six servers of a cluster.
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1, ScanClients: 11, ListClients: 11 });
    const ids = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([7, 100, 1000])('are walked in pages of %i, each once', async (first) => {
    const instance = await instanceOf('session-store');
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const next: Page<Session> = await open.read().sessionsOf(instance, plain, page(first, after));
      expect(next.complete).toBe(true);
      ids.push(...next.nodes.map(({ id }) => id));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(ids).size).toBe(ids.length);
    const whole = await open.read('fresh').sessionsOf(instance, plain, page(1, null, true));
    expect(ids).toHaveLength(whole.totalCount!);
    expect(ids.length).toBeGreaterThan(2_300);
  });

  it('are read no further than the page needs', async () => {
    const instance = await instanceOf('session-store');
    await open.read().sessionsOf(instance, plain, page(10));
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1, ScanClients: 1, ListClients: 1 });
  });

  it('are merged over all nodes in the order asked for', async () => {
    const instance = await instanceOf('orders-cache');
    const orderBy = { field: 'IDLE_SECONDS', direction: 'DESC' } as const;
    const sorted = await open.read().sessionsOf(instance, { filter: null, orderBy }, page(1000));
    const idle = sorted.nodes.map(({ idleSeconds }) => idleSeconds!);
    expect(idle).toEqual(idle.toSorted((a, b) => b - a));
    expect(new Set(sorted.nodes.map(({ node }) => node.id)).size).toBe(2);
    for (const sent of open.sent('ListClients')) expect(sent).toMatchObject({ sort: 'idle', order: 'desc' });
    const unsorted = await open.read().sessionsOf(instance, plain, page(1000));
    expect(sorted.nodes.map(({ id }) => id).toSorted()).toEqual(
      unsorted.nodes.map(({ id }) => id).toSorted(),
    );
  });

  it.each([
    ['user', { user: 'default' }, (session: Session) => session.user === 'default'],
    ['command', { command: 'PING' }, (session: Session) => session.lastCommand === 'ping'],
    ['database', { database: 1 }, (session: Session) => session.database === 1],
    ['idle time', { minIdleSeconds: 60 }, (session: Session) => session.idleSeconds! >= 60],
    [
      'two conditions',
      { user: 'default', command: 'get' },
      (session: Session) => session.user === 'default' && session.lastCommand === 'get',
    ],
  ])('are filtered by %s here', async (_, filter, holds) => {
    const instance = await instanceOf('orders-cache');
    const all = await open.read().sessionsOf(instance, plain, page(1000));
    const some = await open.read().sessionsOf(instance, { filter, orderBy: null }, page(1000));
    expect(some.nodes.length).toBeGreaterThan(0);
    expect(some.nodes.length).toBeLessThan(all.nodes.length);
    expect(some.nodes).toEqual(all.nodes.filter(holds));
  });
});

describe('a client', () => {
  it('is found by its address where Redis sees it, in any spelling', async () => {
    const instance = await instanceOf('orders-cache');
    const { nodes } = await open
      .read()
      .sessionsOf(instance, { filter: { address: '2001:DB8:30:0::15' }, orderBy: null }, page(1000));
    expect(nodes.length).toBeGreaterThan(0);
    expect(new Set(nodes.map(({ address }) => address))).toEqual(new Set(['2001:db8:30::15']));
  });

  it('is found by its address where it is hidden, though the provider would not find it', async () => {
    const instance = await instanceOf('payments-locks');
    const all = await open.read().sessionsOf(instance, plain, page(1000));
    const hidden = all.nodes.find(({ address }) => address!.startsWith('198.19.'))!;
    const query = { filter: { address: hidden.hostAddress }, orderBy: null };
    const { nodes } = await open.read().sessionsOf(instance, query, page(1000));
    expect(nodes.map(({ id }) => id)).toContain(hidden.id);
    expect(nodes.every(({ hostAddress }) => hostAddress === hidden.hostAddress)).toBe(true);
    const seen = { filter: { seenAddress: hidden.hostAddress }, orderBy: null };
    expect((await open.read().sessionsOf(instance, seen, page(1000))).nodes).toEqual([]);
  });

  it('is searched for by the provider as Redis sees it', async () => {
    const instance = await instanceOf('rate-counters');
    const all = await open.read().sessionsOf(instance, plain, page(1000));
    const [first] = all.nodes;
    open.read('fresh');
    open.calls();
    const query = { filter: { seenAddress: first!.address }, orderBy: null };
    const { nodes } = await open.read().sessionsOf(instance, query, page(1000));
    expect(open.sent('ListClients')).toMatchObject([{ addr: first!.address }]);
    expect(nodes).toEqual(all.nodes.filter(({ address }) => address === first!.address));
  });

  it('is nobody where both accounts hide it', async () => {
    const { nodes } = await open.read().sessionsOf(await instanceOf('chat-fanout'), plain, page(1000));
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every(({ hostAddress }) => hostAddress === null)).toBe(true);
    const query = { filter: { address: nodes[0]!.address }, orderBy: null };
    open.read('fresh');
    open.calls();
    const found = await open.read().sessionsOf(await instanceOf('chat-fanout'), query, page(1000));
    expect(found.nodes.map(({ id }) => id)).toContain(nodes[0]!.id);
    expect(open.sent('ListClients')).toMatchObject([{}, {}, {}].map(() => ({ addr: nodes[0]!.address })));
  });
});

describe('what sessions lack', () => {
  it('is a gap where Redis is too old, and no call to a node', async () => {
    const instance = await instanceOf('telemetry-buffer');
    const { nodes, complete, gaps } = await open.read().sessionsOf(instance, plain, page(50));
    expect([nodes, complete]).toEqual([[], false]);
    expect(gaps).toMatchObject([{ code: 'UPSTREAM_UNSUPPORTED', resourceId: instance.resourceId }]);
    expect(gaps[0]!.message).toContain('Redis 3.0');
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1 });
  });

  it('is a gap where the region knows no sessions', async () => {
    const instance = await instanceOf('sg-scoreboard');
    const { gaps } = await open.read().sessionsOf(instance, plain, page(50));
    expect(gaps).toMatchObject([
      { code: 'UPSTREAM_UNSUPPORTED', upstreamCode: 'DCS.4848', retryable: false },
    ]);
    expect(gaps[0]!.message).toContain(instance.resourceId);
  });

  it('is a gap for the faulty node alone', async () => {
    const instance = await instanceOf('catalog-cache');
    const { nodes, gaps } = await open.read().sessionsOf(instance, plain, page(1000));
    const faulty = (await open.read().nodes(instance.id)).find(({ status }) => status === 'FAULTY')!;
    expect(gaps).toMatchObject([
      {
        code: 'UPSTREAM_UNAVAILABLE',
        resourceId: `${instance.resourceId}/${faulty.resourceId}`,
        retryable: true,
      },
    ]);
    expect(new Set(nodes.map(({ node }) => node.id)).size).toBe(5);
  });

  it('is a gap where the nodes cannot be read', async () => {
    const instance = await instanceOf('orders-cache');
    open.emulator.faults.add({
      service: 'dcs',
      action: 'BatchShowNodesInformation',
      kind: 'error',
      code: 'DCS.2003',
    });
    const { nodes, gaps } = await open.read().sessionsOf(instance, plain, page(50));
    expect(nodes).toEqual([]);
    expect(gaps).toMatchObject([{ code: 'UPSTREAM_FORBIDDEN', action: 'BatchShowNodesInformation' }]);
  });
});

describe('the sessions of a node', () => {
  it('behind proxies are none, and cost no call', async () => {
    const reads = open.read();
    const nodes = await reads.nodes(open.idOf('session-store'));
    const server = nodes.find(({ role }) => role === 'PRIMARY')!;
    open.calls();
    expect(await reads.sessionsAt(server, plain, page(50))).toMatchObject({
      nodes: [],
      complete: true,
      totalCount: 0,
    });
    expect(open.calls()).toEqual({});
  });

  it('take the printed example as it stands', async () => {
    const reads = open.read();
    const [node] = await reads.nodes(open.idOf('orders-cache'));
    const body = readFixture('dcs-list-clients.json');
    open.emulator.faults.add({ service: 'dcs', action: 'ListClients', kind: 'body', body });
    const { nodes, complete } = await reads.sessionsAt(node!, plain, page(50));
    expect([nodes.length, complete, nodes[0]!.hostAddress]).toEqual([1, true, '198.198.0.121']);
  });
});

describe('a session by id', () => {
  it("is found in its node's list, however many are asked for", async () => {
    const instance = await instanceOf('orders-cache');
    const { nodes } = await open.read().sessionsOf(instance, plain, page(1000));
    const reads = open.read('fresh');
    open.calls();
    const some = nodes.filter((_, index) => index % 9 === 0);
    expect(await Promise.all(some.map(({ id }) => reads.session(id)))).toEqual(some);
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1, ScanClients: 2, ListClients: 2 });
  });

  it('is null when it is gone, or its node is', async () => {
    const reads = open.read();
    const [node] = await reads.nodes(open.idOf('orders-cache'));
    const id = node!.id.replace(':node:', ':session:');
    expect(await reads.session(`${id}/0`)).toBeNull();
    expect(await reads.session(`${id}x/1000`)).toBeNull();
    expect(await reads.session(id)).toBeNull();
  });
});

describe('a scan that takes its time', () => {
  it('is waited for', async () => {
    const slow = await openDcs({ redisScanMs: 250 });
    try {
      const reads = slow.read();
      const instance = await reads.redisInstance(slow.idOf('rate-counters'));
      const { nodes, complete } = await reads.sessionsOf(instance!, plain, page(50));
      expect([nodes.length > 0, complete]).toEqual([true, true]);
      expect(slow.calls()['ScanClients']).toBe(1);
    } finally {
      await slow.emulator.close();
    }
  });
});
