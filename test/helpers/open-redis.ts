import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { describe } from 'vitest';
import { findFreePort } from './find-free-port.js';

const PROGRAM = 'redis-server';
const isInstalled = spawnSync(PROGRAM, ['--version']).status === 0;

/** Tests that need a real Redis: skipped, with the reason printed, where the machine has none. */
export function describeWithRedis(name: string, tests: () => void): void {
  if (isInstalled) {
    describe(name, tests);
    return;
  }
  process.stderr.write(
    `skipped: ${name}: ${PROGRAM} is not on this machine (apt-get install redis-server)\n`,
  );
  describe.skip(`${name} (${PROGRAM} is not on this machine)`, tests);
}

/** A Redis of its own on a free port, which keeps nothing when it ends. */
export interface OpenRedis {
  url: string;
  /** Ends it as a crash does. */
  kill: () => Promise<void>;
  /** Starts it again, empty. */
  start: () => Promise<void>;
  /** Lets it hang, and go on. */
  pause: () => void;
  resume: () => void;
  /** Sends a command as redis-cli would. */
  ask: (...command: string[]) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Starts a Redis and waits until it answers. */
export async function openRedis(): Promise<OpenRedis> {
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    child = spawn(PROGRAM, args, { stdio: 'ignore' });
    await untilAnswers(url);
  };
  const kill = async (): Promise<void> => {
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    child = null;
    await ended;
  };
  await start();
  return {
    url,
    start,
    kill,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    ask: (...command) => ask(url, command),
    close: kill,
  };
}

async function untilAnswers(url: string): Promise<void> {
  while ((await ask(url, ['PING']).catch(() => null)) !== 'PONG') await delay(10);
}

async function ask(url: string, command: string[]): Promise<unknown> {
  const client = createClient({ url, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.sendCommand(command);
  } finally {
    await client.close();
  }
}
