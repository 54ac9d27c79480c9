import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { UpstreamError } from '../../../src/core/errors.js';
import { createEvostreamTarget } from '../../../src/providers/evostream/client.js';
import type { Sent } from '../../../src/upstream/target.js';
import { createAction } from '../../helpers/scripted-target.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const SUCCESS = '{"data":null,"description":"","status":"SUCCESS"}';
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server that answers as told, and what it was asked. */
async function listen(answer: Answer): Promise<{ port: number; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, requests };
}

const LOGIN = 'ops:p%40ss%2Fword';

function ask(
  port: number,
  parameters: Record<string, unknown> = {},
  signal = new AbortController().signal,
): Promise<Sent> {
  const target = createEvostreamTarget(
    { name: 'edge', provider: 'evostream' },
    { service: 'ems', name: 'tokyo-1', url: `http://${LOGIN}@127.0.0.1:${port}/ems`, refusals: [] },
  );
  return target.send(createAction({ service: 'ems', name: 'getConnectionInfo' }), parameters, signal);
}

/** How an answer is told, having made sure that nothing of the URL is in it. */
async function failureOf(answer: Answer): Promise<UpstreamError> {
  const { port } = await listen(answer);
  const error = await ask(port).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UpstreamError);
  const failed = error as UpstreamError;
  expect(JSON.stringify([failed, failed.message, failed.stack])).not.toMatch(/p@ss|p%40ss|ops:|b3BzOn/);
  expect(failed.message).toContain('(edge, global, tokyo-1)');
  return failed;
}

describe('the EvoStream client', () => {
  it('sends parameters in base64 that a URL can hold, and the login in a header', async () => {
    const { port, requests } = await listen((_, response) => response.end(SUCCESS));
    await ask(port, { id: 144 });
    await ask(port, { id: 144, localStreamName: 'ÿ>?' });
    await ask(port);
    expect(requests.map(({ url }) => url)).toEqual([
      '/ems/getConnectionInfo?params=aWQ9MTQ0',
      '/ems/getConnectionInfo?params=aWQ9MTQ0IGxvY2FsU3RyZWFtTmFtZT3Dvz4%2F',
      '/ems/getConnectionInfo',
    ]);
    const [first] = requests;
    expect(first?.headers.authorization).toBe(`Basic ${Buffer.from('ops:p@ss/word').toString('base64')}`);
    expect(first?.method).toBe('GET');
  });

  it('gives back the envelope', async () => {
    const { port } = await listen((_, response) => response.end(SUCCESS));
    expect(await ask(port)).toEqual({
      body: { data: null, description: '', status: 'SUCCESS' },
      requestId: null,
    });
  });

  it.each<[string, Answer, Partial<UpstreamError>]>([
    [
      'a refusal',
      (_, response) => response.end('{"data":null,"description":"Not today","status":"FAIL"}'),
      { failure: 'invalid-request', retryable: false, upstreamCode: 'FAIL' },
    ],
    [
      'a refusal with another HTTP status',
      (_, response) => response.writeHead(500).end('{"data":null,"description":"No","status":"FAIL"}'),
      { failure: 'invalid-request', upstreamCode: 'FAIL' },
    ],
    [
      'a wrong password',
      (_, response) => response.writeHead(401).end('Unauthorized'),
      { failure: 'unauthenticated' },
    ],
    ['a closed door', (_, response) => response.writeHead(403).end(), { failure: 'forbidden' }],
    ['a throttle', (_, response) => response.writeHead(429).end(), { failure: 'throttled' }],
    ['a broken gateway', (_, response) => response.writeHead(502).end('<html>'), { failure: 'unavailable' }],
    ['a wrong path', (_, response) => response.writeHead(404).end('Not Found'), { failure: 'garbled' }],
    ['HTML', (_, response) => response.end('<html></html>'), { failure: 'garbled', retryable: true }],
    ['half an answer', (_, response) => response.end(SUCCESS.slice(0, 20)), { failure: 'garbled' }],
    ['JSON of something else', (_, response) => response.end('{"ok":true}'), { failure: 'wrong-shape' }],
    ['a list', (_, response) => response.end('[]'), { failure: 'wrong-shape', retryable: false }],
    ['a reset', ({ socket }) => socket.resetAndDestroy(), { failure: 'unavailable' }],
    ['a connection closed half way', cutOff, { failure: 'unavailable' }],
  ])('tells %s for what it is', async (_, answer, expected) => {
    expect(await failureOf(answer)).toMatchObject(expected);
  });

  it('tells that nobody listens', async () => {
    const { port } = await listen((_, response) => response.end());
    closers.pop()?.();
    await expect(ask(port)).rejects.toMatchObject({
      failure: 'unavailable',
      message: expect.stringContaining('the connection was refused') as unknown,
    });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const { port } = await listen(() => {
      controller.abort();
    });
    await expect(ask(port, {}, controller.signal)).rejects.toBeInstanceOf(UpstreamError);
  });
});

function cutOff(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': 1000 });
  response.write(SUCCESS.slice(0, 20), () => response.socket?.destroy());
}
