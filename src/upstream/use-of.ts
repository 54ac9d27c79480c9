import type { Answer, Call } from './call.js';
import { toUse, type Use } from './freshness.js';
import { isOwn } from './request-scope.js';

/** How this caller may use what was heard before; what his own operation asked for is as live as it gets. */
export function useOf(
  { action, scope }: Pick<Call, 'action' | 'scope'>,
  { observedAt }: Pick<Answer, 'observedAt'>,
  now: number,
): Use {
  if (isOwn(scope, observedAt)) return 'fresh';
  return toUse(scope.freshness, {
    ageMs: now - observedAt,
    freshMs: action.freshnessMs.value,
    revalidateMs: action.revalidateMs?.value ?? -Infinity,
  });
}

/** Until when, in milliseconds since the epoch, this caller may use it in the same way as now. */
export function sameUseUntil(
  { action, scope: { freshness } }: Pick<Call, 'action' | 'scope'>,
  { observedAt }: Pick<Answer, 'observedAt'>,
  use: Use,
): number {
  if (freshness.noCache || (use !== 'fresh' && use !== 'stale')) return -Infinity;
  const staleMs = use === 'stale' ? (freshness.maxStaleMs ?? 0) : 0;
  return observedAt + Math.min(action.freshnessMs.value + staleMs, freshness.maxAgeMs ?? Infinity);
}
