import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Explanation } from '../../src/upstream/explanation.js';
import { littleWorld } from '../../test/e2e/failures/all-five.js';
import { openGraph, type GraphAnswer, type OpenGraph } from '../../test/helpers/open-graph.js';
import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from '../../test/helpers/otlp-receiver.js';
import { GATEWAY_SECRET, startSubgraphs, type RunningSubgraphs } from '../../test/helpers/start-subgraphs.js';
import { openHiveGateway, type OpenHiveGateway } from './open-hive-gateway.js';

const ACROSS = `{
  proxies(first: 2) { nodes { id name } }
  mediaServers { nodes { name } }
  redisInstances(first: 1) { nodes { id host { address realServers { nodes { id } } } } }
}`;
const EXPLAINED = { 'connectome-explain': 'true', 'connectome-freshness': 'no-cache' };

let single: OpenGraph;
let receiver: OtlpReceiver;
let subgraphs: RunningSubgraphs;
let hive: OpenHiveGateway;
beforeAll(async () => {
  single = await openGraph({ emulator: littleWorld });
  receiver = await startOtlpReceiver();
  const { accounts } = single.emulator.configuration;
  subgraphs = await startSubgraphs({ configuration: { accounts, telemetry: { otlpUrl: receiver.url } } });
  hive = await openHiveGateway(subgraphs, { OPENTELEMETRY: receiver.url });
}, 120_000);
afterAll(async () => {
  await hive.close();
  await subgraphs.close();
  await receiver.close();
  await single.close();
});

/** What does not depend on the moment. */
function toShape({ calls, totals, quotas }: Explanation): object {
  return {
    calls: calls
      .map(({ service, action, origin, error }) => [service, action, origin, error].join(' '))
      .toSorted(),
    totals: [totals.calls, totals.saved, totals.failed],
    quotas: quotas
      .map(({ service, action, account, region, limit }) =>
        [service, action, account, region, limit].join(' '),
      )
      .toSorted(),
  };
}

describe('what several subgraphs explain', () => {
  it('is one explanation, as one process gives it', async () => {
    const wanted = await single.query(ACROSS, {}, EXPLAINED);
    const answer = await hive.query(ACROSS, {}, EXPLAINED);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(wanted.data);
    const { upstream } = answer.extensions!;
    expect(new Set(upstream!.calls.map(({ service }) => service))).toEqual(new Set(['gaap', 'dcs']));
    expect(toShape(upstream!)).toEqual(toShape(wanted.extensions!.upstream!));
  });

  it('is not told where nobody asks', async () => {
    expect((await hive.query(ACROSS)).extensions?.upstream).toBeUndefined();
  });
});

it('refuses what is far too large, before a subgraph is asked', async () => {
  const levels = 'proxy { listeners(first: 1) { nodes {'.repeat(9);
  const { errors } = await hive.query(`{ listeners { nodes { ${levels} id ${'}}}'.repeat(9)} } } }`);
  expect(errors?.[0]?.message).toMatch(/depth limit/);
});

describe('a request to a subgraph', () => {
  const heard: IncomingHttpHeaders[] = [];
  const recorder = createServer((request, response) => {
    heard.push(request.headers);
    response
      .setHeader('content-type', 'application/json')
      .end('{"data":{"accounts":[],"proxies":{"complete":true}}}');
  });
  let gateway: OpenHiveGateway;
  beforeAll(async () => {
    await once(recorder.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}/graphql`;
    const supergraph = ['core', 'gaap'].reduce(
      (text, name) => text.replace(subgraphs.urls[name]!, url),
      subgraphs.supergraph,
    );
    gateway = await openHiveGateway({ ...subgraphs, supergraph });
  });
  afterAll(async () => {
    await gateway.close();
    recorder.close();
    recorder.closeAllConnections();
  });
  beforeEach(() => {
    heard.length = 0;
  });

  it("carries what a caller says, with the gateway's secret, and nothing else of his", async () => {
    const said = {
      authorization: 'Bearer an-invented-token',
      'cache-control': 'max-age=7',
      'connectome-deadline-ms': '7000',
      'connectome-explain': 'true',
      'connectome-freshness': 'max-stale',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      tracestate: 'vendor=1',
    };
    const answer = await gateway.query('{ accounts { name } }', {}, { ...said, cookie: 'session=1' });
    expect(answer).toEqual({ data: { accounts: [] } });
    expect(heard).toEqual([
      expect.objectContaining({ ...said, 'connectome-gateway-secret': GATEWAY_SECRET }),
    ]);
    expect(heard[0]).not.toHaveProperty('cookie');
  });

  /** Asks two subgraphs, with an id that the caller chose, where a client may put it. */
  const askBoth = async (headers: Record<string, string>): Promise<string | string[] | undefined> => {
    heard.length = 0;
    const chosen = { 'connectome-operation': 'chosen' };
    const query = '{ accounts { name } proxies { complete } }';
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...chosen, ...headers },
      body: JSON.stringify({ query, extensions: { headers: chosen } }),
    });
    expect(await response.json()).toEqual({ data: { accounts: [], proxies: { complete: true } } });
    const [first, second, ...others] = heard.map((each) => each['connectome-operation']);
    expect([second, others]).toEqual([first, []]);
    return first;
  };

  it('carries the id of its operation for who wants no held answer, and none that a caller chose', async () => {
    const ids = [
      await askBoth({ 'cache-control': 'no-cache' }),
      await askBoth({ 'cache-control': 'no-cache' }),
      await askBoth({ 'connectome-freshness': 'max-age=0', 'cache-control': 'max-stale' }),
    ];
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(new Set(ids).size).toBe(3);
    expect(await askBoth({})).toBeUndefined();
    expect(
      await askBoth({ 'connectome-freshness': 'max-stale', 'cache-control': 'no-cache' }),
    ).toBeUndefined();
  });
});

it('is no gateway to subgraphs without their secret', async () => {
  const stranger = await openHiveGateway(subgraphs, { GATEWAY_SECRET: 'another-invented-secret' });
  const answer: GraphAnswer<unknown> = await stranger.query(
    '{ host(address: "192.0.2.1") { address realServers { nodes { id } } } }',
  );
  await stranger.close();
  expect(answer.data).toEqual({ host: { address: '192.0.2.1', realServers: null } });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('is in one trace with the subgraphs and their calls', async () => {
  const { spans } = receiver;
  await hive.query('{ proxies(first: 2) { nodes { id } } }', {}, { 'connectome-freshness': 'no-cache' });
  const parentOf = ({ parentSpanId }: ReceivedSpan): ReceivedSpan | undefined =>
    spans.find(({ spanId }) => spanId === parentSpanId);
  const chains = await vi.waitUntil(
    () => {
      const calls = spans.filter(({ name }) => name === 'gaap.DescribeProxies');
      const found = calls.map((call) => {
        const operation = parentOf(call);
        return [call, operation, operation && parentOf(operation)] as const;
      });
      return found.length > 0 && found.every(([, , gateway]) => gateway) ? found : null;
    },
    { timeout: 15_000, interval: 100 },
  );
  for (const [call, operation, gateway] of chains) {
    expect(operation).toMatchObject({ service: 'connectome-gaap', name: 'query' });
    expect(gateway!.service).not.toMatch(/^connectome/);
    expect(new Set([call, operation, gateway].map((span) => span!.traceId)).size).toBe(1);
  }
});
