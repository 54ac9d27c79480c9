import type { FlowState, Health, ListenerProtocol, ResourceStatus } from '../gql/hooks.js';

// The values that lists are filtered by; the compiler checks them against the schema.
export const statuses = [
  'RUNNING',
  'PENDING',
  'STOPPED',
  'ISOLATED',
  'FAULTY',
  'UNKNOWN',
] as const satisfies ResourceStatus[];
export const healths = ['UNHEALTHY', 'HEALTHY', 'UNCHECKED', 'UNKNOWN'] as const satisfies Health[];
export const protocols = ['TCP', 'UDP', 'HTTP', 'HTTPS'] as const satisfies ListenerProtocol[];
export const flowStates = ['RUNNING', 'IDLE', 'UNKNOWN'] as const satisfies FlowState[];

/** A filter's value as the list that the graph takes; null, which is no filter, where it is none of these. */
export function chosen<Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value[] | null {
  const found = values.filter((known) => known === value);
  return found.length > 0 ? found : null;
}
