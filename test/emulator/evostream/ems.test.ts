import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeParameters, get, openEmsWorld, type EmsItem, type EmsWorld } from './ems-world.js';

let ems: EmsWorld;
beforeAll(async () => {
  ems = await openEmsWorld();
});
afterAll(() => ems.close());

const run: EmsWorld['run'] = (server, command, parameters) => ems.run(server, command, parameters);
const list: EmsWorld['list'] = (server, command, parameters) => ems.list(server, command, parameters);
const basic = (user: string, password: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

describe('listConnections', () => {
  it('shows network connections in the documented envelope, their carriers spelt with a capital P', async () => {
    const { status, envelope } = await run('tokyo-1', 'listConnections');
    const connections = envelope.data as EmsItem[];
    expect([status, envelope.status, envelope.description]).toEqual([
      200,
      'SUCCESS',
      'Available connections',
    ]);
    expect(connections.length).toBeGreaterThan(200);
    expect(Object.keys(connections[0]!.carrier!)).toEqual([
      'farIP',
      'farPort',
      'id',
      'nearIP',
      'nearPort',
      'rx',
      'tx',
      'type',
    ]);
    expect(connections.every(({ carrier }) => carrier !== null)).toBe(true);
    const types = new Set(connections.map(({ carrier }) => carrier!.type));
    expect(types).toEqual(new Set(['IOHT_TCP_CARRIER', 'IOHT_UDP_CARRIER']));
  });

  it('shows stacks without a carrier when it is asked for them', async () => {
    const connections = await list('tokyo-1', 'listConnections', 'excludeNonNetworkProtocols=0');
    const timers = connections.filter(({ carrier }) => carrier === null);
    expect(timers.map(({ stack }) => stack.map(({ type }) => type))).toEqual(Array(5).fill(['TMR']));
    expect(await list('tokyo-1', 'listConnections', 'excludeNonNetworkProtocols=1')).toHaveLength(
      connections.length - 5,
    );
  });

  it('writes times in milliseconds with four decimals, and escapes slashes', async () => {
    const { text } = await run('tokyo-1', 'listConnections');
    expect(text).toMatch(/"queryTimestamp":1763683200000\.6599[,}]/);
    expect(text).toMatch(/"creationTimestamp":\d{13}\.\d{3}0[,}]/);
    expect(text).toContain('rtmp:\\/\\/');
    expect(text).not.toMatch(/[^\\]\//);
  });

  it('writes numbers beyond 2^53 digit by digit', async () => {
    const { text } = await run('tokyo-1', 'listConnections');
    expect(text).toContain('"codecNumeric":4702111241970122752');
    expect(text).toContain('"codecNumeric":6217274493967007744');
    expect(text).toContain('"typeNumeric":5282249572905648128');
  });

  it('has who is on other services too at the far end', async () => {
    const connections = await list('tokyo-1', 'listConnections');
    const far = new Set(connections.map(({ carrier }) => carrier!.farIP));
    const { apps, viewers, mediaEdges, accelerators } = ems.world.cast;
    const forwarders = accelerators.filter(({ target }) => target.name === 'tokyo-1');
    expect(forwarders.every(({ forwardAddress }) => far.has(forwardAddress))).toBe(true);
    expect(mediaEdges.egress.every((address) => far.has(address))).toBe(true);
    expect(apps.some(({ address }) => far.has(address))).toBe(true);
    expect(viewers.some((address) => far.has(address))).toBe(true);
  });

  it('carries secrets in the commands that made connections', async () => {
    const connections = await list('tokyo-1', 'listConnections');
    const pulls = connections.flatMap(({ pullSettings }) => pullSettings?.uri ?? []);
    const pushes = connections.flatMap(({ pushSettings }) => pushSettings ?? []);
    expect(pulls[0]).toMatch(/^rtmp:\/\/contributor:pull-secret-\d+@[\d.]+:1935\/live\/key-[0-9a-f]+$/);
    expect(pushes[0]).toMatchObject({ uri: expect.stringContaining('push-secret') as string });
    expect(pushes[0]!.targetStreamName).toMatch(/^push-key-/);
    expect(
      connections.some(({ pullSettings }) => pullSettings && Object.keys(pullSettings).length === 0),
    ).toBe(true);
  });

  it('gives every connection and layer an id of its own', async () => {
    const connections = await list('tokyo-1', 'listConnections', 'excludeNonNetworkProtocols=0');
    const ids = connections.flatMap(({ carrier, stack }) => [
      ...(carrier === null ? [] : [carrier.id]),
      ...stack.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('one connection', () => {
  it('is found by the ids that are listed, and is what the list shows', async () => {
    const ids = (await run('tokyo-1', 'listConnectionsIds')).envelope.data as number[];
    const all = await list('tokyo-1', 'listConnections', 'excludeNonNetworkProtocols=0');
    expect(ids).toEqual(all.map(({ stack }) => stack.at(-1)!.id));
    for (const index of [0, 40, all.length - 1]) {
      const { envelope } = await run('tokyo-1', 'getConnectionInfo', `id=${ids[index]!}`);
      expect(envelope.data).toEqual(all[index]);
    }
  });

  it('fails by the id of its carrier, which is another', async () => {
    const [first] = await list('tokyo-1', 'listConnections');
    const { status, envelope } = await run('tokyo-1', 'getConnectionInfo', `id=${first!.carrier!.id}`);
    expect(status).toBe(200);
    expect(envelope).toEqual({ data: null, description: 'Connection not found', status: 'FAIL' });
  });
});

describe('streams', () => {
  it('are those in the stacks of the connections, spelt with a small p', async () => {
    const streams = await list('tokyo-1', 'listStreams');
    const inStacks = (await list('tokyo-1', 'listConnections')).flatMap(({ stack }) =>
      stack.flatMap((layer) => layer.streams ?? []),
    );
    expect(streams).toEqual(inStacks);
    expect(streams[0]).toHaveProperty('farIp');
    expect(streams[0]).not.toHaveProperty('farIP');
    expect(new Set(streams.map(({ type }) => type))).toEqual(new Set(['INR', 'INTS', 'ONR']));
  });

  it('point at each other: a source at its copies, a copy at its source', async () => {
    const streams = await list('tokyo-1', 'listStreams');
    const links = streams.flatMap(({ uniqueId, outStreamsUniqueIds }) =>
      (outStreamsUniqueIds ?? []).map((copy) => [copy, uniqueId]),
    );
    const backlinks = streams.flatMap(({ uniqueId, inStreamUniqueId }) =>
      inStreamUniqueId === undefined ? [] : [[uniqueId, inStreamUniqueId]],
    );
    expect(new Map(links as [number, number][])).toEqual(new Map(backlinks as [number, number][]));
    expect(links.length).toBeGreaterThan(50);
    expect(new Set(streams.map(({ uniqueId }) => uniqueId)).size).toBe(streams.length);
  });

  it('between its own processes are left out unless asked for', async () => {
    const usual = await list('tokyo-1', 'listStreams');
    const all = await list('tokyo-1', 'listStreams', 'disableInternalStreams=0');
    expect(all.slice(usual.length).map(({ farIp }) => farIp)).toEqual(['127.0.0.1']);
  });
});

describe('figures', () => {
  it('count operational connections too', async () => {
    const { length } = await list('tokyo-1', 'listConnections');
    expect((await run('tokyo-1', 'getConnectionsCount')).envelope.data).toEqual({ count: length + 2 });
    expect((await run('tokyo-1', 'getConnectionsCountLimit')).envelope.data).toEqual({
      current: length + 2,
      limit: 5000,
    });
  });

  it('tell bandwidth, counters and version', async () => {
    expect((await run('tokyo-1', 'getBandwidth')).envelope.data).toEqual({
      current: { in: expect.any(Number) as number, out: expect.any(Number) as number },
      max: { in: 0, out: 0 },
    });
    const { data } = (await run('tokyo-1', 'getExtendedConnectionCounters')).envelope;
    const { origin } = data as { origin: Record<string, Record<string, number>> };
    expect(origin['grandTotal']!['current']).toBe(
      origin['managedTcp']!['current']! + origin['managedUdp']!['current']!,
    );
    expect(Object.keys(origin['rawUdp']!)).toEqual(['current', 'max', 'total', 'inBytes', 'outBytes']);
    expect((await run('tokyo-1', 'version')).envelope.data).toMatchObject({ releaseNumber: '2.0.0' });
  });

  it('tell HTTP sessions, begun at a time with dashes and no zone', async () => {
    const sessions = await list('tokyo-1', 'listHttpStreamingSessions');
    expect(sessions.length).toBeGreaterThan(5);
    for (const { startTime } of sessions) expect(startTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
  });
});

describe('a command', () => {
  it.each(['VERSION', 'listhttpstreamingsessions', 'listHTTPStreamingSessions'])(
    'may be spelt %s',
    async (command) => {
      expect((await run('tokyo-1', command)).envelope.status).toBe('SUCCESS');
    },
  );

  it('has its commandId sent back', async () => {
    const { envelope } = await run('tokyo-1', 'version', 'commandId=abc-7');
    expect(envelope.responseId).toBe('abc-7');
    expect((await run('tokyo-1', 'version')).envelope).not.toHaveProperty('responseId');
  });

  it('takes its parameters in parentheses too', async () => {
    const [first] = await list('tokyo-1', 'listConnections');
    const id = first!.stack[0]!.id;
    for (const parameters of [`(id=${id})`, `id=${id})`]) {
      expect((await run('tokyo-1', 'getConnectionInfo', parameters)).envelope.data).toEqual(first);
    }
  });

  it.each([
    ['unknown', 'shutdownEverything', undefined],
    ['without its id', 'getConnectionInfo', undefined],
    ['with an id that is none', 'getConnectionInfo', 'id=abc'],
    ['with a parameter of another command', 'version', 'id=1'],
    ['with parameters that are no pairs', 'listConnections', 'everything'],
  ])('%s fails with words only', async (_name, command, parameters) => {
    const { status, envelope } = await run('tokyo-1', command, parameters);
    expect(status).toBe(200);
    expect(envelope).toEqual({
      data: null,
      description: expect.stringMatching(/.+/) as string,
      status: 'FAIL',
    });
  });
});

describe('the server behind the web proxy', () => {
  const { user, password } = { user: 'ops', password: 'ems-operator-example' };

  it('answers to the right login only', async () => {
    const url = `${ems.urlOf('osaka-1')}/ems/version`;
    expect((await get(url)).status).toBe(401);
    expect((await get(url, basic(user, 'wrong'))).status).toBe(401);
    expect((await get(url, basic(user, password))).envelope.status).toBe('SUCCESS');
  });

  it('is at its pseudo domain only, its question mark escaped or not', async () => {
    const at = (path: string): ReturnType<typeof get> =>
      get(ems.urlOf('osaka-1') + path, basic(user, password));
    expect((await at('/version')).status).toBe(404);
    const parameters = encodeParameters('commandId=1');
    expect((await at(`/ems/version?params=${parameters}`)).envelope.responseId).toBe('1');
    expect((await at(`/ems/version%3fparams=${parameters}`)).envelope.responseId).toBe('1');
  });

  it('misspells the current count', async () => {
    const url = `${ems.urlOf('osaka-1')}/ems/getConnectionsCountLimit`;
    const { data } = (await get(url, basic(user, password))).envelope;
    expect(data).toEqual({ cuurent: expect.any(Number) as number, limit: 0 });
  });
});

it('logs the command as documented, and the server with the id as the resource', async () => {
  ems.log.clear();
  await run('tokyo-1', 'getconnectioninfo', 'id=85');
  expect(ems.log.calls).toEqual([
    expect.objectContaining({
      service: 'ems',
      action: 'getConnectionInfo',
      resource: 'tokyo-1/85',
      status: 200,
    }),
  ]);
});

it('fails on demand, one server alone', async () => {
  const fault = { service: 'ems', action: 'listConnections', resource: 'tokyo-1' } as const;
  ems.world.faults.add({ ...fault, kind: 'error', code: 'FAIL', message: 'Command is deprecated' });
  const { envelope } = await run('tokyo-1', 'listConnections');
  expect(envelope).toEqual({ data: null, description: 'Command is deprecated', status: 'FAIL' });
  expect((await run('tokyo-1', 'listConnectionsIds')).envelope.status).toBe('SUCCESS');
  ems.world.faults.clear();
});

it('moves: bytes grow, connections come and go', async () => {
  const moving = await openEmsWorld({ seed: 4 });
  const before = await moving.list('tokyo-1', 'listConnections');
  moving.world.clock.advance(10 * 60_000);
  const after = new Map(
    (await moving.list('tokyo-1', 'listConnections')).map((item) => [item.carrier!.id, item]),
  );
  await moving.close();
  const stayed = before.filter(({ carrier }) => after.has(carrier!.id));
  expect(stayed.length).toBeGreaterThan(before.length / 2);
  expect(stayed.length).toBeLessThan(before.length);
  expect(stayed.every(({ carrier }) => after.get(carrier!.id)!.carrier!.rx >= carrier!.rx)).toBe(true);
  expect(stayed.some(({ carrier }) => after.get(carrier!.id)!.carrier!.rx > carrier!.rx)).toBe(true);
});
