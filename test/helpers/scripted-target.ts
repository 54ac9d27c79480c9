import { UpstreamError } from '../../src/core/errors.js';
import type { FailureClass } from '../../src/core/failure-traits.js';
import type { Action } from '../../src/upstream/action.js';
import { originOf, type Parameters, type Target } from '../../src/upstream/target.js';

export interface ScriptedCall {
  action: string;
  parameters: Parameters;
}

export interface ScriptedTarget extends Target {
  calls: ScriptedCall[];
}

/** A target that answers what a function says: a body, or a failure class as `fail:…`. */
export function createScriptedTarget(
  answer: (call: ScriptedCall, count: number, signal: AbortSignal) => unknown,
  overrides: Partial<Target> = {},
): ScriptedTarget {
  const calls: ScriptedCall[] = [];
  const target: ScriptedTarget = {
    provider: 'test',
    service: 'test',
    account: 'prod',
    region: 'global',
    endpoint: 'test.example.com',
    credential: 'key',
    ...overrides,
    calls,
    send: async (action, parameters, signal) => {
      const call = { action: action.name, parameters };
      calls.push(call);
      const body = await answer(call, calls.length, signal);
      if (typeof body === 'string' && body.startsWith('fail:')) {
        const failure = body.slice('fail:'.length) as FailureClass;
        throw new UpstreamError(originOf(target, action, parameters), { failure, what: 'as scripted' });
      }
      return { body, requestId: `request-${calls.length}` };
    },
  };
  return target;
}

/** An action for tests, with whatever of it matters. */
export function createAction(parts: Partial<Action> = {}): Action {
  return {
    service: 'test',
    name: 'List',
    quota: null,
    freshnessMs: { value: 0, source: 'a test' },
    ...parts,
  };
}
