import type { FastifyBaseLogger } from 'fastify';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { SharingObserver } from '../sharing/open-sharing.js';

/** Why Redis is not there, for people. */
const REASONS = {
  slow: 'it takes too long to answer',
  lost: 'the connection to it was lost',
  refused: 'nobody listens there',
} as const;

/** Tells by metrics and by the log whether Redis is there, and who gave permits. */
export function observeSharing(registry: Registry, log: FastifyBaseLogger): SharingObserver {
  const registers = [registry];
  const up = new Gauge({
    name: 'connectome_redis_up',
    help: '1 while quotas and answers are shared through Redis, 0 while it is gone or too slow.',
    registers,
  });
  const losses = new Counter({
    name: 'connectome_redis_losses_total',
    help: 'How often Redis was lost: slow, lost (the connection), refused.',
    labelNames: ['why'],
    registers,
  });
  const permits = new Counter({
    name: 'connectome_shared_permits_total',
    help: 'Permits to call a provider: from Redis, or in rotation with the other processes while it is gone.',
    labelNames: ['by'],
    registers,
  });
  return {
    onLink: (loss) => {
      up.set(loss === null ? 1 : 0);
      if (loss === null) {
        log.info('Redis is there: quotas and answers are shared through it');
        return;
      }
      losses.inc({ why: loss });
      log.warn(
        { why: REASONS[loss] },
        'Redis is gone: processes send in rotation, and each keeps its answers to itself',
      );
    },
    onPermit: (by) => {
      permits.inc({ by });
    },
  };
}
