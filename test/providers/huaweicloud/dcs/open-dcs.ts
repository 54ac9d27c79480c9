import type { RunningEmulator, EmulatorOptions } from '../../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../../src/emulator/serve/start-emulator.js';
import { dcsActions } from '../../../../src/providers/huaweicloud/dcs/actions.js';
import { dcs } from '../../../../src/providers/huaweicloud/dcs/dcs.js';
import { createDcsReads, type DcsReads } from '../../../../src/providers/huaweicloud/dcs/dcs-reads.js';
import type { Upstream } from '../../../../src/upstream/reader.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';

/** A world that stands still, and the real client to ask it with. */
export interface OpenDcs {
  emulator: RunningEmulator;
  /** What operations share at present. */
  upstream(): Upstream;
  /** The reads of an operation of its own; `fresh` forgets what was read before. */
  read(how?: 'fresh', deadlineMs?: number): DcsReads;
  /** The id of the instance of this name. */
  idOf(name: string): string;
  /** How often each action was called since the last time. */
  calls(): Record<string, number>;
  /** The parameters of every request of an action, as they were on the wire. */
  sent(action: string): unknown[];
}

/** Opens a world; `account` changes the account that is asked with. */
export async function openDcs(options: EmulatorOptions = {}, account: object = {}): Promise<OpenDcs> {
  const emulator = await startEmulator({ quotas: false, clock: { rate: 0 }, ...options });
  const configured = emulator.configuration.accounts.find(({ services }) => 'dcs' in services)!;
  const settings = dcs.settingsShape.parse(configured.services['dcs']);
  const targets = dcs.createTargets({ ...configured, ...account }, settings);
  const open = () => createUpstream(targets, { quotas: QUICK });
  let upstream = open();
  return {
    emulator,
    upstream: () => upstream,
    read: (how, deadlineMs) => {
      if (how === 'fresh') upstream = open();
      return createDcsReads(openReader(upstream, deadlineMs));
    },
    idOf: (name) => {
      const { region, resourceId } = emulator.world.cast.redis.find((plan) => plan.name === name)!;
      return `cache:dcs:${region}:instance:${resourceId}`;
    },
    calls: () => {
      const counts: Record<string, number> = {};
      for (const { action } of emulator.calls) counts[action] = (counts[action] ?? 0) + 1;
      emulator.clearCalls();
      return counts;
    },
    sent: (action) => emulator.calls.filter((call) => call.action === action).map(({ params }) => params),
  };
}

/** The world does not enforce its quotas here, so nobody need wait. */
const QUICK = Object.fromEntries(Object.keys(dcsActions).map((name) => [`dcs.${name}`, 1000]));
