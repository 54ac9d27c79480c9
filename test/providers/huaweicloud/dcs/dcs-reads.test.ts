import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireId } from '../../../../src/core/id.js';
import { openDcs, type OpenDcs } from './open-dcs.js';

let open: OpenDcs;

beforeAll(async () => {
  open = await openDcs({ redisScanMs: 0 });
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
const resourceOf = (id: string) => requireId(id).resource;

describe('the instances', () => {
  it('are one call for each region, a thousand to a page', async () => {
    const { nodes, complete, totalCount } = await open.read().redisInstances({}, page(1000));
    expect(nodes.map(({ resourceId }) => resourceId).toSorted()).toEqual(
      open.emulator.world.cast.redis.map(({ resourceId }) => resourceId).toSorted(),
    );
    expect([complete, totalCount]).toEqual([true, nodes.length]);
    expect(open.sent('ListInstances')).toEqual([
      { offset: '0', limit: '1000' },
      { offset: '0', limit: '1000' },
    ]);
  });

  it.each([
    [{ name: 'orders-cache' }, { name: 'orders-cache', name_equal: 'true' }, ['orders-cache']],
    [{ address: '10.30.2.13' }, { ip: '10.30.2.13' }, ['catalog-cache']],
    [{ search: '10.30.2.13' }, {}, ['catalog-cache']],
    [{ search: 'ORDERS' }, {}, ['orders-cache']],
    [{ status: ['PENDING'] as const }, {}, ['cart-cache']],
    [{ status: ['FAULTY'] as const }, {}, []],
    [{ address: 'cache.example.com' }, {}, []],
  ])('are filtered by %j with %j', async (filter, parameters, names) => {
    const where = { regions: ['cn-north-4'], filter: filter as object };
    const { nodes } = await open.read().redisInstances(where, page(50));
    expect(nodes.map(({ name }) => name)).toEqual(names);
    expect(open.sent('ListInstances')).toEqual([{ ...parameters, offset: '0', limit: '1000' }]);
  });

  it('that run are counted by the provider', async () => {
    const where = { filter: { status: ['RUNNING' as const] } };
    const { nodes, totalCount } = await open.read().redisInstances(where, page(2, null, true));
    expect(nodes.every(({ status }) => status === 'RUNNING')).toBe(true);
    expect(totalCount).toBe(open.emulator.world.cast.redis.length - 1);
    expect(open.sent('ListInstances')[0]).toEqual({ status: 'RUNNING', offset: '0', limit: '1000' });
  });

  it('are found by a domain name', async () => {
    const plan = open.emulator.world.cast.redis[0]!;
    const filter = { address: plan.domain.toUpperCase() };
    const { nodes } = await open.read().redisInstances({ filter }, page(50));
    expect(nodes.map(({ name }) => name)).toEqual([plan.name]);
  });

  it('cannot be looked for at what is no address', async () => {
    const asked = open.read().redisInstances({ filter: { address: 'xx' } }, page(50));
    await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('an instance by id', () => {
  it('comes with the list, so that operations share the call', async () => {
    const ids = ['orders-cache', 'catalog-cache', 'rate-counters'].map((name) => open.idOf(name));
    const found = await Promise.all(ids.map((id) => open.read().redisInstance(id)));
    expect(found.map((instance) => instance?.id)).toEqual(ids);
    expect(open.sent('ListInstances')).toEqual([{ offset: '0', limit: '1000' }]);
  });

  it('is asked for by its id when a list that was read before does not have it', async () => {
    const id = 'cache:dcs:cn-north-4:instance:99999999-2222-3333-4444-555555555555';
    const page = { offset: '0', limit: '1000' };
    for (let time = 0; time < 3; time += 1) {
      expect(await open.read().redisInstance(id)).toBeNull();
      // What was read within the millisecond in which an operation begins is as live as it gets.
      await delay(2);
    }
    expect(open.sent('ListInstances')).toEqual([page, { instance_id: resourceOf(id), ...page }]);
  });

  it('is looked for in the list where several are asked for', async () => {
    const reads = open.read();
    const ids = ['orders-cache', 'session-store', 'sg-sessions'].map((name) => open.idOf(name));
    const found = await Promise.all(ids.map((id) => reads.redisInstance(id)));
    expect(found.map((instance) => instance?.id)).toEqual(ids);
    expect(open.calls()).toEqual({ ListInstances: 2 });
  });

  it('costs nothing below the list', async () => {
    const reads = open.read();
    const [first] = (await reads.redisInstances({}, page(50))).nodes;
    open.calls();
    expect(await reads.redisInstance(first!.id)).toBe(first);
    expect(open.calls()).toEqual({});
  });

  it('is null when it does not exist', async () => {
    const id = 'cache:dcs:cn-north-4:instance:99999999-2222-3333-4444-555555555555';
    expect(await open.read().redisInstance(id)).toBeNull();
  });

  it.each([
    'x',
    'cache:dcs:cn-north-4:node:a/b',
    'cache:dcs:mars-1:instance:a',
    'who:dcs:cn-north-4:instance:a',
  ])('is a mistake when the id is %s', async (id) => {
    await expect(open.read().redisInstance(id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('tells its mode for a call of its own', async () => {
    const reads = open.read();
    const ids = ['orders-cache', 'session-store', 'live-presence'].map((name) => open.idOf(name));
    const modes = await Promise.all([...ids, ...ids].map((id) => reads.cacheMode(id)));
    expect(modes.slice(0, 3)).toEqual(['HA', 'PROXY', 'RW_SPLIT']);
    expect(open.calls()).toEqual({ ShowInstance: 3 });
  });
});

describe('the nodes', () => {
  it('of one instance come with those of others', async () => {
    const reads = open.read();
    const id = open.idOf('orders-cache');
    expect((await reads.nodes(id)).map(({ role }) => role)).toEqual(['PRIMARY', 'SECONDARY']);
    await reads.nodes(id);
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1 });
  });

  it('of several come in one call for a hundred, and serve all who ask later', async () => {
    const reads = open.read();
    const { nodes } = await reads.redisInstances({ regions: ['cn-north-4'] }, page(50));
    open.calls();
    const [first, second, ...others] = nodes;
    await Promise.all([reads.nodes(first!.id), reads.nodes(second!.id)]);
    expect(open.sent('BatchShowNodesInformation')).toEqual([{ offset: '0', limit: '100' }]);
    for (const { id } of others) await reads.nodes(id);
    await open.read().nodes(first!.id);
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1 });
  });

  it('are none for what is too old to have any, and for what does not exist', async () => {
    const reads = open.read();
    expect(await reads.nodes(open.idOf('telemetry-buffer'))).toEqual([]);
    const gone = 'cache:dcs:cn-north-4:instance:99999999-2222-3333-4444-555555555555';
    expect(await reads.nodes(gone)).toEqual([]);
  });

  it('are found by id', async () => {
    const reads = open.read();
    const [node] = await reads.nodes(open.idOf('catalog-cache'));
    const [other] = await reads.nodes(open.idOf('session-store'));
    open.read('fresh');
    open.calls();
    expect(await open.read().node(node!.id)).toEqual(node);
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1 });
    expect(await open.read().node(other!.id)).toEqual(other);
    expect(await open.read().node(`${node!.id}x`)).toBeNull();
    expect(open.calls()).toEqual({});
  });

  it('are not asked for with an id that is no part of a path', async () => {
    expect(await open.read().node('cache:dcs:cn-north-4:node:../../x')).toBeNull();
    expect(open.calls()).toEqual({ BatchShowNodesInformation: 1 });
  });
});
