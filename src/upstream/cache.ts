import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import type { Answer, Call, Handler, Stage } from './call.js';
import { toOutcome, type Outcome } from './explain.js';
import { toNotCached } from './not-cached.js';
import { createRefusalStage } from './refusals.js';
import { openBackgroundScope } from './request-scope.js';
import type { Use } from './freshness.js';
import { sameUseUntil, useOf } from './use-of.js';

export interface CacheOptions {
  clock: Clock;
  /** How many bytes all answers together may take, with the rows made of them, as JSON. */
  maxBytes?: number;
  onHit?: (service: string, action: string) => void;
}

/** Assumed: what a small server can spare. Objects take two to four times their JSON. */
const DEFAULT_MAX_BYTES = 128 * 1024 * 1024;

/** The cache as a part of the pipeline, and what may be known of it beforehand. */
export interface CacheStage {
  stage: Stage;
  /** Whether an answer is held that this caller takes. */
  has: (call: Pick<Call, 'key' | 'action' | 'scope'>) => boolean;
}

/** Serves an answer again as long as its caller likes it; a hit costs no token. */
export function createCacheStage(options: CacheOptions): CacheStage {
  const { clock, maxBytes = DEFAULT_MAX_BYTES } = options;
  const answers = new LRUCache<string, Answer>({ maxSize: maxBytes, sizeCalculation: bytesOf });
  return {
    stage: (next) => {
      const cache = new AnswerCache(options, answers, next);
      return (call) => cache.answer(call);
    },
    has: (call) => {
      const held = answers.peek(call.key);
      return held !== undefined && ['fresh', 'stale'].includes(useOf(call, held, clock.now()));
    },
  };
}

class AnswerCache {
  private readonly next: Handler;

  constructor(
    private readonly options: CacheOptions,
    private readonly answers: LRUCache<string, Answer>,
    next: Handler,
  ) {
    this.next = createRefusalStage(options.clock, (call, refusal) => {
      this.countHit(call, 'CACHE', toOutcome(refusal));
    })(next);
  }

  async answer(call: Call): Promise<Answer> {
    const held = this.answers.get(call.key);
    const use = this.judge(call, held);
    if (held && use === 'fresh') return this.hit(call, held, 'CACHE');
    if (held && use === 'stale') return this.hit(call, held, 'STALE');
    if (held && use === 'stale-while-revalidate') {
      this.revalidate(call);
      return this.hit(call, held, 'STALE');
    }
    if (call.scope.freshness.onlyIfCached) throw toNotCached(call.scope, call);
    try {
      return await this.ask(call);
    } catch (error) {
      if (held && use === 'stale-if-error') return this.hit(call, held, 'STALE');
      throw error;
    }
  }

  private judge(call: Call, held: Answer | undefined): Use {
    if (!held) return 'no';
    const use = useOf(call, held, this.options.clock.now());
    call.scope.basis.restOn(call.target.service, sameUseUntil(call, held, use));
    return use;
  }

  private async ask(call: Call): Promise<Answer> {
    const answer = await this.next(call);
    this.answers.set(call.key, answer);
    return answer;
  }

  /** Asks behind the back of the one who was served; if this fails, the next caller asks himself. */
  private revalidate(call: Call): void {
    const scope = openBackgroundScope(this.options.clock);
    this.ask({ ...call, scope, lanes: new Set([scope]), signal: scope.signal }).catch(() => undefined);
  }

  private hit(call: Call, held: Answer, origin: 'CACHE' | 'STALE'): Answer {
    this.countHit(call, origin, held);
    return { ...held, origin };
  }

  private countHit(call: Call, origin: 'CACHE' | 'STALE', outcome: Outcome): void {
    call.scope.explain.hit(call, origin, outcome);
    this.options.onHit?.(call.target.service, call.action.name);
  }
}

/**
 * The size of an answer as JSON, twice: the rows that are made of a list say much the same again, and are there for as long
 * as it is held. What cannot be written as JSON counts as text.
 */
function bytesOf({ body }: Answer): number {
  const json = JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  ) as string | undefined;
  return 1 + 2 * (json?.length ?? 0);
}
