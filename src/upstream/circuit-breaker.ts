import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import type { Call, Stage } from './call.js';
import { breakerPolicy, Circuit, CircuitOpen } from './circuit.js';
import { originOf, type Target } from './target.js';

export interface CircuitBreakerOptions {
  clock: Clock;
  /** Milliseconds one attempt may take. */
  timeoutMs: number;
  /** Told when an endpoint is taken for dead, and when it is back. */
  onStateChange?: (target: Target, isOpen: boolean) => void;
}

/**
 * Stops asking an endpoint that fails as a whole, and lets probes find out when it is back. It is one for each
 * account, service and endpoint: one media server that is down does not stop the others.
 */
export function createCircuitBreakerStage({ clock, timeoutMs, onStateChange }: CircuitBreakerOptions): Stage {
  const circuits = new Map<string, Circuit>();

  const circuitOf = ({ target }: Call): Circuit => {
    const key = `${target.account}\n${target.service}\n${target.endpoint}`;
    const known = circuits.get(key);
    if (known) return known;
    const circuit = new Circuit({ clock, timeoutMs, onChange: (isOpen) => onStateChange?.(target, isOpen) });
    circuits.set(key, circuit);
    return circuit;
  };

  return (next) => async (call) => {
    const circuit = circuitOf(call);
    try {
      return await circuit.run(call, (terms) => next({ ...call, ...terms }));
    } catch (error) {
      throw error instanceof CircuitOpen ? asFailure(call, circuit) : error;
    }
  };
}

function asFailure(call: Call, { reason }: Circuit): UpstreamError {
  return new UpstreamError(originOf(call.target, call.action, call.parameters), {
    failure: 'circuit-open',
    what: `the last calls to it failed, so it is left alone for a moment: ${reason}`,
    retryAfterMs: breakerPolicy.probeAfterMs,
  });
}
