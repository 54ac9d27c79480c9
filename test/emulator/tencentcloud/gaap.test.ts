import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../src/emulator/world/virtual-clock.js';
import { openTencent, type OpenTencent } from './open-tencent.js';

let tencent: OpenTencent;

beforeAll(async () => {
  tencent = await openTencent({ quotas: false, clock: createVirtualClock({ rate: 0 }) });
});
afterAll(() => tencent.close());

interface Proxy {
  ProxyId: string;
  GroupId: string | null;
  Status: string;
  IP: string;
  AccessRegion: string;
  CreateTime: number;
}
interface Listener {
  ListenerId: string;
  ListenerName: string;
  Port: number;
  ProxyId: string | null;
  GroupId: string | null;
  BindStatus: number;
  HealthCheck: number;
  RealServerType: string;
  RealServerSet:
    { RealServerId: string; RealServerIP: string; RealServerStatus: number; DownIPList: string[] }[] | null;
}

interface Rule {
  Domain: string;
  ListenerId: string;
}
interface RealServerStatus {
  RealServerId: string;
  BindStatus: number;
  ProxyId: string;
  GroupId: string | null;
}

/** Every member of an answer that a test reads. */
interface Answer {
  TotalCount: number;
  ProxySet: Proxy[];
  InstanceSet: Proxy[];
  ProxyGroupList: { GroupId: string }[];
  ListenerSet: Listener[];
  DomainRuleSet: { Domain: string; RuleSet: Rule[] }[];
  RealServerSet: { RealServerId: string; RealServerIP: string }[];
  RealServerStatusSet: RealServerStatus[];
}

const ask = (action: string, request: object): Promise<Answer> =>
  tencent.client('2018-05-29').request(action, request);
const listProxies = async () => (await ask('DescribeProxies', { Limit: 100 })).ProxySet;

/** Every listener of a protocol, by owner, in pages of 50. */
async function listListeners(protocol: string): Promise<Listener[]> {
  const proxies = await listProxies();
  const owners = [
    ...proxies.filter(({ GroupId }) => GroupId === null).map(({ ProxyId }) => ({ ProxyId })),
    ...[...new Set(proxies.map(({ GroupId }) => GroupId))]
      .filter((GroupId) => GroupId !== null)
      .map((GroupId) => ({ GroupId })),
  ];
  const listeners: Listener[] = [];
  for (const owner of owners) {
    for (let Offset = 0, total = 1; Offset < total; Offset += 50) {
      const page = await ask(`Describe${protocol}Listeners`, { ...owner, Offset, Limit: 50 });
      total = page.TotalCount;
      listeners.push(...page.ListenerSet);
    }
  }
  return listeners;
}

describe('DescribeProxies', () => {
  it('sends 20 by default and the same data twice', async () => {
    const answer = await ask('DescribeProxies', {});
    expect(answer.TotalCount).toBe(36);
    expect(answer.ProxySet).toHaveLength(20);
    expect(answer.InstanceSet).toEqual(answer.ProxySet);
  });

  it('filters by id, by group and by region', async () => {
    const proxies = await listProxies();
    const [first] = proxies;
    const byId = await ask('DescribeProxies', { ProxyIds: [first!.ProxyId] });
    const grouped = await ask('DescribeProxies', { Independent: 0 });
    const byRegion = await ask('DescribeProxies', { Filters: [{ Name: 'AccessRegion', Values: ['Tokyo'] }] });
    expect(byId.ProxySet).toEqual([first]);
    expect(grouped.TotalCount).toBe(proxies.filter(({ GroupId }) => GroupId !== null).length);
    expect(new Set(byRegion.ProxySet.map((proxy) => proxy.AccessRegion))).toEqual(new Set(['Tokyo']));
  });

  it('orders as asked, the newest first by default', async () => {
    const timesOf = async (request: object) =>
      (await ask('DescribeProxies', { Limit: 100, ...request })).ProxySet.map(({ CreateTime }) => CreateTime);
    const newestFirst = await timesOf({});
    expect(newestFirst).toEqual(newestFirst.toSorted((a, b) => b - a));
    expect(await timesOf({ Order: 'asc' })).toEqual(newestFirst.toReversed());
    const byId = (await ask('DescribeProxies', { OrderField: 'proxy_id', Order: 'asc' })).ProxySet.map(
      ({ ProxyId }) => ProxyId,
    );
    expect(byId).toEqual(byId.toSorted());
  });

  it('has proxies that are closed, isolated and being changed, and one with an address an ISP', async () => {
    const proxies = await listProxies();
    expect(new Set(proxies.map(({ Status }) => Status))).toEqual(
      new Set(['RUNNING', 'CLOSED', 'ISOLATED', 'CREATING', 'ADJUSTING']),
    );
    expect(proxies.filter(({ IP }) => IP === '')).toHaveLength(1);
  });

  it.each([
    [{ Limit: 101 }, 'InvalidParameterValue'],
    [{ ProxyIds: Array.from({ length: 101 }, (_, index) => `link-${index}`) }, 'InvalidParameterValue'],
    [{ ProxyIds: ['link-1'], Filters: [{ Name: 'GroupId', Values: ['lg-1'] }] }, 'InvalidParameter'],
    [{ Filters: [{ Name: 'Color', Values: ['red'] }] }, 'InvalidParameterValue'],
    [{ ProxyIds: 'link-1' }, 'InvalidParameter'],
    [{ Region: 'ap-guangzhou' }, 'UnknownParameter'],
  ])('refuses %j with %s', async (request, code) => {
    await expect(ask('DescribeProxies', request)).rejects.toMatchObject({ code });
  });
});

