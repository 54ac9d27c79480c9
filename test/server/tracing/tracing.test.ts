import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { littleWorld, oneRegion } from '../../e2e/failures/all-five.js';
import { openGraph, type OpenGraph, type OpenGraphOptions } from '../../helpers/open-graph.js';
import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from '../../helpers/otlp-receiver.js';

const SERVER = 2;
const CLIENT = 3;
const FAILED = 2;

const CALLER = { trace: '4bf92f3577b34da6a3ce929d0e0e4736', span: '00f067aa0ba902b7' };
const PROXIES = 'query ProxyNames { proxies { nodes { id name } } }';
const IDS = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Proxy { name } } }`;

let receiver: OtlpReceiver;
beforeEach(async () => {
  receiver = await startOtlpReceiver();
});
afterEach(() => receiver.close());

/** Asks a traced server of its own, ends it, and gives what was delivered by then. */
async function trace(
  ask: (graph: OpenGraph) => Promise<unknown>,
  { telemetry = {}, ...options }: OpenGraphOptions & { telemetry?: object } = {},
): Promise<ReceivedSpan[]> {
  const graph = await openGraph({
    emulator: littleWorld,
    accounts: oneRegion,
    configuration: { telemetry: { otlpUrl: receiver.url, ...telemetry } },
    ...options,
  });
  await ask(graph).finally(graph.close);
  return receiver.spans;
}

const ofKind = (spans: readonly ReceivedSpan[], wanted: number): ReceivedSpan[] =>
  spans.filter(({ kind }) => kind === wanted);

describe('a traced operation', () => {
  it('is a span, with one below it for each attempt at a provider', async () => {
    const spans = await trace((graph) => graph.query(PROXIES));
    const [operation, ...otherOperations] = ofKind(spans, SERVER);
    expect(otherOperations).toEqual([]);
    expect(operation).toMatchObject({ service: 'connectome', name: 'query' });
    expect(operation!.parentSpanId).toBeFalsy();
    expect(operation!.attributes).toMatchObject({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'ProxyNames',
      'http.response.status_code': 200,
      'connectome.calls': 1,
    });
    const [call, ...otherCalls] = ofKind(spans, CLIENT);
    expect(otherCalls).toEqual([]);
    expect(call).toMatchObject({
      name: 'gaap.DescribeProxies',
      traceId: operation!.traceId,
      parentSpanId: operation!.spanId,
    });
    expect(call!.attributes).toMatchObject({
      'connectome.service': 'gaap',
      'connectome.action': 'DescribeProxies',
      'connectome.account': 'prod',
      'cloud.region': 'global',
      'connectome.batch_size': 1,
      'connectome.request_id': expect.stringMatching(/^[\da-f-]{36}$/) as string,
    });
  });

  it("stands below its caller's span", async () => {
    const headers = { traceparent: `00-${CALLER.trace}-${CALLER.span}-01` };
    const spans = await trace((graph) => graph.query(PROXIES, {}, headers));
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([CALLER.trace]));
    expect(ofKind(spans, SERVER)).toMatchObject([{ parentSpanId: CALLER.span }]);
  });

  it('is left out where its caller is not sampled, or the share says so', async () => {
    const headers = { traceparent: `00-${CALLER.trace}-${CALLER.span}-00` };
    expect(await trace((graph) => graph.query(PROXIES, {}, headers))).toEqual([]);
    expect(await trace((graph) => graph.query(PROXIES), { telemetry: { sampleRatio: 0 } })).toEqual([]);
  });

  it('tells failures, each attempt with its code, and no secret', async () => {
    const spans = await trace(async (graph) => {
      graph.emulator.faults.add({ service: 'gaap', kind: 'error', code: 'AuthFailure.SecretIdNotFound' });
      await graph.query('query { proxy(id: "prod:gaap:global:proxy:link-none") { name } }');
    });
    expect(ofKind(spans, CLIENT)).toMatchObject([
      { status: { code: FAILED }, attributes: { 'error.type': 'UPSTREAM_UNAUTHENTICATED' } },
    ]);
    expect(JSON.stringify(ofKind(spans, SERVER))).toContain('UPSTREAM_UNAUTHENTICATED');
    const everything = JSON.stringify(spans);
    const graph = await openGraph({ emulator: littleWorld });
    const { accounts } = graph.emulator.configuration;
    await graph.close();
    const secrets = accounts.flatMap((account) =>
      ['secretId', 'secretKey', 'accessKey', 'token'].flatMap((key) => account[key] ?? []),
    );
    expect(secrets.length).toBeGreaterThan(2);
    for (const secret of secrets) expect(everything).not.toContain(secret);
  });

  it('is told when its answer was given again, and makes no call', async () => {
    const spans = await trace(async (graph) => {
      for (let run = 0; run < 3; run += 1) await graph.query(PROXIES);
    });
    expect(ofKind(spans, CLIENT)).toHaveLength(1);
    expect(ofKind(spans, SERVER)).toHaveLength(3);
    const repeated = ofKind(spans, SERVER).filter(({ attributes }) => attributes['connectome.repeated']);
    expect(repeated.length).toBeGreaterThan(0);
    for (const { name, attributes } of repeated) {
      expect({ name, operation: attributes['graphql.operation.name'] }).toEqual({
        name: 'query',
        operation: 'ProxyNames',
      });
    }
  });

  it('links a call that several operations share to each of them', async () => {
    const spans = await trace(async (graph) => {
      const { data } = await graph.query<{ proxies: { nodes: { id: string }[] } }>(PROXIES);
      const ids = data.proxies.nodes.map(({ id }) => id);
      graph.emulator.faults.add({ service: 'gaap', kind: 'latency', ms: 100 });
      const ask = (): Promise<unknown> => graph.query(IDS, { ids }, { 'connectome-freshness': 'no-cache' });
      await Promise.all([ask(), ask()]);
    });
    const shared = ofKind(spans, CLIENT).filter(({ links }) => links.length > 0);
    expect(shared.length).toBeGreaterThan(0);
    for (const { parentSpanId, links } of shared) {
      const operations = [parentSpanId, ...links.map(({ spanId }) => spanId)];
      expect(new Set(operations).size).toBe(2);
      for (const id of operations) expect(ofKind(spans, SERVER).map(({ spanId }) => spanId)).toContain(id);
    }
  });
});

it('sends the configured headers to the receiver, and none of ours to a provider', async () => {
  const seen: IncomingHttpHeaders[] = [];
  const provider = createServer((request, response) => {
    seen.push(request.headers);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const endpoint = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const headers = { traceparent: `00-${CALLER.trace}-${CALLER.span}-01`, tracestate: 'vendor=1' };
  await trace((graph) => graph.query(PROXIES, {}, headers), {
    telemetry: { headers: { 'x-team': 'ops' } },
    accounts: (accounts) =>
      accounts.flatMap((account) =>
        'gaap' in account.services ? [{ ...account, services: { gaap: { endpoint } } }] : [],
      ),
  });
  provider.close();
  provider.closeAllConnections();
  expect(receiver.headers).not.toEqual([]);
  for (const delivery of receiver.headers) expect(delivery).toMatchObject({ 'x-team': 'ops' });
  expect(seen).not.toEqual([]);
  expect(seen.flatMap(Object.keys).filter((name) => /^(trace|baggage|connectome)/.test(name))).toEqual([]);
});

it('answers as ever when nobody takes the traces, and says so once', async () => {
  const lines: { msg: string }[] = [];
  const logger = pino({}, { write: (line) => void lines.push(JSON.parse(line) as { msg: string }) });
  const { url } = receiver;
  await receiver.close();
  await trace(
    async (graph) => {
      for (let run = 0; run < 3; run += 1) expect((await graph.query(PROXIES)).errors).toBeUndefined();
    },
    { logger, telemetry: { otlpUrl: url } },
  );
  receiver = await startOtlpReceiver();
  expect(lines.filter(({ msg }) => msg === 'traces are not delivered')).toHaveLength(1);
});
