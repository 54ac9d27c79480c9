import type { CallLog } from '../wire/call-log.js';
import type { Faults } from '../world/faults.js';
import type { WorldSize } from '../world/size.js';
import type { VirtualClockOptions } from '../world/virtual-clock.js';
import type { World } from '../world/world.js';
import type { EmulatedConfiguration } from './to-configuration.js';

/** How to start an emulator. */
export interface EmulatorOptions {
  /** The same seed gives the same world; 1 by default. */
  seed?: number;
  size?: Partial<WorldSize>;
  host?: '127.0.0.1';
  /** Of the cloud APIs, the media servers' follow it; 0, the default, for any free ones. */
  port?: number;
  /** Milliseconds from a request to its answer at the least; 0 by default. */
  latencyMs?: number;
  /** Whether the providers' request quotas are enforced; true by default. */
  quotas?: boolean;
  /** Real milliseconds that a scan of Redis sessions takes; 60 by default. */
  redisScanMs?: number;
  /** Virtual time; a rate of 0 freezes the world between calls of `world.clock.advance`. */
  clock?: VirtualClockOptions;
}

/** A world that answers on the wire. */
export interface RunningEmulator {
  /** Where the cloud APIs are. */
  readonly url: string;
  /** A complete configuration that reaches this world. */
  readonly configuration: EmulatedConfiguration;
  /** The truth, to compare answers with. */
  readonly world: World;
  /** Every request received, in order. */
  readonly calls: CallLog['calls'];
  readonly faults: Faults;
  clearCalls(): void;
  /** Ends every connection and frees the ports. */
  close(): Promise<void>;
}
