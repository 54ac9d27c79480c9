import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { findFreePort } from '../../test/helpers/find-free-port.js';

const RUN = join(import.meta.dirname, '../federation/run.js');

/** `npm run federation` without its build. */
interface Federation {
  process: ChildProcess;
  url: string;
  /** Where each subgraph is. */
  urls: Record<string, string>;
  /** Which process each subgraph is. */
  pids: Record<string, number>;
  /** What it wrote about its end. */
  told: () => string;
  ended: Promise<number | null>;
}

let running: Federation | undefined;
afterEach(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
});

async function start(environment: Record<string, string> = {}): Promise<Federation> {
  const PORT = environment['PORT'] ?? String(await findFreePort());
  const child = spawn(process.execPath, [RUN], { env: { PATH: process.env['PATH'], ...environment, PORT } });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let welcome = '';
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      welcome += chunk.toString();
      if (welcome.includes('Ctrl+C')) resolve();
    });
    void ended.then(() => {
      reject(new Error(`ended before it was ready: ${welcome}${told}`));
    });
  });
  const rows = [...welcome.matchAll(/^ {2}(\w+) +(\S.*?)(?: +process (\d+))?$/gm)];
  const url = `http://127.0.0.1:${PORT}/graphql`;
  expect(welcome).toContain(url);
  running = {
    process: child,
    url,
    urls: Object.fromEntries(rows.map(([, name, where]) => [name, where])) as Record<string, string>,
    pids: Object.fromEntries(rows.map(([, name, , pid]) => [name, Number(pid)])) as Record<string, number>,
    told: () => told,
    ended,
  };
  return running;
}

const isUp = (url: string): Promise<boolean> =>
  fetch(new URL('/healthz', url)).then(
    () => true,
    () => false,
  );

/** What is to be gone in the end; Redis speaks no HTTP. */
const listServers = ({ url, urls }: Federation): string[] => [
  url,
  ...Object.entries(urls).flatMap(([name, where]) => (name === 'redis' ? [] : [where])),
];

const listUp = async (urls: readonly string[]): Promise<string[]> => {
  const up = await Promise.all(urls.map(isUp));
  return urls.filter((_, index) => up[index]);
};

it('answers across all subgraphs, and Ctrl+C ends every process', async () => {
  const { url, urls, process: child, ended, told } = await start();
  expect(Object.keys(urls)).toEqual([...subgraphs.map(({ name }) => name), 'redis']);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ accounts { name } mongoInstances { nodes { id } } proxies { nodes { id } } flows { nodes { id } }
        redisInstances { nodes { id } } mediaServers { nodes { id } } }`,
    }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: object[] };
  expect(errors).toBeUndefined();
  expect(Object.keys(data)).toHaveLength(6);
  expect(JSON.stringify(data)).not.toMatch(/null|\[\]/);
  const { redis, ...rest } = urls;
  const all = [url, ...Object.values(rest)];
  expect(await listUp(all)).toEqual(all);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(await listUp(all)).toEqual([]);
  expect(told().trim()).toBe('');
  expect(redis).toBeDefined();
}, 120_000);

it('ends every process however impatient Ctrl+C is', async () => {
  const federation = await start();
  const { process: child, ended } = federation;
  child.kill('SIGINT');
  // In a terminal npm hands on what the process hears from there as well.
  await delay(50);
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(await listUp(listServers(federation))).toEqual([]);
}, 120_000);

it('leaves no process when it is killed', async () => {
  const federation = await start();
  federation.process.kill('SIGKILL');
  await federation.ended;
  const all = listServers(federation);
  await vi.waitUntil(async () => (await listUp(all)).length === 0, { timeout: 20_000, interval: 200 });
}, 120_000);

it('says at once that its port is taken, and starts nothing', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const began = start({ PORT: String(port) });
  await expect(began).rejects.toThrow(
    new Error(
      `ended before it was ready: federation: port ${port} of 127.0.0.1 is taken; choose another: PORT=4001 npm run federation\n`,
    ),
  );
  other.close();
}, 120_000);

it('ends when several of its processes end at once', async () => {
  const federation = await start();
  const { pids, ended } = federation;
  for (const name of ['core', 'gaap', 'ems']) process.kill(pids[name]!, 'SIGKILL');
  expect(await ended).toBe(1);
  expect(await listUp(listServers(federation))).toEqual([]);
}, 120_000);

it('says which process ended by itself, and ends the others; without Redis it goes on', async () => {
  // A path with nothing on it: no redis-server is found.
  const { url, urls, pids, ended, told } = await start({ PATH: '/nonexistent' });
  const { redis, ...rest } = urls;
  expect(redis).toMatch(/^redis:|^none:/);
  process.kill(pids['gaap']!, 'SIGKILL');
  expect(await ended).toBe(1);
  expect(told()).toMatch(/federation: gaap ended \(SIGKILL\); the others end with it/);
  expect(await listUp([url, ...Object.values(rest)])).toEqual([]);
}, 120_000);
