import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { littleWorld, oneRegion, type AnyPage } from './all-five.js';

/** The id that a provider knows a thing by. */
const resourceOf = (id: string): string => id.split(':').slice(4).join(':');

describe('an outage below a list', () => {
  let graph: OpenGraph;
  beforeEach(async () => {
    graph = await openGraph({ emulator: littleWorld, accounts: oneRegion });
  });
  afterEach(() => graph.close());

  /** Asks with a cold cache as long as only ids were asked for before. */
  const ask = <Data>(query: string) => graph.query<Data>(query);

  /** What the same world answers while it is well. */
  const askElsewhere = async <Data>(query: string): Promise<Data> => {
    const well = await openGraph({ emulator: littleWorld, accounts: oneRegion });
    const { data } = await well.query<Data>(query);
    await well.close();
    return data;
  };

  it("costs one MongoDB instance's clients, and no other's", async () => {
    interface Data {
      mongoInstances: AnyPage<{ id: string; clientConnections: AnyPage }>;
    }
    const query = `{ mongoInstances { complete nodes { id clientConnections {
      complete gaps { service action resourceId code } nodes { id } } } } }`;
    const healthy = await askElsewhere<Data>(query);
    const broken = healthy.mongoInstances.nodes.find(
      ({ clientConnections }) => clientConnections.complete && clientConnections.nodes.length > 0,
    )!.id;
    const action = 'DescribeClientConnections';
    graph.emulator.faults.add({ service: 'mongodb', action, resource: resourceOf(broken), kind: 'html' });
    const { data, errors } = await ask<Data>(query);
    expect(errors).toBeUndefined();
    expect(data.mongoInstances.complete).toBe(true);
    const gap = { service: 'MONGODB', action, resourceId: resourceOf(broken), code: 'UPSTREAM_UNAVAILABLE' };
    expect(data.mongoInstances.nodes).toEqual(
      healthy.mongoInstances.nodes.map((instance) =>
        instance.id === broken
          ? { id: broken, clientConnections: { complete: false, gaps: [gap], nodes: [] } }
          : instance,
      ),
    );
  });

  it("costs one Redis node's sessions: the instance's page has those of the others", async () => {
    interface Data {
      redisInstances: AnyPage<{
        id: string;
        members: { id: string; seesClients: boolean; sessions: AnyPage }[];
        sessions: AnyPage<{ node: { id: string } }>;
      }>;
    }
    const plain = await ask<Data>('{ redisInstances { nodes { id members { id seesClients } } } }');
    const instance = plain.data.redisInstances.nodes[0]!;
    const nodes = instance.members.filter(({ seesClients }) => seesClients).map(({ id }) => id);
    expect(nodes.length).toBeGreaterThan(1);
    const broken = nodes[0]!;
    graph.emulator.faults.add({
      service: 'dcs',
      action: 'ListClients',
      resource: resourceOf(broken),
      kind: 'html',
    });
    const { data, errors } = await ask<Data>(
      `{ redisInstances { complete nodes { id
        sessions(first: 1000) { complete gaps { service action resourceId code } nodes { node { id } } }
        members { id seesClients sessions { complete gaps { resourceId code } nodes { id } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.redisInstances.complete).toBe(true);
    const [struck, ...others] = data.redisInstances.nodes;
    const gap = { resourceId: resourceOf(broken), code: 'UPSTREAM_UNAVAILABLE' };
    expect(struck!.sessions).toMatchObject({
      complete: false,
      gaps: [{ ...gap, service: 'DCS', action: 'ListClients' }],
    });
    expect(new Set(struck!.sessions.nodes.map(({ node }) => node.id))).toEqual(new Set(nodes.slice(1)));
    for (const { id, sessions } of struck!.members) {
      expect(sessions, id).toMatchObject(
        id === broken ? { complete: false, nodes: [], gaps: [gap] } : { complete: true, gaps: [] },
      );
    }
    for (const { sessions } of others) expect(sessions).toMatchObject({ complete: true, gaps: [] });
  });

  it("costs one proxy's listeners: the page has all others", async () => {
    interface Data {
      listeners: AnyPage<{ id: string; proxy: { id: string } | null }>;
    }
    const query = `{ listeners(filter: { protocols: [TCP] }) {
      complete gaps { service action resourceId code retryable } nodes { id proxy { id } } } }`;
    const all = (await askElsewhere<Data>(query)).listeners.nodes;
    const broken = all.find(({ proxy }) => proxy !== null)!.proxy!.id;
    const action = 'DescribeTCPListeners';
    graph.emulator.faults.add({ service: 'gaap', action, resource: resourceOf(broken), kind: 'wrong-shape' });
    const { data, errors } = await ask<Data>(query);
    expect(errors).toBeUndefined();
    expect(data.listeners.gaps).toEqual([
      {
        service: 'GAAP',
        action,
        resourceId: resourceOf(broken),
        code: 'UPSTREAM_BAD_RESPONSE',
        retryable: false,
      },
    ]);
    expect(data.listeners.complete).toBe(false);
    const left = all.filter(({ proxy }) => proxy?.id !== broken);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    expect(data.listeners.nodes).toEqual(left);
  });

  it("costs one listener's rules, as an error at its place", async () => {
    interface Data {
      listeners: AnyPage<{ id: string; health: string | null; rules: unknown[] | null }>;
    }
    const plain = await ask<Data>('{ listeners(filter: { protocols: [HTTP, HTTPS] }) { nodes { id } } }');
    const broken = plain.data.listeners.nodes[0]!.id;
    expect(plain.data.listeners.nodes.length).toBeGreaterThan(1);
    graph.emulator.faults.add({
      service: 'gaap',
      action: 'DescribeRules',
      resource: resourceOf(broken),
      kind: 'error',
      code: 'UnauthorizedOperation',
    });
    const { data, errors } = await ask<Data>(
      `{ listeners(filter: { protocols: [HTTP, HTTPS] }) { complete nodes { id health
        ... on HttpListener { rules { id } } ... on HttpsListener { rules { id } } } } }`,
    );
    expect(data.listeners.complete).toBe(true);
    for (const { id, health, rules } of data.listeners.nodes) {
      if (id === broken) expect({ health, rules }).toEqual({ health: null, rules: null });
      else expect(rules).not.toBeNull();
    }
    expect(errors!.map(({ path }) => path!.join('.')).sort()).toEqual([
      'listeners.nodes.0.health',
      'listeners.nodes.0.rules',
    ]);
    for (const { message, extensions } of errors!) {
      expect(extensions).toMatchObject({
        code: 'UPSTREAM_FORBIDDEN',
        upstream: {
          provider: 'tencentcloud',
          service: 'gaap',
          action: 'DescribeRules',
          account: 'prod',
          code: 'UnauthorizedOperation',
          retryable: false,
        },
      });
      expect(message).toMatch(
        /gaap DescribeRules of listener-\w+ \(prod, global\).*grant the account read access/,
      );
    }
  });

  it("costs one flow's realtime status, once for all of its ends", async () => {
    interface Data {
      flows: AnyPage<{
        id: string;
        state: string;
        inputs: { realtime: object | null }[];
        outputs: { realtime: object | null }[];
      }>;
    }
    const plain = await ask<Data>('{ flows { nodes { id state inputs { id } outputs { id } } } }');
    const flow = plain.data.flows.nodes.find((each) => each.state === 'RUNNING' && each.outputs.length > 1)!;
    const { id: broken } = flow;
    const ends = flow.inputs.length + flow.outputs.length;
    const action = 'DescribeStreamLinkFlowRealtimeStatus';
    graph.emulator.faults.add({ service: 'streamlink', action, resource: resourceOf(broken), kind: 'reset' });
    const { data, errors } = await ask<Data>(
      '{ flows { complete nodes { id inputs { realtime { state } } outputs { realtime { state } } } } }',
    );
    expect(data.flows.complete).toBe(true);
    const at = data.flows.nodes.findIndex(({ id }) => id === broken);
    expect(errors).toHaveLength(ends);
    for (const { path, extensions, message } of errors!) {
      expect(path!.slice(0, 3)).toEqual(['flows', 'nodes', at]);
      expect(path!.at(-1)).toBe('realtime');
      expect(extensions.code).toBe('UPSTREAM_UNAVAILABLE');
      expect(message).toMatch(/streamlink DescribeStreamLinkFlowRealtimeStatus of \w+ \(prod, global\)/);
    }
    data.flows.nodes.forEach(({ inputs, outputs }, index) => {
      for (const { realtime } of [...inputs, ...outputs]) {
        expect(realtime === null, String(index)).toBe(index === at);
      }
    });
    const asked = graph.emulator.calls.filter((call) => call.action === action);
    expect(asked.filter(({ resource }) => resource !== resourceOf(broken)).length).toBeGreaterThan(0);
  });

  it("costs one media server's connections; the server itself is known, and shows what is wrong", async () => {
    interface Data {
      mediaServers: AnyPage<{ name: string; status: string; statusDetail: string; connections: AnyPage }>;
    }
    graph.emulator.faults.add({ service: 'ems', resource: 'osaka-1', kind: 'gone' });
    const { data, errors } = await ask<Data>(
      `{ mediaServers { complete nodes { name status statusDetail connectionCount
        connections { complete gaps { resourceId code message } nodes { id } } } } }`,
    );
    expect(data.mediaServers).toMatchObject({
      complete: true,
      nodes: [
        { name: 'tokyo-1', status: 'RUNNING', connections: { complete: true, gaps: [] } },
        {
          name: 'osaka-1',
          status: 'FAULTY',
          connections: {
            complete: false,
            nodes: [],
            gaps: [{ resourceId: 'osaka-1', code: 'UPSTREAM_UNAVAILABLE' }],
          },
        },
      ],
    });
    expect(data.mediaServers.nodes[0]!.connections.nodes.length).toBeGreaterThan(0);
    expect(data.mediaServers.nodes[1]!.statusDetail).toMatch(/edge, global, osaka-1/);
    expect(errors!.map(({ path }) => path!.join('.'))).toEqual(['mediaServers.nodes.1.connectionCount']);
  });

  it('costs the nodes of one instance, and what is known of the instance stays', async () => {
    interface Data {
      mongoInstances: AnyPage<{ id: string; name: string; members: { name: string }[] | null }>;
    }
    const plain = await ask<Data>('{ mongoInstances { nodes { id } } }');
    const broken = plain.data.mongoInstances.nodes[0]!.id;
    graph.emulator.faults.add({
      service: 'mongodb',
      action: 'DescribeDBInstanceNodeProperty',
      resource: resourceOf(broken),
      kind: 'wrong-shape',
    });
    const { data, errors } = await ask<Data>(
      '{ mongoInstances { nodes { id name members { name role } } } }',
    );
    const [first, ...others] = data.mongoInstances.nodes;
    expect(first).toMatchObject({ id: broken, name: expect.stringMatching(/./) as string, members: null });
    for (const { members } of others) expect(members!.length).toBeGreaterThan(0);
    expect(errors).toMatchObject([
      { path: ['mongoInstances', 'nodes', 0, 'members'], extensions: { code: 'UPSTREAM_BAD_RESPONSE' } },
    ]);
  });
});
