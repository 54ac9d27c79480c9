import type { Action } from '../upstream/action.js';

/** How long an answer is there for those who take a stale one rather than none, once it is not fresh any more. Assumed. */
const STALE_MS = 300_000;

/** How long an answer of an action is kept in Redis, in milliseconds: as long as somebody may use it. */
export function keepMsOf({ freshnessMs, revalidateMs }: Action): number {
  return freshnessMs.value + Math.max(revalidateMs?.value ?? 0, STALE_MS);
}
