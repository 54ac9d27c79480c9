import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

let directory: string;
let server: TestServer;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'connectome-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>page</title>');
  await writeFile(join(directory, 'assets/main-1a2b.js'), 'plain');
  await writeFile(join(directory, 'assets/main-1a2b.js.gz'), gzipSync('packed'));
  server = await startTestServer({ graphiqlDirectory: directory });
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

it('gives a browser the page, which no other page may frame', async () => {
  const response = await fetch(`${server.url}/graphql`, { headers: { accept: BROWSER } });
  expect(await response.text()).toBe('<title>page</title>');
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(response.headers.get('vary')).toMatch(/accept/i);
});

it('gives its assets for good, compressed beforehand', async () => {
  const response = await fetch(`${server.url}/graphiql/assets/main-1a2b.js`);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.text()).toBe('packed');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it.each(['/graphiql/assets/none.js', '/graphiql/assets/../index.html', '/graphiql/assets/%2e%2e/index.html'])(
  'has nothing at %s',
  async (path) => {
    const response = await server.app.inject(path);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.body).not.toContain('<title>');
  },
);

it('is an API for everybody else', async () => {
  const response = await server.ask('{ accounts { name } }', { accept: '*/*' });
  expect(await response.json()).toEqual({ data: { accounts: [{ name: 'prod' }] } });
});

it('answers operations also where the page was not built', async () => {
  const bare = await startTestServer({ graphiqlDirectory: join(directory, 'assets') });
  const page = await fetch(`${bare.url}/graphql`, { headers: { accept: BROWSER } });
  const answer = await bare.ask('{ accounts { name } }');
  await bare.close();
  expect(page.status).toBe(400);
  expect(answer.status).toBe(200);
  expect(JSON.stringify(bare.lines())).toMatch(/not built.*npm run build/);
});
