import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { littleWorld, type AnyPage } from './all-five.js';

const GAPS = 'complete gaps { resourceId code upstreamCode message retryable }';

let graph: OpenGraph;
beforeAll(async () => {
  graph = await openGraph({ emulator: littleWorld });
});
afterAll(() => graph.close());

describe('what does not exist', () => {
  it.each([
    'mongoInstance(id: "prod:mongodb:ap-guangzhou:instance:cmgo-nothere0")',
    'redisInstance(id: "cache:dcs:cn-north-4:instance:11111111-2222-3333-4444-555555555555")',
    'redisInstance(id: "cache:dcs:cn-north-4:instance:no uuid/at all")',
    'flow(id: "prod:streamlink:global:flow:nothere")',
    'proxy(id: "prod:gaap:global:proxy:link-nothere0")',
    'proxyGroup(id: "prod:gaap:global:proxy-group:lg-nothere0")',
    'listener(id: "prod:gaap:global:tcp-listener:listener-nothere0")',
    'listener(id: "prod:gaap:global:udp-listener:listener-nothere0")',
    'listener(id: "prod:gaap:global:http-listener:listener-nothere0")',
    'listener(id: "prod:gaap:global:https-listener:listener-nothere0")',
    'realServer(id: "prod:gaap:global:real-server:rs-nothere0")',
    'mediaServer(id: "edge:ems:global:server:nothere")',
    'node(id: "prod:mongodb:ap-guangzhou:client-connection:cmgo-nothere0/192.0.2.1")',
    'node(id: "prod:gaap:global:rule:http-listener/listener-nothere0/rule-nothere")',
    'node(id: "cache:dcs:cn-north-4:node:11111111-2222-3333-4444-555555555555/nothere")',
    'node(id: "cache:dcs:cn-north-4:session:11111111-2222-3333-4444-555555555555/nothere/1")',
    'node(id: "edge:ems:global:connection:tokyo-1/987654321")',
    'node(id: "edge:ems:global:stream:tokyo-1/987654321")',
  ])('is null without an error: %s', async (field) => {
    expect(
      await graph.query(`{ found: ${field} { id __typename ...Named } }
      fragment Named on Node { ... on Rule { domain } ... on RedisNode { role } ... on Session { address }
        ... on ClientConnection { ip } ... on MediaConnection { transport } ... on MediaStream { name } }`),
    ).toEqual({
      data: { found: null },
    });
  });

  it('is a gap where a resource vanished below a list that still has it', async () => {
    interface Data {
      mongoInstances: AnyPage<{ resourceId: string; clientConnections: AnyPage }>;
    }
    const code = 'InvalidParameterValue.NotFoundInstance';
    graph.emulator.faults.add({
      service: 'mongodb',
      action: 'DescribeClientConnections',
      kind: 'error',
      code,
    });
    const { data, errors } = await graph.query<Data>(
      `{ mongoInstances(accounts: ["prod"], first: 1) { nodes { resourceId
        clientConnections(filter: { minCount: 1000 }) { ${GAPS} } } } }`,
    );
    graph.emulator.faults.clear();
    expect(errors).toBeUndefined();
    const [{ resourceId, clientConnections }] = data.mongoInstances.nodes as [
      Data['mongoInstances']['nodes'][0],
    ];
    expect(clientConnections).toMatchObject({
      complete: false,
      gaps: [{ resourceId, code: 'UPSTREAM_INVALID_REQUEST', upstreamCode: code, retryable: false }],
    });
    expect(clientConnections.gaps[0]!.message).toMatch(
      /no such instance in this region; the resource does not exist, or no longer does/,
    );
  });
});

