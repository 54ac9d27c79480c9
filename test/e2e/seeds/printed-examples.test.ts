import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { readFixture } from '../../helpers/read-fixture.js';
import { littleWorld, type AnyPage } from '../failures/all-five.js';

const PAGE = 'totalCount complete gaps { resourceId code upstreamCode message retryable }';

/** What the providers print as examples, as it stands: every oddity comes out of the graph without an error. */
describe("a provider's printed example", () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: { ...littleWorld, redisScanMs: 10 } });
  });
  afterAll(() => graph.close());
  afterEach(() => {
    graph.emulator.faults.clear();
  });

  const ask = async <Data>(query: string): Promise<Data> => {
    const { data, errors } = await graph.query<Data>(query);
    expect(errors).toBeUndefined();
    return data;
  };
  const serve = (service: string, action: string, body: string, status = 200): void => {
    graph.emulator.faults.add({ service, action, kind: 'body', body, status });
  };

  it('of DescribeTCPListeners: strings that are all xx', async () => {
    serve('gaap', 'DescribeTCPListeners', readFixture('gaap-describe-tcp-listeners.json'));
    const listener = `id name port protocol status statusDetail health createdAt
      ... on TcpListener { scheduler realServerType failover sessionPersistence clientIpMethod realServerPort
        healthCheck { enabled type port intervalSeconds timeoutSeconds healthyThreshold unhealthyThreshold }
        realServers { port weight failoverRole health downAddresses
          realServer { id address bound host { address } } } }`;
    const { listeners } = await ask<{ listeners: AnyPage }>(
      `{ listeners(filter: { protocols: [TCP] }) { ${PAGE} nodes { ${listener} } } }`,
    );
    // Every proxy answers with the same row: it is one listener.
    expect(listeners).toMatchObject({ complete: true, gaps: [] });
    expect(listeners.nodes).toEqual([
      {
        id: 'prod:gaap:global:tcp-listener:xx',
        name: 'xx',
        port: 1,
        protocol: 'TCP',
        status: 'PENDING',
        statusDetail: 'creating',
        health: 'HEALTHY',
        createdAt: '1970-01-01T00:00:01.000Z',
        scheduler: 'xx',
        realServerType: 'xx',
        failover: true,
        sessionPersistence: true,
        clientIpMethod: 'PROXY_PROTOCOL',
        realServerPort: 1,
        healthCheck: {
          enabled: true,
          type: null,
          port: null,
          intervalSeconds: 1,
          timeoutSeconds: 1,
          healthyThreshold: 1,
          unhealthyThreshold: 1,
        },
        realServers: [
          {
            port: 111,
            weight: 1,
            failoverRole: null,
            health: 'HEALTHY',
            downAddresses: ['11.11.11.11:111'],
            realServer: { id: 'prod:gaap:global:real-server:xx', address: 'xx', bound: true, host: null },
          },
        ],
      },
    ]);
  });

  it('of DescribeClientConnections: the same row twice, and a total of one', async () => {
    serve('mongodb', 'DescribeClientConnections', readFixture('mongodb-describe-client-connections.json'));
    const { mongoInstances } = await ask<{
      mongoInstances: AnyPage<{ clientConnections: AnyPage<{ id: string }> & { totalCount: number } }>;
    }>(
      `{ mongoInstances(first: 1) { nodes { clientConnections { ${PAGE}
        nodes { id ip count internal host { address } } } } } }`,
    );
    const { clientConnections } = mongoInstances.nodes[0]!;
    const row = { ip: 'xx', count: 1, internal: true, host: null };
    expect(clientConnections).toMatchObject({ complete: true, gaps: [], totalCount: 2, nodes: [row, row] });
    expect(new Set(clientConnections.nodes.map(({ id }) => id)).size).toBe(2);

    // Each of the two is found again.
    for (const { id } of clientConnections.nodes) {
      const { node } = await ask<{ node: object }>(
        `{ node(id: ${JSON.stringify(id)}) { id ... on ClientConnection { ip count } } }`,
      );
      expect(node).toEqual({ id, ip: 'xx', count: 1 });
    }
  });

  it('of DescribeStreamLinkFlowRealtimeStatus: empty statuses of inputs that nobody has', async () => {
    const fixture = readFixture('streamlink-describe-flow-realtime-status.json');
    serve('streamlink', 'DescribeStreamLinkFlowRealtimeStatus', fixture);
    const status = `endpointId state stateDetail mode protocol connectedMs bitrateBps reconnections
      connectServer { address } srt { latencyMs rttMs packets packetLossRate } rtmp { videoFps audioFps }
      rtp { packets }`;
    const { flows } = await ask<{
      flows: AnyPage<{
        id: string;
        state: string;
        inputs: { realtime: object | null }[];
        realtime: { observedAt: string; endpoints: object[] };
      }>;
    }>(
      `{ flows { ${PAGE} nodes { id state inputs { realtime { ${status} } }
        realtime { observedAt endpoints { ${status} } } } } }`,
    );
    const running = flows.nodes.find(({ state }) => state === 'RUNNING')!;
    // Its own inputs are not told of, which is not the same as being idle.
    expect(running.inputs.length).toBeGreaterThan(0);
    for (const { realtime } of running.inputs) expect(realtime).toBeNull();
    expect(running.realtime.observedAt).toBe('2021-04-16T03:31:04.000Z');
    expect(running.realtime.endpoints).toHaveLength(2);
    for (const endpoint of running.realtime.endpoints) {
      expect(endpoint).toMatchObject({
        state: 'UNKNOWN',
        stateDetail: 'xx',
        bitrateBps: 0,
        connectServer: null,
      });
    }
  });

  const firstNode = `{ redisInstances(first: 1) { nodes { members { role address seesClients
    sessions { ${PAGE} nodes { id clientId address port peer host { address } name user lastCommand ageSeconds
      idleSeconds database flags fileDescriptor transactionCommands queryBufferBytes queryBufferFreeBytes events
      network } } } } } }`;

  interface FirstNode {
    redisInstances: AnyPage<{ members: { role: string; sessions: AnyPage<{ id: string }> }[] }>;
  }

  it('of ListClients without a finished scan: looked for again and again, then a gap', async () => {
    serve('dcs', 'ListClients', readFixture('dcs-list-clients-not-ready.json'), 400);
    const { data, errors } = await graph.query<FirstNode>(
      firstNode,
      {},
      { 'connectome-deadline-ms': '2500' },
    );
    expect(errors).toBeUndefined();
    const { sessions } = data.redisInstances.nodes[0]!.members[0]!;
    expect(sessions).toMatchObject({
      complete: false,
      nodes: [],
      gaps: [{ code: 'UPSTREAM_UNAVAILABLE', upstreamCode: 'DCS.4957', retryable: true }],
    });
    expect(sessions.gaps[0]!.message).toMatch(/still collecting the answer; ask again in a moment/);
    expect(graph.countCalls()['ListClients']).toBeGreaterThan(2);
  });

  it('of ListClients: a client behind 198.19/16 that only peer tells', async () => {
    serve('dcs', 'ListClients', readFixture('dcs-list-clients.json'));
    const { redisInstances } = await ask<FirstNode>(firstNode);
    const { members } = redisInstances.nodes[0]!;
    for (const { sessions } of members) {
      expect(sessions).toMatchObject({ complete: true, gaps: [] });
      expect(sessions.nodes).toEqual([
        {
          id: expect.stringMatching(/^cache:dcs:cn-north-4:session:.*\/11677$/) as string,
          clientId: '11677',
          address: '198.19.131.14',
          port: 1637,
          peer: '198.198.0.121:4058',
          host: { address: '198.198.0.121' },
          name: 'dcs',
          user: 'dcs',
          lastCommand: 'info',
          ageSeconds: 376,
          idleSeconds: 376,
          database: 0,
          flags: 'N',
          fileDescriptor: 16,
          transactionCommands: 1,
          queryBufferBytes: 0,
          queryBufferFreeBytes: 4,
          events: 'r',
          network: 'vpc',
        },
      ]);
    }
    // The same client id on two nodes is two sessions.
    expect(members.length).toBeGreaterThan(1);
    expect(new Set(members.map(({ sessions }) => sessions.nodes[0]!.id)).size).toBe(members.length);
  });

  it('of listConnections: abbreviated in print, timestamps with a fraction, empty settings', async () => {
    // The printed ellipsis swallowed the opening brace of a layer; its closing one is missing too.
    const printed = readFixture('ems-list-connections.txt');
    serve('ems', 'listConnections', printed.replace('…', '{').replace('"type":"OR"', '"type":"OR"}'));
    const { mediaServers } = await ask<{
      mediaServers: AnyPage<{ name: string; connections: AnyPage<{ id: string }> }>;
    }>(
      `{ mediaServers { nodes { name connections { ${PAGE} nodes { id transport direction startedAt farPort nearPort
        far { address } near { address } rxBytes txBytes settings { command }
        stack { resourceId type txInvokes startedAt } } } } } }`,
    );
    expect(mediaServers.nodes).toHaveLength(2);
    for (const { name, connections } of mediaServers.nodes) {
      expect(connections).toMatchObject({ complete: true, gaps: [], totalCount: 1 });
      expect(connections.nodes).toEqual([
        {
          id: `edge:ems:global:connection:${name}/97`,
          transport: 'TCP',
          direction: 'OUTBOUND',
          startedAt: '2015-11-23T06:15:04.659Z',
          far: { address: '54.239.131.147' },
          farPort: 1935,
          near: { address: '192.168.2.107' },
          nearPort: 45399,
          rxBytes: 743036,
          txBytes: 3621,
          settings: null,
          stack: [
            { resourceId: '97', type: 'TCP', txInvokes: null, startedAt: '2015-11-23T06:15:04.659Z' },
            { resourceId: null, type: 'OR', txInvokes: 5, startedAt: null },
          ],
        },
      ]);
    }
  });
});
