import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFreePort } from '../helpers/find-free-port.js';
import { describeWithRedis } from '../helpers/open-redis.js';
import { exampleVariables, readCompose } from './compose-file.js';
import { containersOf } from './manifests.js';

const [command, ...args] = readCompose().services['redis']!.command as string[];
const password = exampleVariables['REDIS_PASSWORD']!;

it('Redis runs alike on both platforms', () => {
  const [container] = containersOf('redis');
  const filled = container?.args?.map((arg) => arg.replace('$(REDIS_PASSWORD)', password));
  expect(filled).toEqual([command, ...args]);
});

describeWithRedis('Redis, as it is started', () => {
  let server: ChildProcess;
  let port: number;
  beforeAll(async () => {
    port = await findFreePort();
    server = spawn(command!, [...args, '--port', String(port), '--bind', '127.0.0.1'], { stdio: 'ignore' });
  });
  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  });

  it('takes what it is told: nobody without the password, nothing on disk, and room made for what is new', async () => {
    const client = createClient({ url: `redis://:${password}@127.0.0.1:${port}`, RESP: 2 });
    // It is tried again until somebody listens.
    client.on('error', () => undefined);
    await client.connect();
    const settingOf = async (name: string) => (await client.configGet(name))[name];
    expect(await settingOf('save')).toBe('');
    expect(await settingOf('appendonly')).toBe('no');
    expect(await settingOf('maxmemory')).toBe(String(256 * 1024 * 1024));
    expect(await settingOf('maxmemory-policy')).toBe('allkeys-lru');
    await client.close();
    const stranger = createClient({ url: `redis://127.0.0.1:${port}`, RESP: 2, disableClientInfo: true });
    stranger.on('error', () => undefined);
    await expect(stranger.connect().then(() => stranger.get('anything'))).rejects.toThrow(/NOAUTH/);
    stranger.destroy();
  });
});
