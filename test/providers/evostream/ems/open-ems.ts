import type { RunningEmulator } from '../../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../../src/emulator/serve/start-emulator.js';
import { createEmsReads, type EmsReads } from '../../../../src/providers/evostream/ems/ems-reads.js';
import { ems } from '../../../../src/providers/evostream/ems/ems.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';

/** Media servers that stand still, and the real client to ask them with. */
export interface OpenEms {
  emulator: RunningEmulator;
  /** The reads of an operation of its own; `fresh` forgets what was read before. */
  read(how?: 'fresh'): EmsReads;
  /** What the emulator was asked since the last time, sorted: `action server[/id]`. */
  calls(): string[];
}

export const TOKYO = 'edge:ems:global:server:tokyo-1';
export const OSAKA = 'edge:ems:global:server:osaka-1';

/** Opens a world; `password` is what the proxy is told, the right one unless told otherwise. */
export async function openEms(password?: string): Promise<OpenEms> {
  const emulator = await startEmulator({ clock: { rate: 0 } });
  const account = emulator.configuration.accounts.find(({ provider }) => provider === 'evostream')!;
  const settings = ems.settingsShape.parse(withPassword(account.services['ems'], password));
  const open = () => createUpstream(ems.createTargets(account, settings), { timeoutMs: 300 });
  let upstream = open();
  return {
    emulator,
    read: (how) => {
      if (how === 'fresh') upstream = open();
      return createEmsReads(openReader(upstream));
    },
    calls: () => {
      const calls = emulator.calls.map(({ action, resource }) => `${action} ${resource ?? ''}`).toSorted();
      emulator.clearCalls();
      return calls;
    },
  };
}

function withPassword(settings: unknown, password: string | undefined): unknown {
  if (password === undefined) return settings;
  return JSON.parse(JSON.stringify(settings).replace(/(:\/\/[^:"]+:)[^@"]+@/g, `$1${password}@`)) as unknown;
}
