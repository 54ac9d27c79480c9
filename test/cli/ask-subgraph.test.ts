import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askSubgraph } from '../../src/cli/ask-subgraph.js';

const HEADERS = { 'connectome-gateway-secret': 'an-invented-gateway-secret' };
const SDL = 'type Query { proxies: [String] @tag(name: "gaap") }';

let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
let asked: IncomingHttpHeaders[];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers);
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
});

const reply = (status: number, body: object) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const refusal = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

it('hands over what the subgraph tells, and who asks', async () => {
  answer = reply(200, { data: { _service: { sdl: SDL } } });
  expect(await askSubgraph({ name: 'gaap', url }, HEADERS)).toBe(SDL);
  expect(asked).toMatchObject([HEADERS]);
});

it('follows no redirection, which would take the secret elsewhere', async () => {
  answer = (response) => void response.writeHead(307, { location: `${url}/elsewhere` }).end();
  await expect(askSubgraph({ name: 'gaap', url }, HEADERS)).rejects.toThrow(/answered 307.*--url gaap=<url>/);
  expect(asked).toHaveLength(1);
});

it.each([
  ['another subgraph', 200, { data: { _service: { sdl: SDL } } }, /is subgraph gaap: .*--url dcs=<url>/],
  ['a gateway it does not know', 403, refusal('FORBIDDEN', 'who?'), /answered 403: who\?\. Give --config/],
  [
    'a caller it does not know',
    401,
    refusal('UNAUTHENTICATED', 'who?'),
    /answered 401: who\?\. Give --config/,
  ],
  [
    'the whole graph',
    400,
    refusal('GRAPHQL_VALIDATION_FAILED', 'no _service.'),
    /answered 400: no _service\. It serves no subgraph: start it with --subgraph dcs/,
  ],
  ['another program', 200, {}, /answered 200: what is no GraphQL\. Say where it is with --url dcs=<url>/],
])('says what to do about %s', async (_what, status, body, message) => {
  answer = reply(status, body);
  const failure = await askSubgraph({ name: 'dcs', url }, HEADERS).catch((error: unknown) => error as Error);
  expect(String(failure)).toMatch(message);
  expect(String(failure)).toContain(`subgraph dcs at ${url} `);
  expect(String(failure)).not.toContain(HEADERS['connectome-gateway-secret']);
});

it('says what to do where nobody answers', async () => {
  const nobody = 'http://127.0.0.1:9/graphql';
  await expect(askSubgraph({ name: 'dcs', url: nobody }, HEADERS)).rejects.toThrow(
    /^subgraph dcs at http:\/\/127\.0\.0\.1:9\/graphql does not answer: start it there, or .*--url dcs=<url>/,
  );
});
