import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { createFederation } from './federation.js';
import { startEmulator } from './start-emulator.js';
import { startRedis } from './start-redis.js';
import { startServer } from './start-server.js';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const CONNECTOME = pathOf('../../dist/src/cli/main.js');

/** Starts what a measurement needs, each in a process of its own, and ends all of it when it is closed. */
export async function openLab() {
  const directory = await mkdtemp(join(tmpdir(), 'connectome-bench-'));
  const running = new Set();
  let files = 0;
  let closed = false;

  const keep = async (starting) => {
    const started = await starting;
    const close = async () => {
      if (running.delete(close)) await started.close();
    };
    running.add(close);
    if (closed) {
      await close();
      throw new Error('the lab is closed');
    }
    return { ...started, close };
  };
  const toFile = (ending) => join(directory, `${(files += 1)}.${ending}`);
  const write = async (content) => {
    const file = toFile('json');
    await writeFile(file, JSON.stringify(content));
    return file;
  };

  return {
    emulator: (options) => keep(startEmulator(options)),
    /** An empty Redis; null where the machine has none. */
    redis: async () => {
      const redis = await startRedis();
      return redis && keep(redis);
    },
    /** Connectome as it ships, over the accounts of a configuration. JSON is YAML. */
    connectome: async (configuration) => {
      const args = ['serve', '--log-level', 'error', '--config', await write(configuration)];
      return keep(startServer({ script: CONNECTOME, args }));
    },
    /** A server of peers/, with data for its root fields. */
    peer: async (name, data = {}) =>
      keep(startServer({ script: pathOf(`../peers/${name}.js`), args: [await write(data)] })),
    ...createFederation({ keep, write, toFile }),
    close: async () => {
      closed = true;
      await Promise.allSettled([...running].reverse().map((close) => close()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
