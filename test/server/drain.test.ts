import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTencentAccount, startTestServer, type TestServer } from '../helpers/start-test-server.js';

/** A provider that answers when it is told to. */
let provider: Server;
let asked: Promise<ServerResponse>;
let server: TestServer;

async function start(drainMs: number): Promise<void> {
  const { port } = provider.address() as AddressInfo;
  server = await startTestServer({ drainMs, accounts: [createTencentAccount(`http://127.0.0.1:${port}`)] });
}

beforeEach(async () => {
  provider = createServer();
  asked = once(provider, 'request').then(([, response]) => response as ServerResponse);
  provider.listen(0, '127.0.0.1');
  await once(provider, 'listening');
});
afterEach(async () => {
  await server.close();
  provider.closeAllConnections();
  provider.close();
});

const PROXY = '{ proxy(id: "prod:gaap:global:proxy:link-00000001") { name } }';
const REFUSAL = '{"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"no"},"RequestId":"r-1"}}';

describe('a server that is closed', () => {
  it('is up and ready before', async () => {
    await start(5_000);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'up' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready' });
  });

  it('answers what is under way, and says meanwhile that it is not ready', async () => {
    await start(60_000);
    const answer = server.ask(PROXY);
    const upstream = await asked;
    const closed = server.close();
    const ready = await server.app.inject('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([503, { status: 'draining' }]);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    upstream.end(REFUSAL);
    expect(await (await answer).json()).toMatchObject({
      data: { proxy: null },
      errors: [{ extensions: { code: 'UPSTREAM_FORBIDDEN', upstream: { requestId: 'r-1' } } }],
    });
    await closed;
  });

  it('waits no longer than it may', async () => {
    await start(50);
    const answer = server.ask(PROXY);
    await asked;
    await Promise.all([expect(answer).rejects.toThrow(), server.close()]);
  });

  it('does not wait for sockets that carry no request', async () => {
    await start(60_000);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await server.close();
    await ended;
  });

  it('may be closed twice', async () => {
    await start(1_000);
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });
});

describe('a caller who goes away', () => {
  it('takes the call with him', async () => {
    await start(1_000);
    const controller = new AbortController();
    const answer = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PROXY }),
      signal: controller.signal,
    });
    const upstream = await asked;
    const gone = once(upstream, 'close');
    controller.abort();
    await expect(answer).rejects.toThrow();
    await gone;
    expect(upstream.writableEnded).toBe(false);
  });
});

describe('a deadline', () => {
  it('ends an operation with what it has', async () => {
    await start(1_000);
    const response = await server.ask(PROXY, { 'connectome-deadline-ms': '150' });
    expect(await response.json()).toMatchObject({
      data: { proxy: null },
      errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }],
    });
  });
});
