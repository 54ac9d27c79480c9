import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** What a server may do and this one does not: answer a GET that any web page could have sent. */
const REFUSED: ReadonlySet<string> = new Set(['5A70', 'D6D5', '6A70']);

const audits = serverAudits({ url: () => `${server.url}/graphql` });

it('is audited at all', () => {
  expect(audits.length).toBeGreaterThan(60);
});

it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _name, audit) => {
  const { status } = await audit.fn();
  expect(status).toBe(REFUSED.has(id) ? 'notice' : 'ok');
});
