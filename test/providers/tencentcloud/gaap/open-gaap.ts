import type { RunningEmulator } from '../../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../../src/emulator/serve/start-emulator.js';
import type { WorldSize } from '../../../../src/emulator/world/size.js';
import { gaap } from '../../../../src/providers/tencentcloud/gaap/gaap.js';
import { createGaapReads, type GaapReads } from '../../../../src/providers/tencentcloud/gaap/gaap-reads.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';

/** A world that stands still, and the real client to ask it with. */
export interface OpenGaap {
  emulator: RunningEmulator;
  /** The reads of an operation of its own, for which nothing was read before. */
  read(): GaapReads;
  /** The parameters of every request of an action since the last clearing, in order. */
  sent(action: string): unknown[];
}

/** Opens a world whose quotas are not enforced, so nobody need wait. */
export async function openGaap(size: Partial<WorldSize> = {}): Promise<OpenGaap> {
  const emulator = await startEmulator({ size, quotas: false, clock: { rate: 0 } });
  const account = emulator.configuration.accounts.find(({ services }) => 'gaap' in services)!;
  const targets = gaap.createTargets(account, gaap.settingsShape.parse(account.services.gaap));
  const quotas = Object.fromEntries(Object.keys(gaap.actions).map((name) => [`gaap.${name}`, 1_000]));
  return {
    emulator,
    read: () => createGaapReads(openReader(createUpstream(targets, { quotas }))),
    sent: (action) => emulator.calls.filter((call) => call.action === action).map(({ params }) => params),
  };
}