describe('DescribeProxyGroupList', () => {
  it('lists the groups that proxies name', async () => {
    const answer = await ask('DescribeProxyGroupList', { Offset: 0, Limit: 100, ProjectId: -1 });
    const named = new Set((await listProxies()).map(({ GroupId }) => GroupId).filter((id) => id !== null));
    expect(new Set(answer.ProxyGroupList.map((group) => group.GroupId))).toEqual(named);
    expect(answer.TotalCount).toBe(3);
  });

  it('needs its three parameters', async () => {
    await expect(ask('DescribeProxyGroupList', { Offset: 0, Limit: 100 })).rejects.toMatchObject({
      code: 'MissingParameter',
    });
  });
});

describe('the listener actions', () => {
  it('give a few hundred listeners, each to one owner, each port taken once', async () => {
    const all = (await Promise.all(['TCP', 'UDP', 'HTTP', 'HTTPS'].map(listListeners))).flat();
    expect(all.length).toBeGreaterThan(200);
    expect(new Set(all.map(({ ListenerId }) => ListenerId)).size).toBe(all.length);
    expect(new Set(all.map(({ ProxyId, GroupId, Port }) => `${ProxyId}/${GroupId}/${Port}`)).size).toBe(
      all.length,
    );
    expect(all.every(({ ProxyId, GroupId }) => (ProxyId === null) !== (GroupId === null))).toBe(true);
  });

  it('have more than one page for one proxy, and 20 by default', async () => {
    const { resourceId } = tencent.world.cast.accelerators[0]!;
    const answer = await ask('DescribeTCPListeners', { ProxyId: resourceId });
    expect(answer.TotalCount).toBe(64);
    expect(answer.ListenerSet).toHaveLength(20);
  });

  it('give the listeners of grouped proxies to the group', async () => {
    const grouped = (await listProxies()).find(({ GroupId }) => GroupId !== null)!;
    const ofProxy = await ask('DescribeTCPListeners', { ProxyId: grouped.ProxyId });
    const ofGroup = await ask('DescribeTCPListeners', { GroupId: grouped.GroupId });
    expect(ofProxy.TotalCount).toBe(0);
    expect(ofGroup.TotalCount).toBeGreaterThan(0);
  });

  it('find by listener, with its owner checked, by name, by port and by search', async () => {
    const [listener] = await listListeners('TCP');
    const { ListenerId, ListenerName, Port, ProxyId } = listener!;
    const found = await Promise.all(
      [
        { ListenerId },
        { ProxyId, ListenerId },
        { ProxyId, ListenerName },
        { ProxyId, Port },
        { ProxyId, SearchValue: ListenerName },
      ].map((request) => ask('DescribeTCPListeners', request)),
    );
    for (const answer of found) {
      expect(answer.ListenerSet.map((row) => row.ListenerId)).toContain(ListenerId);
    }
    const other = (await listProxies()).find((proxy) => proxy.ProxyId !== ProxyId)!;
    await expect(ask('DescribeTCPListeners', { ProxyId: other.ProxyId, ListenerId })).rejects.toMatchObject({
      code: 'ResourceNotFound',
    });
  });

  it.each([
    [{}, 'MissingParameter'],
    [{ Port: 443 }, 'MissingParameter'],
    [{ ProxyId: 'link-1', GroupId: 'lg-1' }, 'InvalidParameter'],
    [{ ProxyId: 'link-1', SearchValue: 'a', Port: 1 }, 'InvalidParameter'],
    [{ ProxyId: 'link-1', SearchValue: 'a', ListenerName: 'a' }, 'InvalidParameter'],
    [{ ProxyId: 'link-1', Limit: 101 }, 'InvalidParameterValue'],
    [{ ProxyId: 'link-1', Protocol: 'TCP' }, 'UnknownParameter'],
    [{ ProxyId: 'link-1' }, 'ResourceNotFound'],
    [{ ListenerId: 'listener-1' }, 'ResourceNotFound'],
  ])('refuse %j with %s', async (request, code) => {
    for (const protocol of ['TCP', 'UDP', 'HTTP', 'HTTPS']) {
      await expect(ask(`Describe${protocol}Listeners`, request)).rejects.toMatchObject({ code });
    }
  });

  it('take Http3Supported for HTTPS only', async () => {
    const request = { ProxyId: tencent.world.cast.accelerators[0]!.resourceId, Http3Supported: 1 };
    await expect(ask('DescribeHTTPListeners', request)).rejects.toMatchObject({ code: 'UnknownParameter' });
    expect((await ask('DescribeHTTPSListeners', request)).ListenerSet).toEqual([]);
  });
});

