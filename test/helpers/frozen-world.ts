import type { EmulatorOptions, RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../src/emulator/serve/start-emulator.js';

/**
 * A world that stands still at one moment, so that two of them are equal to the last byte counter. Its scans of Redis
 * sessions are over well before anybody looks, however busy the machine is.
 */
export const FROZEN: EmulatorOptions = {
  clock: { rate: 0, startAt: Date.UTC(2025, 10, 21) },
  redisScanMs: 10,
};

/** Asks a second world like the frozen one, without quotas and waiting, for the truth; ends it afterwards. */
export async function askTwin<Truth>(
  options: EmulatorOptions,
  read: (emulator: RunningEmulator) => Promise<Truth>,
): Promise<Truth> {
  const emulator = await startEmulator({ ...FROZEN, ...options, quotas: false, redisScanMs: 0 });
  try {
    return await read(emulator);
  } finally {
    await emulator.close();
  }
}
