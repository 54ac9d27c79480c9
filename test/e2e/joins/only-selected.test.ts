import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

const WORLD = frozenWith({
  proxies: 6,
  proxyGroups: 1,
  mongoInstances: 4,
  mongoClientsLargest: 40,
  mongoClients: 20,
  redisInstances: 4,
  redisSessions: 10,
  redisSessionsLargest: 20,
  flows: 4,
  mediaServers: 2,
});

/** Queries with the actions that they cost, cold. */
const COSTS: readonly [string, string[]][] = [
  ['{ accounts { name services regions } }', []],
  ['{ host(address: "192.0.2.1") { address family isPrivate } }', []],
  ['{ node(id: "prod:gaap:global:proxy:link-1") { id } }', []],

  ['{ mediaServers { totalCount nodes { id name address port host { address } account { name } } } }', []],
  ['{ mediaServers { nodes { status statusDetail engineVersion } } }', ['version']],
  ['{ mediaServers { nodes { connections { nodes { id server { name } } } } } }', ['listConnections']],
  ['{ mediaServers { nodes { connectionCount } } }', ['getConnectionsCount']],
  ['{ mediaServers { nodes { streams { nodes { id inStream { id } } } } } }', ['listStreams']],

  ['{ redisInstances { nodes { name status tags { key } host { address } } } }', ['ListInstances']],
  ['{ redisInstances { nodes { cacheMode } } }', ['ListInstances', 'ShowInstance']],
  [
    '{ redisInstances { nodes { members { name role host { address } instance { name } } } } }',
    ['BatchShowNodesInformation', 'ListInstances'],
  ],

  [
    '{ mongoInstances { totalCount nodes { name host { address } account { name } } } }',
    ['DescribeDBInstances'],
  ],
  [
    '{ mongoInstances { nodes { members { name status } } } }',
    ['DescribeDBInstanceNodeProperty', 'DescribeDBInstances'],
  ],
  [
    '{ mongoInstances { nodes { clientConnections { nodes { ip host { address } instance { name } } } } } }',
    ['DescribeClientConnections', 'DescribeDBInstances'],
  ],
  [
    '{ mongoInstances { nodes { currentOperations { nodes { opId host { address } } } } } }',
    ['DescribeCurrentOp', 'DescribeDBInstances'],
  ],

  [
    '{ flows { nodes { name state inputs { name addresses { address } flow { name } } outputs { name } } } }',
    ['DescribeStreamLinkFlows'],
  ],
  [
    '{ flows { nodes { realtime { observedAt } inputs { realtime { state } } outputs { realtime { state } } } } }',
    ['DescribeStreamLinkFlowRealtimeStatus', 'DescribeStreamLinkFlows'],
  ],

  ['{ proxies { nodes { name host { address } group { id } } } }', ['DescribeProxies']],
  [
    '{ listeners(filter: { protocols: [TCP] }) { nodes { name proxy { id } group { id } } } }',
    ['DescribeProxies', 'DescribeTCPListeners'],
  ],
  [
    '{ listeners(filter: { protocols: [TCP] }) { nodes { proxy { name status } } } }',
    ['DescribeProxies', 'DescribeTCPListeners'],
  ],
  [
    '{ listeners(filter: { protocols: [TCP] }) { nodes { ... on TcpListener { realServers { realServer { address bound host { address } } } } } } }',
    ['DescribeProxies', 'DescribeTCPListeners'],
  ],
  [
    '{ listeners(filter: { protocols: [HTTP] }) { nodes { name } } }',
    ['DescribeHTTPListeners', 'DescribeProxies'],
  ],
  [
    '{ listeners(filter: { protocols: [HTTP] }) { nodes { ... on HttpListener { rules { domain health } } } } }',
    ['DescribeHTTPListeners', 'DescribeProxies', 'DescribeRules'],
  ],
  ['{ realServers { nodes { name address host { address } } } }', ['DescribeRealServers']],
  ['{ realServers { nodes { bound } } }', ['DescribeRealServers', 'DescribeRealServersStatus']],
  [
    'query ($no: Boolean = false) { redisInstances { nodes { name cacheMode @include(if: $no) members @skip(if: true) { id } } } }',
    ['ListInstances'],
  ],
];

describe('a query costs what it selects, and no more', () => {
  let graph: OpenGraph;
  beforeEach(async () => {
    graph = await openGraph({ emulator: WORLD });
  });
  afterEach(() => graph.close());

  it.each(COSTS)('%s', async (source, actions) => {
    const { data, errors } = await graph.query<Record<string, unknown>>(source);
    expect(errors).toBeUndefined();
    expect(Object.values(data)[0]).not.toBeNull();
    expect(Object.keys(graph.countCalls()).toSorted()).toEqual(actions);
  });
});
