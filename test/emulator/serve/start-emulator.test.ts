import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../src/emulator/serve/start-emulator.js';
import { signWithSdk } from '../huaweicloud/sdk-call.js';
import { createTencentClient } from '../tencentcloud/tencent-client.js';

const frozen = { rate: 0, startAt: Date.UTC(2025, 10, 21) };
let emulator: RunningEmulator;

beforeAll(async () => {
  emulator = await startEmulator({ quotas: false, clock: frozen });
});
afterAll(() => emulator.close());

/** Every member of Tencent's answers that a test reads. */
interface TencentAnswer {
  Clients: { IP: string }[];
  RealServerSet: { RealServerIP: string }[];
  ProxySet: object[];
  Infos: object[];
  InstanceDetails: object[];
}

const askTencent = (
  version: string,
  action: string,
  request: object,
  from = emulator,
): Promise<TencentAnswer> =>
  createTencentClient(from.url, from.world.credentials.tencentcloud[0]!, {
    version,
    region: 'ap-guangzhou',
  }).request(action, request);

async function askDcs<T>(method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
  const [key] = emulator.world.credentials.huaweicloud;
  const { projectId } = emulator.world.regions.huaweicloud[0]!;
  const { url, headers } = signWithSdk({
    method,
    origin: emulator.url,
    path: `/v2/${projectId}${path}`,
    credential: { accessKey: key!.id, secretKey: key!.secret },
    ...(method === 'GET' ? { query: { limit: 1000, ...data } } : { data: data ?? {} }),
  });
  const body = method === 'POST' ? { body: JSON.stringify(data) } : {};
  const response = await fetch(url, { method, headers, ...body });
  return (await response.json()) as T;
}

/** The media servers of the configuration, asked as it says. */
async function askMedia(command: string): Promise<{ status: number; text: string }[]> {
  const edge = emulator.configuration.accounts.find(({ provider }) => provider === 'evostream')!;
  const { servers } = edge.services['ems'] as { servers: { name: string; url: string }[] };
  return Promise.all(
    servers.map(async (server) => {
      const url = new URL(server.url);
      const login = Buffer.from(`${url.username}:${url.password}`).toString('base64');
      const headers = url.username === '' ? {} : { authorization: `Basic ${login}` };
      const response = await fetch(`${url.origin}${url.pathname.replace(/\/$/, '')}/${command}`, { headers });
      return { status: response.status, text: await response.text() };
    }),
  );
}

describe('the configuration', () => {
  it('names three accounts that reach this world', () => {
    expect(emulator.configuration.accounts.map(({ name, provider }) => [name, provider])).toEqual([
      ['prod', 'tencentcloud'],
      ['cache', 'huaweicloud'],
      ['edge', 'evostream'],
    ]);
    const [prod, cache, edge] = emulator.configuration.accounts;
    const { credentials, regions } = emulator.world;
    const endpoint = emulator.url;
    expect(prod).toEqual({
      name: 'prod',
      provider: 'tencentcloud',
      secretId: credentials.tencentcloud[0]!.id,
      secretKey: credentials.tencentcloud[0]!.secret,
      regions: ['ap-guangzhou', 'ap-singapore'],
      services: {
        mongodb: { endpoint },
        gaap: { endpoint },
        streamlink: { endpoint, version: '2020-08-28' },
      },
    });
    expect(cache).toEqual({
      name: 'cache',
      provider: 'huaweicloud',
      accessKey: credentials.huaweicloud[0]!.id,
      secretKey: credentials.huaweicloud[0]!.secret,
      regions: regions.huaweicloud.map(({ name, projectId }) => ({ name, projectId })),
      services: { dcs: { endpoint } },
    });
    const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as unknown;
    const proxied = expect.stringMatching(/^http:\/\/ops:[^@]+@127\.0\.0\.1:\d+\/ems$/) as unknown;
    expect(edge!.services).toEqual({
      ems: {
        servers: [
          { name: 'tokyo-1', url },
          { name: 'osaka-1', url: proxied },
        ],
      },
    });
  });

  it('leads to media servers, one of them behind Basic auth', async () => {
    const answers = await askMedia('listConnections');
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const edge = emulator.configuration.accounts[2]!;
    const { servers } = edge.services['ems'] as { servers: { url: string }[] };
    expect(servers.filter(({ url }) => new URL(url).password !== '')).toHaveLength(1);
    expect(emulator.calls.filter(({ service }) => service === 'ems').map(({ resource }) => resource)).toEqual(
      expect.arrayContaining(['tokyo-1', 'osaka-1']),
    );
  });
});

