import type { Answer, Call } from './call.js';
import { toUse, type Use } from './freshness.js';

/** How this caller may use what was heard before; what his own operation asked for is as live as it gets. */
export function useOf({ action, scope }: Call, { observedAt }: Pick<Answer, 'observedAt'>, now: number): Use {
  if (scope.freshness.noCache && observedAt >= scope.startedAt) return 'fresh';
  return toUse(scope.freshness, {
    ageMs: now - observedAt,
    freshMs: action.freshnessMs.value,
    revalidateMs: action.revalidateMs?.value ?? -Infinity,
  });
}
