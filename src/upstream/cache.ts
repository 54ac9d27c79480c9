import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import type { Answer, Call, Handler, Stage } from './call.js';
import { createRefusalStage } from './refusals.js';
import { openBackgroundScope } from './request-scope.js';
import { originOf } from './target.js';
import { useOf } from './use-of.js';

export interface CacheOptions {
  clock: Clock;
  /** How many bytes all answers together may take, as JSON. */
  maxBytes?: number;
  onHit?: (service: string, action: string) => void;
}

/** Assumed: what a small server can spare. Objects take two to four times their JSON. */
const DEFAULT_MAX_BYTES = 128 * 1024 * 1024;

/** Serves an answer again as long as its caller likes it; a hit costs no token. */
export function createCacheStage({ clock, maxBytes = DEFAULT_MAX_BYTES, onHit }: CacheOptions): Stage {
  const answers = new LRUCache<string, Answer>({ maxSize: maxBytes, sizeCalculation: bytesOf });

  const countHit = ({ scope, target, action }: Call): void => {
    scope.explain.saved += 1;
    onHit?.(target.service, action.name);
  };
  const keepRefusals = createRefusalStage(clock, countHit);
  const hit = (call: Call, held: Answer, origin: Answer['origin']): Answer => {
    countHit(call);
    return { ...held, origin };
  };

  return (next: Handler): Handler => {
    const askUnlessRefused = keepRefusals(next);
    const ask = async (call: Call): Promise<Answer> => {
      const answer = await askUnlessRefused(call);
      answers.set(call.key, answer);
      return answer;
    };
    const revalidate = (call: Call): void => {
      const scope = openBackgroundScope(clock);
      // The one who was served waits for nothing; if this fails, the next caller asks himself.
      ask({ ...call, scope, lanes: new Set([scope]), signal: scope.signal }).catch(() => undefined);
    };

    return async (call) => {
      const held = answers.get(call.key);
      const use = held ? useOf(call, held, clock.now()) : 'no';
      if (held && use === 'fresh') return hit(call, held, 'CACHE');
      if (held && use === 'stale') return hit(call, held, 'STALE');
      if (held && use === 'stale-while-revalidate') {
        revalidate(call);
        return hit(call, held, 'STALE');
      }
      if (call.scope.freshness.onlyIfCached) throw notCached(call);
      try {
        return await ask(call);
      } catch (error) {
        if (held && use === 'stale-if-error') return hit(call, held, 'STALE');
        throw error;
      }
    };
  };
}

function notCached(call: Call): UpstreamError {
  return new UpstreamError(originOf(call.target, call.action.name), {
    failure: 'not-cached',
    what: 'no answer that is recent enough is held',
  });
}

/** The size of an answer as JSON; what cannot be written as JSON counts as text. */
function bytesOf({ body }: Answer): number {
  const json = JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  ) as string | undefined;
  return 1 + (json?.length ?? 0);
}