describe("the caller's own mistakes", () => {
  const tencent = 'configured: prod';
  const shape =
    'expected account:service:region:type:resource, for example prod:gaap:global:proxy:link-hwera8lq';
  const address = 'expected IPv4, IPv6 or a domain name without a port, for example 10.20.0.15';

  it.each([
    ['proxy(id: "nonsense") { id }', ['id "nonsense" is malformed', shape]],
    ['flow(id: "") { id }', ['id "" is malformed', shape]],
    ['mongoInstance(id: "prod:mongodb:ap-guangzhou") { id }', ['"prod:mongodb:ap-guangzhou"', shape]],
    ['node(id: "nonsense") { id }', ['id "nonsense" is malformed', shape]],
    ['proxy(id: "prod:gaap:global:flow:x") { id }', ['is of type flow of gaap', 'expected proxy of gaap']],
    [
      'listener(id: "prod:gaap:global:proxy:link-x") { id }',
      ['names a proxy', 'expected one of tcp-listener, udp-listener, http-listener, https-listener'],
    ],
    [
      'proxy(id: "nobody:gaap:global:proxy:x") { id }',
      ['account "nobody": not configured for gaap', tencent],
    ],
    [
      'proxy(id: "prod:gaap:mars:proxy:x") { id }',
      ['region "mars": not configured for gaap', 'configured: global'],
    ],
    [
      'node(id: "prod:gaap:global:thing:x") { id }',
      ['names no type of this graph: gaap:thing', 'gaap:proxy,'],
    ],
    ['node(id: "edge:gaap:global:proxy:x") { id }', ['names an unknown account for gaap: "edge"', tencent]],
    [
      'node(id: "edge:ems:global:stream:nothere/9") { ... on MediaStream { name } }',
      ['"edge:ems:global:stream:nothere/9" names a server that is not configured for edge'],
    ],
    ['mongoInstances(accounts: ["nobody"]) { complete }', ['accounts "nobody"', tencent]],
    ['realServers(accounts: ["nobody"]) { complete }', ['accounts "nobody"', tencent]],
    ['mediaServers(accounts: ["nobody"]) { complete }', ['accounts "nobody"', 'configured: edge']],
    [
      'mongoInstances(regions: ["mars"]) { complete }',
      ['regions "mars"', 'configured: ap-guangzhou, ap-singapore'],
    ],
    ['listeners(first: 0) { complete }', ['first: 0 is out of range', 'expected 1 to 1000']],
    [
      'listeners(first: 1001) { complete }',
      ['first: 1001 is out of range', 'expected 1 to 1000; page with after'],
    ],
    [
      'listeners(after: "xx") { complete }',
      ['after "xx" is no cursor', 'pass pageInfo.endCursor of the page before'],
    ],
    ['listeners(filter: { proxyIds: ["nonsense"] }) { complete }', ['id "nonsense" is malformed', shape]],
    ['host(address: "999.1.1.1") { address }', ['"999.1.1.1" is no address', address]],
    ['host(address: "") { address }', ['address "" is no address', address]],
    ['host(address: "10.0.0.1:80") { address }', ['"10.0.0.1:80" is no address', address]],
    ['realServers(filter: { address: "xx" }) { complete }', ['"xx" is no address', address]],
    ['redisInstances(filter: { address: "xx" }) { complete }', ['"xx" is no address', address]],
  ])('%s', async (field, told) => {
    graph.emulator.clearCalls();
    const { errors, data } = await graph.query<Record<string, unknown>>(`{ ${field} }`);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    for (const words of told) expect(errors![0]!.message).toContain(words);
    expect(Object.values(data)).toEqual([null]);
    expect(graph.emulator.calls).toEqual([]);
  });

  it('are told at their place, and nothing beside it is lost', async () => {
    const { data, errors } = await graph.query<{
      mediaServers: AnyPage<{ name: string; connections: null }>;
    }>(
      `{ mediaServers(accounts: ["edge"]) { nodes { name connections(filter: { address: "xx" }) { complete } } } }`,
    );
    expect(data.mediaServers.nodes).toEqual([
      { name: 'tokyo-1', connections: null },
      { name: 'osaka-1', connections: null },
    ]);
    expect(errors).toHaveLength(2);
    for (const { message, extensions } of errors!) {
      expect(extensions.code).toBe('BAD_USER_INPUT');
      expect(message).toContain('"xx" is no address');
    }
  });
});