describe('health', () => {
  it('reads as each protocol writes it', async () => {
    const isDown = (listener: Listener) =>
      (listener.RealServerSet ?? []).some((server) => server.RealServerStatus === 1);
    for (const listener of await listListeners('TCP'))
      expect(listener.BindStatus).toBe(isDown(listener) ? 0 : 1);
    for (const listener of await listListeners('UDP')) {
      expect(listener.BindStatus > 0).toBe(isDown(listener));
    }
  });

  it('has origins that are down, names that do not resolve, listeners unchecked and without origins', async () => {
    const tcp = await listListeners('TCP');
    const udp = await listListeners('UDP');
    const down = [...tcp, ...udp]
      .flatMap(({ RealServerSet }) => RealServerSet ?? [])
      .filter(({ RealServerStatus }) => RealServerStatus === 1);
    expect(down.some(({ RealServerIP, DownIPList }) => DownIPList[0]?.startsWith(`${RealServerIP}:`))).toBe(
      true,
    );
    expect(down.some(({ DownIPList }) => DownIPList.length === 0)).toBe(true);
    expect(new Set(udp.map(({ BindStatus }) => BindStatus))).toEqual(new Set([0, 1, 2]));
    expect(tcp.some(({ HealthCheck }) => HealthCheck === 0)).toBe(true);
    expect(tcp.some(({ RealServerSet }) => RealServerSet === null)).toBe(true);
  });

  it('changes with time, and not without', async () => {
    const snapshot = async () => JSON.stringify(await listListeners('TCP'));
    const before = await snapshot();
    expect(await snapshot()).toBe(before);
    const later = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      tencent.world.clock.advance(300_000);
      later.add(await snapshot());
    }
    expect(later.size).toBeGreaterThan(1);
  });
});

describe('DescribeRules', () => {
  it('gives the rules of a layer-7 listener by domain, with their origins', async () => {
    const [listener] = await listListeners('HTTPS');
    const answer = await ask('DescribeRules', { ListenerId: listener!.ListenerId });
    expect(answer.TotalCount).toBe(answer.DomainRuleSet.length);
    expect(answer.TotalCount).toBeGreaterThan(0);
    for (const { Domain, RuleSet } of answer.DomainRuleSet) {
      expect(RuleSet.length).toBeGreaterThan(0);
      for (const rule of RuleSet) expect(rule).toMatchObject({ Domain, ListenerId: listener!.ListenerId });
    }
  });

  it('knows no layer-4 listener', async () => {
    const [listener] = await listListeners('TCP');
    await expect(ask('DescribeRules', { ListenerId: listener!.ListenerId })).rejects.toMatchObject({
      code: 'ResourceNotFound',
    });
  });
});

describe('the real servers', () => {
  const listServers = async () => {
    const pages = await Promise.all(
      [0, 50].map((Offset) => ask('DescribeRealServers', { ProjectId: -1, Limit: 50, Offset })),
    );
    return pages.flatMap((page) => page.RealServerSet);
  };

  it('are every origin of a listener and some that nothing uses', async () => {
    const servers = await listServers();
    const known = new Map(servers.map(({ RealServerId, RealServerIP }) => [RealServerId, RealServerIP]));
    const used = (await listListeners('TCP')).flatMap(({ RealServerSet }) => RealServerSet ?? []);
    for (const { RealServerId, RealServerIP } of used) expect(known.get(RealServerId)).toBe(RealServerIP);
    const status = await ask('DescribeRealServersStatus', { RealServerIds: [...known.keys()].slice(0, 100) });
    const bound = status.RealServerStatusSet;
    expect(bound).toHaveLength(Math.min(100, known.size));
    for (const { BindStatus, ProxyId, GroupId } of bound) {
      expect(BindStatus === 1).toBe(ProxyId !== '' || (GroupId ?? '') !== '');
    }
    expect(bound.some(({ BindStatus }) => BindStatus === 0)).toBe(true);
  });

  it('are found by a part of their address', async () => {
    const { vip } = tencent.world.cast.mongo[0]!;
    const answer = await ask('DescribeRealServers', { ProjectId: -1, SearchValue: vip });
    expect(answer.RealServerSet).toMatchObject([{ RealServerIP: vip, RealServerName: 'orders-db' }]);
  });

  it.each([
    ['DescribeRealServers', {}, 'MissingParameter'],
    ['DescribeRealServers', { ProjectId: -1, Limit: 51 }, 'InvalidParameterValue'],
    ['DescribeRealServersStatus', {}, 'MissingParameter'],
    ['DescribeRealServersStatus', { RealServerIds: ['rs-1'] }, 'InvalidParameterValue.RealServerNotBelong'],
    [
      'DescribeRealServersStatus',
      { RealServerIds: Array.from({ length: 101 }, (_, index) => `rs-${index}`) },
      'InvalidParameter',
    ],
  ])('%s refuses %j with %s', async (action, request, code) => {
    await expect(ask(action, request)).rejects.toMatchObject({ code });
  });
});
