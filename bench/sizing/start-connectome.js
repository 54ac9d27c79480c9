import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, URL } from 'node:url';
import { startServer } from '../lab/start-server.js';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const CONNECTOME = pathOf('../../dist/src/cli/main.js');
const COLLECTING = ['--expose-gc', '--import', pathOf('collect-garbage.js')];

/** How long a server rests before it is asked what it takes. */
const REST_MS = 2_000;

/**
 * Starts Connectome over a configuration. `rested` is what it says of itself after a while in which nobody asked: its time on
 * the processor, its memory at present and at its peak, and of that the heap. With `collects` nothing is in the heap that is
 * not held.
 */
export async function startConnectome(configuration, { collects = false } = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'connectome-sizing-'));
  const file = join(directory, 'connectome.json');
  await writeFile(file, JSON.stringify(configuration));
  const serve = [CONNECTOME, 'serve', '--log-level', 'error', '--config', file];
  const [script, ...args] = collects ? [...COLLECTING, ...serve] : serve;
  const server = await startServer({ script, args });
  return {
    ...server,
    rested: async () => {
      await delay(REST_MS);
      const { peak } = await server.memory();
      return { ...(await readMetrics(server.url)), peakBytes: peak };
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

async function readMetrics(url) {
  const response = await fetch(new URL('/metrics', url));
  const text = await response.text();
  const valueOf = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    cpuMs: valueOf('process_cpu_seconds_total') * 1_000,
    bytes: valueOf('process_resident_memory_bytes'),
    heapBytes: valueOf('nodejs_heap_size_used_bytes'),
  };
}
