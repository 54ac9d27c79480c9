const windowMs = 1000;

/** Counts arrivals exactly: at most `limit` are admitted in any window of one second, per key. */
export interface QuotaGate {
  /** Whether an arrival at `at` (milliseconds, never going back) is within the limit; a refused one does not count. */
  admit(key: string, limit: number, at: number): boolean;
}

/** A gate that enforces limits, or with `enforce` false one that admits everything. */
export function createQuotaGate(enforce = true): QuotaGate {
  if (!enforce) return { admit: () => true };
  const admitted = new Map<string, number[]>();
  return {
    admit: (key, limit, at) => {
      const times = (admitted.get(key) ?? []).filter((time) => time > at - windowMs);
      admitted.set(key, times);
      if (times.length >= limit) return false;
      times.push(at);
      return true;
    },
  };
}
