/**
 * What answers cost at the providers, of the header `connectome-explain`. GraphQL has no types for extensions: this is
 * the one shape written by hand, and only what is used of it.
 */
interface Explained {
  upstream?: {
    calls: { service: string; action: string; waitMs: number | null; error: string | null }[];
    totals: { calls: number; saved: number; failed: number; floor: number };
    quotas: { limit: number; places: number }[];
  };
}

/** The longest that a call stood in line for a quota, and for which. */
export interface Wait {
  ms: number;
  action: string;
}

/** Upstream calls of one answer, or of several together. */
export interface Cost {
  /** Calls made. */
  calls: number;
  /** Calls spared by held answers and by calls under way. */
  saved: number;
  /** Calls that failed. */
  failed: number;
  /** The least number of calls when nothing is held. */
  floor: number;
  longestWait: Wait;
  /** Whether a provider throttled: somebody else uses the account too. */
  throttled: boolean;
}

export const noCost: Cost = {
  calls: 0,
  saved: 0,
  failed: 0,
  floor: 0,
  longestWait: { ms: 0, action: '' },
  throttled: false,
};

/** The cost that an answer's extensions tell; nothing where they do not. */
export function costOf(extensions: unknown): Cost {
  const { upstream } = (extensions ?? {}) as Explained;
  if (!upstream) return noCost;
  const waits = upstream.calls.map(({ service, action, waitMs }) => ({
    ms: waitMs ?? 0,
    action: `${service} ${action}`,
  }));
  return {
    ...upstream.totals,
    longestWait: waits.reduce(longer, noCost.longestWait),
    throttled:
      upstream.quotas.some(({ limit, places }) => places < limit) ||
      upstream.calls.some(({ error }) => error === 'UPSTREAM_THROTTLED'),
  };
}

/** The cost of two answers together. */
export function sumCosts(one: Cost, other: Cost): Cost {
  return {
    calls: one.calls + other.calls,
    saved: one.saved + other.saved,
    failed: one.failed + other.failed,
    floor: one.floor + other.floor,
    longestWait: longer(one.longestWait, other.longestWait),
    throttled: one.throttled || other.throttled,
  };
}

function longer(one: Wait, other: Wait): Wait {
  return other.ms > one.ms ? other : one;
}
