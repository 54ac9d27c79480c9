import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import { failureTraits } from '../core/failure-traits.js';
import type { Call, Stage } from './call.js';
import { sameUseUntil, useOf } from './use-of.js';

/** How many bytes all refusals may take. Assumed: some 10,000 of them. */
const MAX_BYTES = 32 * 1024 * 1024;

/** What a refusal takes: names, a message of ours, and where it was made. Assumed: measured once. Its key may be of any length. */
const REFUSAL_BYTES = 2_500;

interface Refusal {
  error: UpstreamError;
  /** Milliseconds since the epoch. */
  observedAt: number;
}

/**
 * Gives a refusal again that tells how a resource is, say too old to know its clients, for as long as an answer of the
 * action would be fresh: asking again costs a token and brings the same.
 */
export function createRefusalStage(clock: Clock, onHit: (call: Call, refusal: UpstreamError) => void): Stage {
  const refusals = new LRUCache<string, Refusal>({
    maxSize: MAX_BYTES,
    sizeCalculation: (_refusal, key) => REFUSAL_BYTES + 2 * key.length,
  });
  return (next) => async (call) => {
    const { scope, target } = call;
    const held = refusals.get(call.key);
    const use = held ? useOf(call, held, clock.now()) : 'no';
    // Stale where the caller said so, and never in place of asking.
    if (held && (use === 'fresh' || use === 'stale')) {
      scope.basis.restOn(target.service, sameUseUntil(call, held, use));
      onHit(call, held.error);
      throw held.error;
    }
    scope.basis.ask(target.service);
    try {
      const answer = await next(call);
      refusals.delete(call.key);
      return answer;
    } catch (error) {
      if (isKept(error)) refusals.set(call.key, { error, observedAt: clock.now() });
      throw error;
    }
  };
}

function isKept(error: unknown): error is UpstreamError {
  return error instanceof UpstreamError && failureTraits[error.failure].keeps === true;
}
