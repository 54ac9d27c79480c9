import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from './find-free-port.js';

/** How long a Redis may take until it listens, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Starts a Redis that keeps nothing, in a process of its own; null where the machine has none. `kill` ends it as a crash does. */
export async function startRedis() {
  const port = await findFreePort();
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const ended = once(child, 'exit').catch(() => undefined);
  if (!(await listens(port, child))) return null;
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, kill, close: kill };
}

async function listens(port, child) {
  let isMissing = false;
  child.once('error', () => (isMissing = true));
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 20) {
    await delay(20);
    if (isMissing) return false;
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      delay(PATIENCE_MS, false, { ref: false }),
    ]);
    socket.destroy();
    if (isOpen) return true;
  }
  throw new Error('redis-server does not listen');
}
