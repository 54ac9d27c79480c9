import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCallLog, type CallLog } from '../../../src/emulator/wire/call-log.js';
import { openDoor, type OpenDoor } from '../../../src/emulator/wire/open-door.js';
import type { ServiceEmulator } from '../../../src/emulator/wire/service-emulator.js';
import { type AnyFault, createFaults, type Faults } from '../../../src/emulator/world/faults.js';

const whole = JSON.stringify({ data: [1, 2, 3], count: 3, status: 'SUCCESS' });

/** A service that answers everything the same way. */
const service: ServiceEmulator = {
  service: 'ems',
  owns: ({ path }) => path.startsWith('/'),
  describe: ({ path }) => ({ action: path.slice(1), resource: 'tokyo-1', region: null, params: {} }),
  handle: () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: whole }),
  refuse: (code) => ({ status: 200, body: JSON.stringify({ status: 'FAIL', code }), errorCode: code }),
};

let door: OpenDoor;
let faults: Faults;
let log: CallLog;

beforeEach(async () => {
  faults = createFaults();
  log = createCallLog();
  door = await openDoor({
    name: 'tokyo-1',
    host: '127.0.0.1',
    port: 0,
    services: [service],
    faults,
    log,
    latencyMs: 0,
  });
});
afterEach(() => door.close());

const ask = async (path = '/listConnections') => {
  const response = await fetch(door.url + path, { signal: AbortSignal.timeout(500) });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
};
const strike = (fault: AnyFault, times = 1) => {
  faults.add({ service: 'ems', times, ...fault });
};
/** The system's or fetch's code for why there was no answer. */
const whyNot = () =>
  ask().then(
    () => 'answered',
    (error: unknown) => {
      const { name, cause } = error as { name: string; cause?: { code?: string } };
      return cause?.code ?? name;
    },
  );

describe('a door', () => {
  it('answers and logs', async () => {
    expect(await ask()).toEqual({ status: 200, type: 'application/json', body: whole });
    expect(log.calls).toMatchObject([
      { service: 'ems', action: 'listConnections', status: 200, errorCode: null },
    ]);
  });

  it('tells a defect of the emulator from an answer', async () => {
    const broken = { ...service, handle: () => Promise.reject(new TypeError('no such flow')) };
    const place = { name: 'broken', host: '127.0.0.1', port: 0, latencyMs: 0 };
    const other = await openDoor({ ...place, services: [broken], faults, log });
    const response = await fetch(other.url);
    const text = await response.text();
    await other.close();
    expect({ status: response.status, text }).toMatchObject({
      status: 500,
      text: expect.stringContaining('no such flow') as string,
    });
  });

  it('ends what it has not answered when it closes', async () => {
    strike({ kind: 'hang' });
    const waiting = whyNot();
    while (log.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await door.close();
    expect(await waiting).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
  });
});

describe('faults on the wire', () => {
  it.each([
    [{ kind: 'html' }, { status: 502, type: 'text/html; charset=utf-8' }],
    [
      { kind: 'html', status: 200 },
      { status: 200, type: 'text/html; charset=utf-8' },
    ],
    [
      { kind: 'status', status: 503 },
      { status: 503, body: '' },
    ],
    [
      { kind: 'body', body: '{"as":"it stands"}' },
      { status: 200, body: '{"as":"it stands"}' },
    ],
    [{ kind: 'error', code: 'X.1' }, { body: '{"status":"FAIL","code":"X.1"}' }],
    [{ kind: 'truncated' }, { status: 200, body: whole.slice(0, Math.floor(whole.length / 2)) }],
    [
      { kind: 'wrong-shape' },
      { status: 200, body: '{"data":{"unexpected":"shape"},"count":"about 3","status":"SUCCESS"}' },
    ],
  ] satisfies [AnyFault, object][])('%j', async (fault, expected) => {
    strike(fault);
    expect(await ask()).toMatchObject(expected);
    expect(await ask()).toMatchObject({ status: 200, body: whole });
  });

  it('reset and refuse without an answer, once, and log that there was none', async () => {
    strike({ kind: 'reset' });
    expect(await whyNot()).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    strike({ kind: 'refused' });
    expect(await whyNot()).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(await whyNot()).toBe('answered');
    expect(log.calls.map(({ status }) => status)).toEqual([null, null, 200]);
  });

  it('hang until the caller gives up', async () => {
    strike({ kind: 'hang' });
    expect(await whyNot()).toBe('TimeoutError');
  });

  it('delay an answer, or what another fault makes of it', async () => {
    strike({ kind: 'latency', ms: 60_000 });
    expect(await whyNot()).toBe('TimeoutError');
    strike({ kind: 'latency', ms: 1 });
    strike({ kind: 'status', status: 500 });
    expect(await ask()).toMatchObject({ status: 500 });
  });

  it('refuse at accept while they last', async () => {
    faults.add({ service: 'ems', kind: 'refused' });
    expect(await whyNot()).not.toBe('answered');
    expect(log.calls).toEqual([]);
    faults.clear();
    expect(await whyNot()).toBe('answered');
  });

  it('close the port for real while the service is gone, and open the same one afterwards', async () => {
    faults.add({ service: 'ems', kind: 'gone' });
    expect(await whyNot()).toBe('ECONNREFUSED');
    faults.clear();
    expect(await whyNot()).toBe('answered');
  });
});
