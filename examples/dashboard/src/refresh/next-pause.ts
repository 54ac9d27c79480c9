import type { Round } from '../graph/graph-client.js';
import { formatDuration } from '../ui/format.js';

/** How long to pause before everything on the page is asked again, and why so long. */
export interface Pause {
  ms: number;
  because: string;
}

/** The server calls health and clients fresh for ten seconds: asked sooner, it would give the same answer again. */
const SHORTEST_MS = 15_000;
const LONGEST_MS = 300_000;

/** Asking may take up one part in so many of the time: the rest of the quota is left to others. */
const SHARE = 5;

export const firstPause: Pause = { ms: SHORTEST_MS, because: 'younger answers would be the same' };

/** The pause after a round: long enough that the page leaves most of every quota to others. */
export function nextPause({ cost, durationMs }: Round, before: Pause): Pause {
  const { ms: waitMs, action } = cost.longestWait;
  const reasons: Pause[] = [
    firstPause,
    { ms: SHARE * durationMs, because: `the last round took ${formatDuration(durationMs)}` },
    {
      ms: SHARE * waitMs,
      because: `the quota of ${action} kept the last round waiting for ${formatDuration(waitMs)}`,
    },
    { ms: cost.throttled ? 2 * before.ms : 0, because: 'a provider throttles: somebody else asks it too' },
  ];
  const longest = reasons.reduce((one, other) => (other.ms > one.ms ? other : one));
  return { ...longest, ms: Math.min(longest.ms, LONGEST_MS) };
}
