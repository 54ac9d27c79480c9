import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RedisPlan } from '../../../src/emulator/world/cast.js';
import type { ClientInfo, NodeRow } from '../../../src/providers/huaweicloud/dcs/emulator/wire-types.js';
import { openDcsWorld, type Answer, type DcsBody, type DcsWorld } from './dcs-world.js';

let dcs: DcsWorld;
beforeEach(async () => {
  dcs = await openDcsWorld({ redisScanMs: 0 });
});
afterEach(() => dcs.close());

const planOf = (name: string): RedisPlan => dcs.world.cast.redis.find((plan) => plan.name === name)!;

async function nodesOf(name: string, projectId?: string): Promise<NodeRow[]> {
  const path = `/instances/${planOf(name).resourceId}/logical-nodes`;
  return (await dcs.call('GET', path, projectId === undefined ? {} : { projectId })).body.nodes;
}

/** Id of an instance's first node of a kind (`master`, `slave`, `proxy`). */
async function nodeIdOf(name: string, kind: string): Promise<string> {
  return (await nodesOf(name)).find((node) => node.node_type === kind)!.node_id;
}

function scan(name: string, nodeId: string, cleanCache = true): Promise<Answer> {
  const data = { node_id: nodeId, clean_cache: cleanCache };
  return dcs.call('POST', `/instances/${planOf(name).resourceId}/clients`, { data });
}

function list(name: string, query: Record<string, string | number>): Promise<Answer> {
  return dcs.call('GET', `/instances/${planOf(name).resourceId}/clients`, { query });
}

/** All sessions of an instance's nodes of one kind. */
async function sessionsOf(name: string, kind: string): Promise<ClientInfo[]> {
  const nodes = (await nodesOf(name)).filter((node) => node.node_type === kind && node.status === 'Active');
  const lists = [];
  for (const { node_id: nodeId } of nodes) {
    await scan(name, nodeId);
    lists.push((await list(name, { node_id: nodeId, limit: 1000 })).body.clients);
  }
  return lists.flat();
}

const hostOf = (address: string): string => address.replace(/:\d+$/, '');

