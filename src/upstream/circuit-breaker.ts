import { setMaxListeners } from 'node:events';
import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { UpstreamError } from '../core/errors.js';
import { failureTraits } from '../core/failure-traits.js';
import type { Answer, Call, Handler, Stage } from './call.js';
import { originOf } from './target.js';

/** When an endpoint is taken for dead, and how soon it is tried again. Not documented; assumed. */
export const breakerPolicy = { failuresInARow: 5, probeAfterMs: 2_000 } as const;

export interface CircuitBreakerOptions {
  onStateChange?: (service: string, endpoint: string, open: boolean) => void;
}

/** An endpoint's breaker, and the signal that empties its queues when it opens. */
interface Circuit {
  policy: CircuitBreakerPolicy;
  queue: AbortController;
  /** What the failure was that opened it last. */
  reason: string;
}

/** Stops asking an endpoint that fails as a whole, and lets single probes find out when it is back. */
export function createCircuitBreakerStage({ onStateChange }: CircuitBreakerOptions = {}): Stage {
  const circuits = new Map<string, Circuit>();

  const circuitOf = (call: Call): Circuit => {
    const { account, service, endpoint } = call.target;
    const key = `${account}\n${service}\n${endpoint}`;
    const known = circuits.get(key);
    if (known) return known;
    const policy = circuitBreaker(handleWhen(isOutage), {
      halfOpenAfter: breakerPolicy.probeAfterMs,
      breaker: new ConsecutiveBreaker(breakerPolicy.failuresInARow),
    });
    const circuit: Circuit = { policy, queue: createQueueController(), reason: '' };
    policy.onBreak((broke) => {
      if ('error' in broke && broke.error instanceof UpstreamError) circuit.reason = broke.error.what;
      circuit.queue.abort(new BrokenCircuitError());
      circuit.queue = createQueueController();
      onStateChange?.(service, endpoint, true);
    });
    policy.onReset(() => onStateChange?.(service, endpoint, false));
    circuits.set(key, circuit);
    return circuit;
  };

  return (next: Handler) =>
    async (call: Call): Promise<Answer> => {
      const circuit = circuitOf(call);
      try {
        return await circuit.policy.execute(() => next({ ...call, queueSignal: circuit.queue.signal }));
      } catch (error) {
        throw error instanceof BrokenCircuitError ? asCircuitOpen(call, circuit) : error;
      }
    };
}

/** All that wait for an endpoint listen to its one signal. */
function createQueueController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}

function isOutage(error: Error): boolean {
  return error instanceof UpstreamError && failureTraits[error.failure].outage;
}

function asCircuitOpen(call: Call, { reason }: Circuit): UpstreamError {
  return new UpstreamError(originOf(call.target, call.action, call.parameters), {
    failure: 'circuit-open',
    what: `the last calls to it failed, so it is left alone for a moment: ${reason}`,
    retryAfterMs: breakerPolicy.probeAfterMs,
  });
}