describe('one world', () => {
  it('has hosts that appear on several services', async () => {
    const [orders] = emulator.world.cast.mongo;
    const clients = await askTencent('2019-07-25', 'DescribeClientConnections', {
      InstanceId: orders!.resourceId,
    });
    const mongo = new Set(clients.Clients.map(({ IP }) => IP));
    const servers = await Promise.all(
      [0, 50].map((Offset) =>
        askTencent('2018-05-29', 'DescribeRealServers', { ProjectId: -1, Limit: 50, Offset }),
      ),
    );
    const origins = new Set(
      servers.flatMap((page) => page.RealServerSet.map(({ RealServerIP }) => RealServerIP)),
    );
    const redis = await listRedisClients();
    const media = (await askMedia('listConnections')).flatMap(({ text }) => [
      ...text.matchAll(/"farIP":"([^"]+)"/g),
    ]);
    const far = new Set(media.map(([, address]) => address!));
    const { apps, accelerators, mediaEdges } = emulator.world.cast;
    const hosts = apps.map(({ address }) => address);
    expect(
      hosts.filter((host) => [mongo, redis, origins].every((set) => set.has(host))).length,
    ).toBeGreaterThan(0);
    expect(hosts.filter((host) => far.has(host)).length).toBeGreaterThan(0);
    expect(accelerators.filter(({ forwardAddress }) => mongo.has(forwardAddress)).length).toBeGreaterThan(0);
    expect(accelerators.filter(({ forwardAddress }) => far.has(forwardAddress)).length).toBeGreaterThan(0);
    expect(mediaEdges.egress.filter((address) => far.has(address)).length).toBeGreaterThan(0);
    expect(mediaEdges.ingest.filter((address) => origins.has(address)).length).toBeGreaterThan(0);
    expect(origins.has(orders!.vip)).toBe(true);
  });

  it('answers the same for the same seed and time, and otherwise for another seed', async () => {
    const [again, other] = await Promise.all(
      [1, 2].map((seed) => startEmulator({ seed, quotas: false, clock: frozen })),
    );
    try {
      const ask = async (from: RunningEmulator) => {
        const proxies = await askTencent('2018-05-29', 'DescribeProxies', { Limit: 100 }, from);
        const flows = await askTencent('2020-08-28', 'DescribeStreamLinkFlows', { PageSize: 100 }, from);
        const instances = await askTencent('2019-07-25', 'DescribeDBInstances', { Limit: 100 }, from);
        return JSON.stringify([proxies.ProxySet, flows.Infos, instances.InstanceDetails]);
      };
      const answer = await ask(emulator);
      expect(await ask(again!)).toBe(answer);
      expect(await ask(other!)).not.toBe(answer);
    } finally {
      await Promise.all([again?.close(), other?.close()]);
    }
  });

  it('frees its ports when it closes, and refuses to start on one that is taken', async () => {
    const first = await startEmulator();
    const port = Number(new URL(first.url).port);
    await expect(startEmulator({ port })).rejects.toThrow(/EADDRINUSE/);
    await first.close();
    await expect(fetch(first.url)).rejects.toThrow();
  });
});

async function listRedisClients(): Promise<Set<string>> {
  const { instances } = await askDcs<{ instances: { instance_id: string; nodes: { node_id: string }[] }[] }>(
    'GET',
    '/instances-logical-nodes',
    { limit: 100 },
  );
  const orders = emulator.world.cast.redis[0]!;
  const { nodes } = instances.find(({ instance_id }) => instance_id === orders.resourceId)!;
  const node_id = nodes[0]!.node_id;
  const path = `/instances/${orders.resourceId}/clients`;
  await askDcs('POST', path, { node_id, clean_cache: true });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { clients } = await askDcs<{ clients?: { addr: string; peer: string }[] }>('GET', path, {
      node_id,
    });
    if (clients)
      return new Set(clients.flatMap(({ addr, peer }) => [addr, peer]).map((at) => at.replace(/:\d+$/, '')));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the session scan does not end');
}
