import type { EmulatorOptions, RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../src/emulator/serve/start-emulator.js';
import type { WorldSize } from '../../src/emulator/world/size.js';

/**
 * A world that stands still at one moment, so that two of them are equal to the last byte counter. Its scans of Redis
 * sessions are over before anybody looks, however busy the machine is.
 */
export const FROZEN: EmulatorOptions = {
  clock: { rate: 0, startAt: Date.UTC(2025, 10, 21) },
  redisScanMs: 0,
};

/** A frozen world with little in it but what a test is about. */
export function frozenWith(size: Partial<WorldSize>): EmulatorOptions {
  return {
    ...FROZEN,
    size: {
      apps: 20,
      viewers: 10,
      proxies: 0,
      proxyGroups: 0,
      mongoInstances: 0,
      redisInstances: 0,
      flows: 0,
      mediaServers: 1,
      mediaConnections: 5,
      mediaConnectionsLargest: 5,
      ...size,
    },
  };
}

/** Asks a second world of the same options, without quotas and waiting, for the truth; ends it afterwards. */
export async function askTwin<Truth>(
  options: EmulatorOptions,
  read: (emulator: RunningEmulator) => Promise<Truth>,
): Promise<Truth> {
  const emulator = await startEmulator({ ...options, quotas: false, redisScanMs: 0 });
  try {
    return await read(emulator);
  } finally {
    await emulator.close();
  }
}
