import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openGaap, type OpenGaap } from './open-gaap.js';

const first = { first: 1000, after: null, wantsTotal: false };

let world: OpenGaap;
beforeAll(async () => {
  world = await openGaap({ proxies: 12, proxyGroups: 2 });
});
afterAll(() => world.emulator.close());
beforeEach(() => {
  world.emulator.clearCalls();
});

describe('what is sent', () => {
  it('for proxies: pages of a hundred, and their filters', async () => {
    await world.read().proxies({}, first);
    expect(world.sent('DescribeProxies')).toEqual([{ Offset: 0, Limit: 100 }]);
    world.emulator.clearCalls();
    await world.read().proxies({ filter: { grouped: false } }, first);
    expect(world.sent('DescribeProxies')).toEqual([{ Independent: 1, Offset: 0, Limit: 100 }]);
  });

  it('for groups: all projects', async () => {
    const page = await world.read().proxyGroups({}, first);
    expect(page.nodes).toHaveLength(2);
    expect(world.sent('DescribeProxyGroupList')).toEqual([{ ProjectId: -1, Offset: 0, Limit: 100 }]);
  });

  it('for real servers: all projects, pages of fifty, and the search', async () => {
    await world.read().realServers({ filter: { search: 'example.com' } }, first);
    expect(world.sent('DescribeRealServers')[0]).toEqual({
      ProjectId: -1,
      SearchValue: 'example.com',
      Offset: 0,
      Limit: 50,
    });
    world.emulator.clearCalls();
    await world.read().realServers({ filter: { search: '' } }, first);
    expect(world.sent('DescribeRealServers')[0]).toEqual({ ProjectId: -1, Offset: 0, Limit: 50 });
  });

  it('for listeners: the proxy or the group, never both, and no exclusive search', async () => {
    const read = world.read();
    const { nodes } = await read.proxies({}, first);
    const lone = nodes.find(({ groupId, protocols }) => groupId === null && protocols.includes('TCP'))!;
    const grouped = nodes.find(({ groupId }) => groupId !== null)!;
    const protocols = ['TCP' as const];
    await read.listenersOf(lone, { protocols, search: 'api' }, first);
    await read.listenersOf(lone, { protocols, port: 443, search: '4' }, first);
    await read.listenersOf(grouped, { protocols, name: 'none' }, first);
    expect(world.sent('DescribeTCPListeners')).toEqual([
      { ProxyId: lone.resourceId, SearchValue: 'api', Offset: 0, Limit: 50 },
      { ProxyId: lone.resourceId, Port: 443, Offset: 0, Limit: 50 },
      { GroupId: grouped.groupId!.split(':').at(-1), ListenerName: 'none', Offset: 0, Limit: 50 },
    ]);
  });

  it('for one listener: its id alone', async () => {
    const [found] = (await world.read().listeners({ filter: { protocols: ['UDP'] } }, first)).nodes;
    world.emulator.clearCalls();
    expect(await world.read().listener(found!.id)).toEqual(found);
    expect(world.emulator.calls.map(({ action, params }) => [action, params])).toEqual([
      ['DescribeUDPListeners', { ListenerId: found!.resourceId, Offset: 0, Limit: 50 }],
    ]);
  });
});

describe('what is not asked', () => {
  it('a protocol that a proxy does not support', async () => {
    const read = world.read();
    const { nodes } = await read.proxies({}, first);
    const lone = nodes.filter(({ groupId }) => groupId === null);
    const without = lone.find(({ protocols }) => !protocols.includes('HTTPS'))!;
    await read.listenersOf(without, null, first);
    expect(world.sent('DescribeHTTPSListeners')).toEqual([]);
    expect(world.sent('DescribeTCPListeners')).toHaveLength(1);
  });

  it('a group a second time, for the second of its proxies', async () => {
    await world.read().listeners({ filter: { protocols: ['TCP'] } }, first);
    const groups = world
      .sent('DescribeTCPListeners')
      .map((params) => (params as { GroupId?: string }).GroupId)
      .filter((id) => id !== undefined);
    expect(groups).toHaveLength(2);
    expect(new Set(groups).size).toBe(2);
  });

  it('the status of several real servers more than once', async () => {
    const read = world.read();
    const { nodes } = await read.realServers({}, first);
    const uses = await Promise.all(nodes.map(({ id }) => read.realServerUse(id)));
    expect(uses.some((use) => use?.bound === true)).toBe(true);
    const sent = world.sent('DescribeRealServersStatus').map((params) => {
      return (params as { RealServerIds: string[] }).RealServerIds;
    });
    expect(sent.flat().toSorted()).toEqual(nodes.map(({ resourceId }) => resourceId).toSorted());
    expect(sent.every((ids) => ids.length <= 100)).toBe(true);
  });
});

it('tells who uses a real server, through rules too', async () => {
  const read = world.read();
  const { nodes: listeners } = await read.listeners({ filter: { protocols: ['HTTP', 'HTTPS'] } }, first);
  const rules = (await Promise.all(listeners.map(({ id }) => read.rules(id)))).flat();
  const { realServer } = rules.flatMap(({ realServers }) => realServers)[0]!;
  const expected = rules
    .filter(({ realServers }) => realServers.some((bound) => bound.realServer.id === realServer.id))
    .map(({ listenerId }) => listenerId);
  const using = (await read.listenersUsing(realServer.id, first))!;
  expect(using.complete).toBe(true);
  const layer7 = using.nodes.map(({ id }) => id).filter((id) => /:https?-listener:/.test(id));
  expect(layer7.toSorted()).toEqual([...new Set(expected)].toSorted());
  expect(await read.rule(rules[0]!.id)).toEqual(rules[0]);
});

it('knows nothing of what does not exist', async () => {
  const read = world.read();
  const missing = [
    read.proxy('prod:gaap:global:proxy:link-none'),
    read.proxyGroup('prod:gaap:global:proxy-group:lg-none'),
    read.realServer('prod:gaap:global:real-server:rs-none'),
  ];
  expect(await Promise.all(missing)).toEqual([null, null, null]);
  await expect(read.listener('prod:gaap:global:proxy:link-1')).rejects.toThrow(
    /expected one of tcp-listener/,
  );
});