describe('scan, then list', () => {
  it('has nothing to list before a scan', async () => {
    const master = await nodeIdOf('orders-cache', 'master');
    const answer = await list('orders-cache', { node_id: master });
    expect([answer.status, answer.body.error_code]).toEqual([500, 'DCS.5000']);
  });

  it('says that it is not ready while the scan runs', async () => {
    const slow = await openDcsWorld({ redisScanMs: 60_000 });
    const path = `/instances/${slow.world.cast.redis[0]!.resourceId}`;
    const node = (await slow.call('GET', `${path}/logical-nodes`)).body.nodes[0]!.node_id;
    const data = { node_id: node, clean_cache: true };
    const first = await slow.call('POST', `${path}/clients`, { data });
    const again = await slow.call('POST', `${path}/clients`, { data });
    const answer = await slow.call('GET', `${path}/clients`, { query: { node_id: node } });
    await slow.close();
    expect(first.body.job_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(again.body).toEqual(first.body);
    expect([answer.status, answer.body.error_code]).toEqual([400, 'DCS.4957']);
  });

  it('lists what was there when it was scanned, until it is scanned anew', async () => {
    const master = await nodeIdOf('orders-cache', 'master');
    const query = { node_id: master, limit: 1000 };
    await scan('orders-cache', master);
    const before = (await list('orders-cache', query)).body;
    dcs.world.clock.advance(4 * 60_000);
    expect((await list('orders-cache', query)).body).toEqual(before);
    await scan('orders-cache', master, false);
    expect((await list('orders-cache', query)).body).toEqual(before);
    await scan('orders-cache', master, true);
    const after = (await list('orders-cache', query)).body;
    expect(Date.parse(after.time) - Date.parse(before.time)).toBe(4 * 60_000);
    const ids = (body: DcsBody): string[] => body.clients.map((client) => client.id);
    expect(ids(after)).not.toEqual(ids(before));
    expect(ids(after).filter((id) => ids(before).includes(id)).length).toBeGreaterThan(20);
  });

  it('forgets a snapshot after five minutes', async () => {
    const master = await nodeIdOf('orders-cache', 'master');
    await scan('orders-cache', master);
    dcs.world.clock.advance(5 * 60_000 + 1);
    expect((await list('orders-cache', { node_id: master })).status).toBe(500);
  });
});

describe('a list of more than a thousand sessions', () => {
  it('is ten rows where no limit is sent, and whole in pages', async () => {
    const proxy = await nodeIdOf('session-store', 'proxy');
    await scan('session-store', proxy);
    const short = (await list('session-store', { node_id: proxy })).body;
    expect(short.clients).toHaveLength(10);
    expect(short.count).toBeGreaterThan(1000);
    const pages = [];
    for (let offset = 0; offset < short.count; offset += 1000) {
      pages.push((await list('session-store', { node_id: proxy, limit: 1000, offset })).body.clients);
    }
    expect(new Set(pages.flat().map((client) => client.id)).size).toBe(short.count);
    expect(new Set(pages.flat().map((client) => client.addr)).size).toBe(short.count);
  });

  it('is sorted by any member, either way, before it is cut into pages', async () => {
    const master = await nodeIdOf('orders-cache', 'master');
    await scan('orders-cache', master);
    const query = { node_id: master, limit: 1000, sort: 'idle' };
    const idle = async (order: string): Promise<number[]> =>
      (await list('orders-cache', { ...query, order })).body.clients.map((client) => client.idle);
    const ascending = await idle('asc');
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
    expect(await idle('desc')).toEqual(ascending.toReversed());
    expect(new Set(ascending).size).toBeGreaterThan(3);
  });

  it('is filtered by the beginning of the address, and counted after', async () => {
    const all = await sessionsOf('orders-cache', 'master');
    const master = await nodeIdOf('orders-cache', 'master');
    const wanted = hostOf(all.find((client) => client.addr.startsWith('10.20.'))!.addr);
    const { clients, count } = (await list('orders-cache', { node_id: master, limit: 1000, addr: wanted }))
      .body;
    expect(clients).toEqual(all.filter((client) => client.addr.startsWith(wanted)));
    expect(count).toBe(clients.length);
    expect(count).toBeLessThan(all.length);
  });
});

describe('who is seen', () => {
  it('is an application host, a GAAP forwarder, a client by IPv6', async () => {
    const hosts = (await sessionsOf('orders-cache', 'master')).map(({ addr }) => hostOf(addr));
    const { apps, accelerators } = dcs.world.cast;
    const forwarders = accelerators.filter(({ target }) => target.name === 'orders-cache');
    expect(hosts.filter((host) => apps.some(({ address }) => address === host)).length).toBeGreaterThan(20);
    expect(hosts).toEqual(expect.arrayContaining(forwarders.map(({ forwardAddress }) => forwardAddress)));
    expect(hosts).toContain('[2001:db8:30::15]');
  });

  it('stands in peer where pass-through is off, and nowhere on one instance', async () => {
    const apps = new Set(dcs.world.cast.apps.map(({ address }) => address));
    for (const [name, kind] of [
      ['payments-locks', 'master'],
      ['live-presence', 'proxy'],
    ] as const) {
      const clients = (await sessionsOf(name, kind)).filter(({ flags }) => flags !== 'S');
      expect(clients.every(({ addr }) => addr.startsWith('198.19.'))).toBe(true);
      expect(clients.some(({ peer }) => apps.has(hostOf(peer)))).toBe(true);
    }
    const hidden = await sessionsOf('chat-fanout', 'proxy');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(({ addr, peer }) => addr.startsWith('198.19.') && peer.startsWith('198.19.'))).toBe(
      true,
    );
  });

  it('is only the proxies and replicas, on a server behind proxies', async () => {
    const plan = planOf('session-store');
    const hosts = (await sessionsOf('session-store', 'master')).map(({ addr }) => hostOf(addr));
    expect(new Set(hosts)).toEqual(new Set([...plan.proxies, plan.nodes[1], plan.nodes[3]]));
  });

  it('is said in the documented types', async () => {
    const [client] = (await sessionsOf('orders-cache', 'master')).filter(({ flags }) => flags !== 'S');
    const types = Object.fromEntries(Object.entries(client!).map(([name, value]) => [name, typeof value]));
    const texts = ['id', 'addr', 'name', 'cmd', 'flags', 'fd', 'db', 'events', 'network', 'peer', 'user'];
    const numbers = ['age', 'idle', 'sub', 'psub', 'multi', 'qbuf', 'qbuf_free', 'obl', 'oll', 'omem'];
    expect(types).toEqual({
      ...Object.fromEntries(texts.map((name) => [name, 'string'])),
      ...Object.fromEntries(numbers.map((name) => [name, 'number'])),
    });
    expect(client!.idle).toBeLessThanOrEqual(client!.age);
  });
});

