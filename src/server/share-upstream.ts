import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import type { Configuration } from '../config/configuration.js';
import type { Clock } from '../core/clock.js';
import type { Sharing } from '../upstream/sharing.js';
import type { Target } from '../upstream/target.js';
import { observeSharing } from './observe-sharing.js';

export interface ShareOptions {
  configuration: Configuration;
  clock: Clock;
  registry: Registry;
  log: FastifyBaseLogger;
}

/** Shares quotas and answers with other processes, where that is configured and this one asks providers at all. */
export async function shareUpstream(
  targets: readonly Target[],
  { configuration, clock, registry, log }: ShareOptions,
): Promise<Sharing | undefined> {
  const { redis } = configuration;
  if (!redis || targets.length === 0) return undefined;
  // Whoever shares nothing does not load it.
  const { openSharing } = await import('../sharing/open-sharing.js');
  return openSharing({ url: redis.url, clock, targets, observer: observeSharing(registry, log) });
}
