import type { FlowEndpointState, FlowState, Health, ResourceStatus } from '../gql/hooks.js';

/** How something is, as a glance tells it: each has a colour and a shape of its own. */
export type State = 'well' | 'ill' | 'changing' | 'off' | 'unknown';

/** The glance of every word that the graph has for how something is. */
const states: Record<Health | ResourceStatus | FlowState | FlowEndpointState, State> = {
  HEALTHY: 'well',
  UNHEALTHY: 'ill',
  UNCHECKED: 'unknown',
  RUNNING: 'well',
  PENDING: 'changing',
  STOPPED: 'off',
  ISOLATED: 'off',
  FAULTY: 'ill',
  CONNECTED: 'well',
  WAITING: 'changing',
  IDLE: 'off',
  UNKNOWN: 'unknown',
};

/** The glance of a health, status or state; unknown where there is none. */
export function toState(word: keyof typeof states | null | undefined): State {
  return word ? states[word] : 'unknown';
}
