import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../../src/core/page.js';
import type { MediaConnection } from '../../../../src/graph/ems/media-connection.js';
import { openEms, OSAKA, TOKYO, type OpenEms } from './open-ems.js';

let open: OpenEms;

beforeAll(async () => {
  open = await openEms();
});
afterEach(() => {
  open.emulator.faults.clear();
  open.calls();
});
afterAll(() => open.emulator.close());

const firstOf = (first: number, wantsTotal = false) => ({ first, after: null, wantsTotal });
const all = { serverId: TOKYO, includeNonNetwork: false };
const idsOf = ({ nodes }: Page<{ id: string }>) => nodes.map(({ id }) => id);

describe('servers', () => {
  it('come from the configuration, without a call or a source', async () => {
    const page = await open.read().servers({}, firstOf(50, true));
    expect(page).toMatchObject({ totalCount: 2, complete: true, gaps: [], sources: [] });
    expect(idsOf(page)).toEqual([TOKYO, OSAKA]);
    expect(idsOf(await open.read().servers({ filter: { search: 'OSAKA' } }, firstOf(50)))).toEqual([OSAKA]);
    expect(await open.read().server(OSAKA)).toMatchObject({
      name: 'osaka-1',
      engine: 'EvoStream Media Server',
    });
    expect(await open.read().server(`${OSAKA}/97`)).toBeNull();
    expect(open.calls()).toEqual([]);
  });

  it('page', async () => {
    const page = await open.read().servers({}, firstOf(1));
    expect(page.pageInfo.hasNextPage).toBe(true);
    const { endCursor } = page.pageInfo;
    const rest = await open.read().servers({}, { first: 1, after: endCursor, wantsTotal: false });
    expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([[OSAKA], false]);
  });

  it('that are not configured do not exist, and their lists are the mistake of the caller', async () => {
    expect(await open.read().server('edge:ems:global:server:nara-1')).toBeNull();
    await expect(open.read().connections({ ...all, serverId: 'x' }, firstOf(1))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('tell status and version in one call, and nothing costs a call that nobody asked for', async () => {
    const reads = open.read('fresh');
    expect(await Promise.all([reads.liveness(TOKYO), reads.release(TOKYO)])).toEqual([
      { status: 'RUNNING', statusDetail: 'it answers' },
      { version: '2.0.0' },
    ]);
    expect(open.calls()).toEqual(['version tokyo-1']);
  });

  it('are faulty when they do not answer, which is an answer', async () => {
    open.emulator.faults.add({ service: 'ems', kind: 'gone', resource: 'osaka-1' });
    const reads = open.read('fresh');
    expect(await reads.liveness(OSAKA)).toMatchObject({
      status: 'FAULTY',
      statusDetail: expect.stringContaining('osaka-1') as unknown,
    });
    await expect(reads.release(OSAKA)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect((await reads.liveness(TOKYO)).status).toBe('RUNNING');
  });

  it('tell their figures, a call each', async () => {
    const reads = open.read('fresh');
    const [count, limit, counters, bandwidth] = await Promise.all([
      reads.connectionCount(OSAKA),
      reads.connectionLimit(OSAKA),
      reads.counters(OSAKA),
      reads.bandwidth(OSAKA),
    ]);
    expect([count > 2, limit, bandwidth.maxInBytesPerSecond]).toEqual([true, null, null]);
    expect(counters.total?.current).toBe(count - 2);
    expect(counters.rawUdp?.inBytesPerSecond).toBeNull();
    expect(await reads.connectionLimit(TOKYO)).toBe(5000);
    expect(open.calls()).toHaveLength(5);
  });

  it('refuse figures of the wrong shape', async () => {
    open.emulator.faults.add({ service: 'ems', kind: 'wrong-shape' });
    await expect(open.read('fresh').connectionCount(TOKYO)).rejects.toMatchObject({ failure: 'wrong-shape' });
  });
});

describe('connections', () => {
  it('come in one call, whatever pages and totals are asked', async () => {
    const reads = open.read('fresh');
    const page = await reads.connections(all, firstOf(10, true));
    const rest = await reads.connections(all, { ...firstOf(1000), after: page.pageInfo.endCursor });
    expect(new Set([...idsOf(page), ...idsOf(rest)]).size).toBe(page.totalCount);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(page.sources.map(({ action }) => action)).toEqual(['listConnections']);
    expect(open.emulator.calls.map(({ params }) => params)).toEqual([{ excludenonnetworkprotocols: '1' }]);
    expect(page.nodes.every(({ transport }) => transport === 'TCP' || transport === 'UDP')).toBe(true);
  });

  it('without a network come when they are asked for', async () => {
    const page = await open.read('fresh').connections({ ...all, includeNonNetwork: true }, firstOf(1000));
    expect(page.nodes.filter(({ transport }) => transport === 'NONE')).toHaveLength(5);
    expect(open.emulator.calls.map(({ params }) => params)).toEqual([{ excludenonnetworkprotocols: '0' }]);
  });

  it('are filtered by either end, transport, direction and stream', async () => {
    const reads = open.read('fresh');
    const { nodes } = await reads.connections(all, firstOf(1000));
    const kept = async (filter: object) => idsOf(await reads.connections({ ...all, filter }, firstOf(1000)));
    const expected = (keep: (node: MediaConnection) => boolean) =>
      idsOf({ nodes: nodes.filter(keep) } as never);
    const [{ farAddress, nearAddress, stack }] = nodes as [MediaConnection];
    const streamName = stack.at(-1)!.streams[0]!.name!;

    expect(await kept({ address: farAddress })).toEqual(expected((node) => node.farAddress === farAddress));
    expect(await kept({ address: nearAddress })).toEqual(
      expected((node) => node.nearAddress === nearAddress),
    );
    expect(await kept({ address: `::ffff:${farAddress}` })).toEqual(await kept({ address: farAddress }));
    expect(await kept({ transports: ['UDP'] })).toEqual(expected(({ transport }) => transport === 'UDP'));
    expect(await kept({ directions: ['OUTBOUND'] })).toEqual(
      expected(({ direction }) => direction === 'OUTBOUND'),
    );
    expect(await kept({ streamName })).toEqual(
      expected((node) => node.stack.some(({ streams }) => streams.some(({ name }) => name === streamName))),
    );
    expect(open.calls()).toEqual(['listConnections tokyo-1']);
  });

  it('never show a secret', async () => {
    const { nodes } = await open.read('fresh').connections(all, firstOf(1000));
    const settings = nodes.map((node) => node.settings).filter((found) => found !== null);
    expect(new Set(settings.map(({ command }) => command))).toEqual(new Set(['PULL', 'PUSH']));
    expect(JSON.stringify(nodes)).not.toMatch(/secret|push-key|\/key-|token/);
  });

  it('are found again by id: after the list without a call, one by itself, several by the list', async () => {
    const { nodes } = await open.read('fresh').connections(all, firstOf(1000));
    const [first, second] = nodes as [MediaConnection, MediaConnection];
    const after = open.read();
    expect(await Promise.all([after.connection(first.id), after.connection(second.id)])).toEqual([
      first,
      second,
    ]);
    expect(open.calls()).toEqual(['listConnections tokyo-1']);

    expect(await open.read('fresh').connection(second.id)).toEqual(second);
    expect(open.calls()).toEqual([`getConnectionInfo tokyo-1/${second.resourceId}`]);

    const several = open.read('fresh');
    const gone = several.connection('edge:ems:global:connection:tokyo-1/999999');
    expect(await Promise.all([several.connection(first.id), gone])).toEqual([first, null]);
    expect(open.calls()).toEqual(['listConnections tokyo-1']);
  });

  it('that were closed meanwhile are not there', async () => {
    expect(await open.read('fresh').connection('edge:ems:global:connection:tokyo-1/999999')).toBeNull();
  });

  it('leave a gap that names the server when it is down, and the other server answers', async () => {
    open.emulator.faults.add({ service: 'ems', kind: 'gone', resource: 'tokyo-1' });
    const reads = open.read('fresh');
    const page = await reads.connections(all, firstOf(10));
    expect(page).toMatchObject({ nodes: [], complete: false, totalCount: null });
    expect(page.gaps).toMatchObject([
      { resourceId: 'tokyo-1', action: 'listConnections', code: 'UPSTREAM_UNAVAILABLE', retryable: true },
    ]);
    expect(await reads.connections({ ...all, serverId: OSAKA }, firstOf(10))).toMatchObject({
      complete: true,
    });
  });

  it.each([
    ['html', 'UPSTREAM_UNAVAILABLE'],
    ['truncated', 'UPSTREAM_BAD_RESPONSE'],
    ['wrong-shape', 'UPSTREAM_BAD_RESPONSE'],
    ['reset', 'UPSTREAM_UNAVAILABLE'],
    ['hang', 'UPSTREAM_TIMEOUT'],
  ] as const)('leave a gap for %s', async (kind, code) => {
    open.emulator.faults.add({ service: 'ems', kind, action: 'listConnections' });
    const page = await open.read('fresh').connections(all, firstOf(10));
    expect(page.gaps.map((gap) => gap.code)).toEqual([code]);
  });

  it('ride out a single fault', async () => {
    open.emulator.faults.add({ service: 'ems', kind: 'reset', action: 'listConnections', times: 1 });
    expect(await open.read('fresh').connections(all, firstOf(10))).toMatchObject({ complete: true });
  });
});

describe('connections one by one, where the server refuses the list', () => {
  const refuse = (action: string, resource: string, message = 'Not supported any more') => {
    open.emulator.faults.add({ service: 'ems', kind: 'error', action, resource, code: 'FAIL', message });
  };

  it('are the same, none without a network among them', async () => {
    const { nodes } = await open.read('fresh').connections({ ...all, serverId: OSAKA }, firstOf(1000));
    open.calls();
    refuse('listConnections', 'osaka-1');
    const page = await open.read('fresh').connections({ ...all, serverId: OSAKA }, firstOf(1000, true));
    expect(page).toMatchObject({ nodes, complete: true, gaps: [], totalCount: nodes.length });
    expect(page.sources.map(({ action }) => action)).toEqual(['listConnectionsIds', 'getConnectionInfo']);
    const calls = open.calls().map((call) => call.split(' ')[0]);
    expect(calls.filter((action) => action === 'getConnectionInfo')).toHaveLength(nodes.length + 5);
    expect(calls).toHaveLength(nodes.length + 7);
  });

  it('are asked for as far as somebody looks', async () => {
    refuse('listConnections', 'osaka-1');
    const page = await open.read('fresh').connections({ ...all, serverId: OSAKA }, firstOf(2));
    expect(page.nodes).toHaveLength(2);
    expect(open.calls().length).toBeLessThan(10);
  });

  it('leave a gap for one that fails, and none for one that was closed', async () => {
    const { nodes } = await open.read('fresh').connections(all, firstOf(1000));
    // The layer above the carrier's is what the server lists.
    const [failing, closed] = nodes.map(({ stack }) => stack.at(-1)!.resourceId!) as [string, string];
    refuse('listConnections', 'tokyo-1');
    refuse('getConnectionInfo', `tokyo-1/${failing}`, 'Something else');
    refuse('getConnectionInfo', `tokyo-1/${closed}`, 'Connection not found');
    const page = await open.read('fresh').connections(all, firstOf(5));
    expect(idsOf(page)).toEqual(idsOf({ nodes: nodes.slice(2, 7) } as never));
    expect(page.gaps).toMatchObject([
      { resourceId: `tokyo-1/${failing}`, action: 'getConnectionInfo', code: 'UPSTREAM_INVALID_REQUEST' },
    ]);
  });

  it('leave one gap when their ids are refused too', async () => {
    refuse('listConnections', 'tokyo-1');
    refuse('listConnectionsIds', 'tokyo-1');
    const page = await open.read('fresh').connections(all, firstOf(5));
    expect(page.gaps).toMatchObject([
      { resourceId: 'tokyo-1', action: 'listConnectionsIds', upstreamCode: 'FAIL' },
    ]);
  });

  it('are found by id', async () => {
    const { nodes } = await open.read('fresh').connections(all, firstOf(2));
    refuse('listConnections', 'tokyo-1');
    const reads = open.read('fresh');
    expect(await Promise.all(idsOf({ nodes } as never).map((id) => reads.connection(id)))).toEqual(nodes);
  });
});

describe('streams and sessions', () => {
  it('come in one call each, and streams are those of the stacks', async () => {
    const reads = open.read('fresh');
    const { nodes } = await reads.connections(all, firstOf(1000));
    const page = await reads.streams({ serverId: TOKYO }, firstOf(1000, true));
    expect(page.nodes).toEqual(nodes.flatMap(({ stack }) => stack.flatMap(({ streams }) => streams)));
    expect(page.totalCount).toBe(page.nodes.length);
    const sessions = await reads.httpSessions(TOKYO, firstOf(1000, true));
    expect(sessions.nodes.length).toBe(sessions.totalCount);
    expect(sessions.nodes[0]?.startTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
    expect(open.calls()).toEqual([
      'listConnections tokyo-1',
      'listHttpStreamingSessions tokyo-1',
      'listStreams tokyo-1',
    ]);
  });

  it('lead from a copy to its stream and back, by the one list', async () => {
    const reads = open.read('fresh');
    const filter = { directions: ['OUTBOUND' as const] };
    const { nodes } = await reads.streams({ serverId: TOKYO, filter }, firstOf(1));
    const [copy] = nodes;
    const source = await reads.stream(copy!.inStreamId!);
    expect(source?.direction).toBe('INBOUND');
    expect(source?.outStreamIds).toContain(copy?.id);
    expect(source?.name).toBe(copy?.name);
    expect(await reads.stream('edge:ems:global:stream:tokyo-1/999999')).toBeNull();
    expect(new Set(open.calls())).toEqual(new Set(['listStreams tokyo-1']));
  });

  it('are filtered by name and search', async () => {
    const reads = open.read('fresh');
    const named = await reads.streams({ serverId: TOKYO, filter: { name: 'derby' } }, firstOf(1000));
    expect(new Set(named.nodes.map(({ name }) => name))).toEqual(new Set(['derby']));
    const searched = await reads.streams({ serverId: TOKYO, filter: { search: 'DERBY' } }, firstOf(1000));
    expect(searched.nodes.length).toBeGreaterThanOrEqual(named.nodes.length);
    expect(searched.nodes.every(({ name }) => name?.includes('derby'))).toBe(true);
  });
});

describe('a wrong password', () => {
  it('is told without being shown, and says nothing of the health of the server', async () => {
    const locked = await openEms('not-the-password');
    const reads = locked.read();
    expect(await reads.liveness(OSAKA)).toMatchObject({ status: 'UNKNOWN' });
    const page = await reads.connections({ ...all, serverId: OSAKA }, firstOf(10));
    expect(page.gaps).toMatchObject([{ code: 'UPSTREAM_UNAUTHENTICATED', retryable: false }]);
    expect(JSON.stringify(page)).not.toContain('not-the-password');
    await locked.emulator.close();
  });
});