describe('what cannot be asked', () => {
  const node = '8f7ee181-88e2-49b7-a4bf-81f18f93a135';

  it('sessions in a region without session management, though it tells its nodes', async () => {
    const projectId = dcs.world.regions.huaweicloud[1]!.projectId;
    const [master] = await nodesOf('sg-sessions', projectId);
    const path = `/instances/${planOf('sg-sessions').resourceId}/clients`;
    const query = { node_id: master!.node_id };
    for (const answer of [
      await dcs.call('GET', path, { projectId, query }),
      await dcs.call('POST', path, { projectId, data: query }),
    ]) {
      expect([answer.status, answer.body.error_code]).toEqual([400, 'DCS.4848']);
    }
  });

  it.each([
    ['an instance older than 4.0', 'telemetry-buffer', 'DCS.4848'],
    ['an instance that restarts', 'cart-cache', 'DCS.4026'],
    ['a node that is none', 'orders-cache', 'DCS.3053'],
  ])('%s', async (_name, instance, code) => {
    const answer = await scan(instance, node);
    expect([answer.status, answer.body.error_code]).toEqual([400, code]);
  });

  it('a faulty node', async () => {
    const faulty = (await nodesOf('catalog-cache')).find(({ status }) => status === 'Inactive');
    expect((await scan('catalog-cache', faulty!.node_id)).body.error_code).toBe('DCS.4026');
  });

  it.each<[string, Record<string, string | number>]>([
    ['without a node', { limit: 10 }],
    ['by a member that is none', { node_id: node, sort: 'port' }],
    ['in an order that is none', { node_id: node, order: 'up' }],
    ['in too large a page', { node_id: node, limit: 1001 }],
    ['with a parameter of another call', { node_id: node, name: 'x' }],
  ])('a list %s', async (_name, query) => {
    const answer = await list('orders-cache', query);
    expect([answer.status, answer.body.error_code]).toEqual([400, 'DCS.4800']);
  });

  it.each([{}, { node_id: 7 }, { node_id: node, clean_cache: 'true' }, { node_id: node, all: true }])(
    'a scan of %j',
    async (data) => {
      const path = `/instances/${planOf('orders-cache').resourceId}/clients`;
      expect((await dcs.call('POST', path, { data })).body.error_code).toBe('DCS.4800');
    },
  );
});

describe('an error on demand', () => {
  it('strikes one node, with the status and in the form of its code', async () => {
    const [master, replica] = await nodesOf('orders-cache');
    const { resourceId } = planOf('orders-cache');
    const resource = `${resourceId}/${master!.node_id}`;
    dcs.world.faults.add({
      service: 'dcs',
      action: 'ScanClients',
      resource,
      kind: 'error',
      code: 'DCS.5024',
    });
    const struck = await scan('orders-cache', master!.node_id);
    expect([struck.status, struck.body.error_code, struck.body.error_ext_msg]).toEqual([
      500,
      'DCS.5024',
      null,
    ]);
    expect((await scan('orders-cache', replica!.node_id)).status).toBe(200);
  });

  it("may be the gateway's, a number of times", async () => {
    dcs.world.faults.add({ service: 'dcs', kind: 'error', code: 'APIGW.0308', times: 1 });
    const throttled = await dcs.call('GET', '/instances');
    expect([throttled.status, throttled.body]).toEqual([
      429,
      expect.objectContaining({ error_code: 'APIGW.0308', request_id: throttled.requestId }),
    ]);
    expect((await dcs.call('GET', '/instances')).status).toBe(200);
  });
});

it('carries a hundred thousand sessions on one node', async () => {
  const large = await openDcsWorld({ redisScanMs: 0, size: { redisSessionsLargest: 100_000 } });
  const path = `/instances/${large.world.cast.redis[1]!.resourceId}`;
  const { nodes } = (await large.call('GET', `${path}/logical-nodes`)).body;
  const proxy = nodes.find((each) => each.node_role === 'redis-proxy')!;
  await large.call('POST', `${path}/clients`, { data: { node_id: proxy.node_id } });
  const { body } = await large.call('GET', `${path}/clients`, {
    query: { node_id: proxy.node_id, limit: 1000, offset: 50_000 },
  });
  await large.close();
  expect(body.count).toBeGreaterThan(90_000);
  expect(body.clients).toHaveLength(1000);
});
