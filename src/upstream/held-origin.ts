import type { Action } from './action.js';

/** Where an answer comes from that was heard before, as it says of itself: STALE when it is older than is usual for its action. */
export function heldOrigin({ freshnessMs }: Action, observedAt: number, now: number): 'CACHE' | 'STALE' {
  return now - observedAt < freshnessMs.value ? 'CACHE' : 'STALE';
}
