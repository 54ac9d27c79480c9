import { Cast } from './cast.js';
import { createCast } from './create-cast.js';
import { worldCredentials, WorldCredentials } from './credentials.js';
import { createFaults, Faults } from './faults.js';
import { createQuotaGate, QuotaGate } from './quota-gate.js';
import { Random, randomFor } from './random.js';
import { worldRegions, WorldRegions } from './regions.js';
import { toWorldSize, WorldSize } from './size.js';
import { createVirtualClock, VirtualClock } from './virtual-clock.js';

/** Everything the emulated services share. */
export interface World {
  readonly seed: number;
  readonly size: WorldSize;
  readonly clock: VirtualClock;
  readonly cast: Cast;
  readonly regions: WorldRegions;
  readonly credentials: WorldCredentials;
  readonly faults: Faults;
  readonly quotas: QuotaGate;
  /** Real milliseconds that a scan of Redis sessions takes. */
  readonly redisScanMs: number;
  /** A stream of random values of the topic's own; the same each time it is asked for. */
  random(topic: string): Random;
}

/** What a world is made from. */
export interface WorldOptions {
  /** 1 by default. */
  seed?: number;
  size?: Partial<WorldSize>;
  clock?: VirtualClock;
  /** False switches the providers' request quotas off. */
  quotas?: boolean;
  /** Real milliseconds that a scan of Redis sessions takes; 60 by default. */
  redisScanMs?: number;
}

/** A world; the same options give the same one. */
export function createWorld(options: WorldOptions = {}): World {
  const seed = options.seed ?? 1;
  const size = toWorldSize(options.size);
  return {
    seed,
    size,
    clock: options.clock ?? createVirtualClock(),
    cast: createCast(seed, size, worldRegions),
    regions: worldRegions,
    credentials: worldCredentials,
    faults: createFaults(),
    quotas: createQuotaGate(options.quotas ?? true),
    redisScanMs: options.redisScanMs ?? 60,
    random: (topic) => randomFor(seed, topic),
  };
}
