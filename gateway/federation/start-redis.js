import { once } from 'node:events';
import { connect } from 'node:net';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { findFreePorts } from './find-free-ports.js';
import { until } from './until.js';

const HOST = '127.0.0.1';
/** Where Redis listens unless it is told otherwise. */
const USUAL_PORT = 6379;

/** The URL of a Redis: one that runs here already, or else a new one that keeps nothing on disk. Null when there is none to start. */
export async function startRedis(troupe) {
  if (await isRedis(USUAL_PORT)) return toUrl(USUAL_PORT);
  if (!(await isInstalled('redis-server'))) return null;
  const [port] = await findFreePorts(1);
  const settings = { bind: HOST, port, save: '', appendonly: 'no' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  troupe.start('redis', { command: 'redis-server', args });
  await until('redis', () => isRedis(port), troupe.over);
  return toUrl(port);
}

const toUrl = (port) => `redis://${HOST}:${port}`;

/** Whether what listens there answers as Redis does. */
async function isRedis(port) {
  const socket = connect(port, HOST);
  try {
    await once(socket, 'connect');
    socket.write('PING\r\n');
    const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(1_000) });
    return String(answer).startsWith('+PONG');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function isInstalled(command) {
  const directories = (process.env.PATH ?? '').split(delimiter);
  const found = directories.map((directory) => access(join(directory, command), constants.X_OK));
  return Promise.any(found).then(
    () => true,
    () => false,
  );
}
