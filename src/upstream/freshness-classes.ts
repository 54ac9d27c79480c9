import type { Sourced } from './action.js';

/** How long answers of a kind are served again when the caller says nothing; no provider documents any of it. */
interface FreshnessClass {
  freshnessMs: Sourced;
  revalidateMs?: Sourced;
}

/** What changes when somebody changes it: instances, proxies, nodes. Served a while longer as it is asked for anew. */
export const INVENTORY: FreshnessClass = {
  freshnessMs: { value: 120_000, source: 'not documented; assumed: inventory, minutes' },
  revalidateMs: { value: 480_000, source: 'not documented; assumed: inventory, minutes more' },
};

/** What changes by itself: health, clients. Never served late. */
export const STATUS: FreshnessClass = {
  freshnessMs: { value: 10_000, source: 'not documented; assumed: status, seconds' },
};
