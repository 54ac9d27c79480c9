import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '@redis/client';
import { findFreePort } from '../lab/find-free-port.js';

/** Starts a Redis that keeps nothing on disk: its URL, and `weigh`, what the answers in it take on average, in bytes. */
export async function startRedis() {
  const port = await findFreePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  await once(child, 'spawn');
  const url = `redis://127.0.0.1:${port}`;
  const client = createClient({ url, RESP: 2 });
  // It is tried again until somebody listens.
  client.on('error', () => undefined);
  await client.connect();
  return {
    url,
    clear: () => client.sendCommand(['FLUSHALL']),
    weigh: () => weigh(client),
    close: async () => {
      await client.close();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function weigh(client) {
  const keys = await client.sendCommand(['KEYS', 'connectome:*:answer']);
  const weights = await Promise.all(
    keys.map((key) => client.sendCommand(['MEMORY', 'USAGE', key, 'SAMPLES', '0'])),
  );
  return weights.reduce((sum, weight) => sum + Number(weight), 0) / keys.length;
}
