import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

let directory: string;
let server: TestServer;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'connectome-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>dashboard</title>');
  await writeFile(join(directory, 'assets/index-1a2b.js'), 'code');
  server = await startTestServer({ server: { dashboard: true }, dashboardDirectory: directory });
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const asBrowser = { headers: { accept: BROWSER } };

it.each([
  '/',
  '/hosts/2001:db8::1',
  '/resources/prod:gaap:global:proxy:link-1',
  '/listeners?health=UNHEALTHY',
])('gives a browser the page at %s, which runs and asks only what is of this server', async (path) => {
  const response = await fetch(`${server.url}${path}`, asBrowser);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<title>dashboard</title>');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  const policy = response.headers.get('content-security-policy') ?? '';
  const sources = policy.split('; ').flatMap((directive) => directive.split(' ').slice(1));
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(new Set(sources)).toEqual(new Set(["'self'", "'none'"]));
});

it('gives its assets for good', async () => {
  const response = await fetch(`${server.url}/assets/index-1a2b.js`);
  expect(await response.text()).toBe('code');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('gives nothing outside of them', async () => {
  for (const path of ['/assets/none.js', '/assets/%2e%2e/index.html']) {
    const response = await server.app.inject(path);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.body).not.toContain('<title>');
  }
});

it('is not in the way of anybody else', async () => {
  const unknown = await fetch(`${server.url}/nowhere`);
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  expect((await fetch(`${server.url}/healthz`, asBrowser)).headers.get('content-type')).not.toMatch(/html/);
  expect((await server.ask('{ accounts { name } }')).status).toBe(200);
  expect((await fetch(server.url, { method: 'POST', ...asBrowser })).status).toBe(404);
});

it('is off unless it is configured', async () => {
  const other = await startTestServer({ dashboardDirectory: directory });
  const response = await fetch(other.url, asBrowser);
  await other.close();
  expect(response.status).toBe(404);
});

it('says where it is not built', async () => {
  const bare = await startTestServer({
    server: { dashboard: true },
    dashboardDirectory: join(directory, 'assets'),
  });
  const page = await fetch(bare.url, asBrowser);
  const answer = await bare.ask('{ accounts { name } }');
  await bare.close();
  expect([page.status, answer.status]).toEqual([404, 200]);
  expect(JSON.stringify(bare.lines())).toMatch(/dashboard is not built.*npm run build/);
});
