import type { Configuration, OperationLimits } from '../../config/configuration.js';

/** How much longer than its caller's a gateway's document may be: it writes out what that says once. Assumed. */
const LONGER = 10;

/**
 * What one operation may ask for. A gateway asks a subgraph on behalf of a caller whom it has limited itself: no deeper,
 * because `_entities` stands in the place of a field, but with fragments written out and clashing names replaced.
 */
export function limitsOf({ limits, subgraph }: Configuration): OperationLimits {
  if (subgraph === null) return limits;
  return { ...limits, tokens: limits.tokens * LONGER, aliases: limits.aliases * LONGER };
}
