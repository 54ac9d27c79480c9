import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import type { Answer, Handler, Stage } from './call.js';

export interface CacheOptions {
  clock: Clock;
  /** How many rows all answers together may hold; assumed: about 200 MB of the larger rows. */
  maxRows?: number;
  onHit?: (service: string, action: string) => void;
}

const DEFAULT_MAX_ROWS = 500_000;

/** Serves an answer again while it is fresh; a hit costs no token. */
export function createCacheStage({ clock, maxRows = DEFAULT_MAX_ROWS, onHit }: CacheOptions): Stage {
  const answers = new LRUCache<string, Answer>({
    maxSize: maxRows,
    sizeCalculation: (answer) => rowsIn(answer.body),
  });
  return (next: Handler): Handler =>
    async (call) => {
      const held = answers.get(call.key);
      if (held && clock.now() - held.observedAt < call.action.freshnessMs.value) {
        call.scope.explain.saved += 1;
        onHit?.(call.target.service, call.action.name);
        return { ...held, origin: 'CACHE' };
      }
      const answer = await next(call);
      if (call.action.freshnessMs.value > 0) answers.set(call.key, answer);
      return answer;
    };
}

/** The weight of an answer: the length of its longest list, and one for itself. */
function rowsIn(body: unknown): number {
  if (Array.isArray(body)) return 1 + body.length;
  if (typeof body !== 'object' || body === null) return 1;
  return 1 + Math.max(0, ...Object.values(body).map((value) => (Array.isArray(value) ? value.length : 0)));
}
