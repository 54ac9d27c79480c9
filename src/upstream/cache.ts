import { LRUCache } from 'lru-cache';
import type { Clock } from '../core/clock.js';
import type { Answer, Call, Handler, Stage } from './call.js';
import { toNotCached } from './not-cached.js';
import { toOutcome, type Outcome } from './question.js';
import { createRefusalStage } from './refusals.js';
import { openBackgroundScope } from './request-scope.js';
import type { AnswerBoard } from './sharing.js';
import type { Use } from './freshness.js';
import { sameUseUntil, useOf } from './use-of.js';

export interface CacheOptions {
  clock: Clock;
  /** How many bytes all answers together may take, with the rows made of them, as JSON. */
  maxBytes?: number;
  onHit?: (service: string, action: string) => void;
  /** Where other processes put up their answers. */
  board?: AnswerBoard;
  /** Told when an answer of another process is held from now on. */
  onAdopt?: (service: string, action: string) => void;
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
    const own = this.answers.get(call.key);
    const ownUse = this.judge(call, own);
    const served = this.serve(call, own, ownUse);
    if (served) return served;
    const adopted = this.options.board ? await this.adopt(call, this.options.board, own) : null;
    if (!adopted) return this.askAnew(call, own, ownUse);
    const use = this.judge(call, adopted);
    return this.serve(call, adopted, use) ?? this.askAnew(call, adopted, use);
  }

  /** What is held, if it may be served without asking; what is too old but for those who do not care is asked for besides. */
  private serve(call: Call, held: Answer | undefined, use: Use): Answer | null {
    if (!held) return null;
    if (use === 'fresh') return this.hit(call, held, 'CACHE');
    if (use === 'stale') return this.hit(call, held, 'STALE');
    if (use !== 'stale-while-revalidate') return null;
    const served = this.hit(call, held, 'STALE');
    this.revalidate(call, held);
    return served;
  }

  private async askAnew(call: Call, held: Answer | undefined, use: Use): Promise<Answer> {
    if (call.scope.freshness.onlyIfCached) throw toNotCached(call.scope, call);
    try {
      return await this.ask(call, held);
    } catch (error) {
      if (held && use === 'stale-if-error') return this.hit(call, held, 'STALE');
      throw error;
    }
  }

  /** Holds what another process put up, if it is younger than what is held. */
  private async adopt(call: Call, board: AnswerBoard, held: Answer | undefined): Promise<Answer | null> {
    const found = await board.find(call, held?.observedAt ?? -Infinity);
    if (!found) return null;
    this.answers.set(call.key, found);
    this.options.onAdopt?.(call.target.service, call.action.name);
    return found;
  }

  private judge(call: Call, held: Answer | undefined): Use {
    if (!held) return 'no';
    const use = useOf(call, held, this.options.clock.now());
    call.scope.basis.restOn(call.target.service, sameUseUntil(call, held, use));
    return use;
  }

  private async ask(call: Call, held: Answer | undefined): Promise<Answer> {
    const answer = await this.next(held ? { ...call, heldAt: held.observedAt } : call);
    this.answers.set(call.key, answer);
    return answer;
  }

  /** Asks behind the back of the one who was served; if this fails, the next caller asks himself. */
  private revalidate(call: Call, held: Answer): void {
    // What it costs is told to whoever was the reason.
    const scope = { ...openBackgroundScope(this.options.clock), explain: call.scope.explain };
    const again = { ...call, scope, lanes: new Set([scope]), signal: scope.signal };
    this.refresh(again, held).catch(() => undefined);
  }

  private async refresh(call: Call, held: Answer): Promise<void> {
    const { board, clock } = this.options;
    const adopted = board ? await this.adopt(call, board, held) : null;
    const isFresh = adopted && useOf(call, adopted, clock.now()) === 'fresh';
    if (!isFresh) await this.ask(call, adopted ?? held);
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
  return 1 + 2 * (toJson(body)?.length ?? 0);
}

function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // Numbers beyond 2^53, which are few: a look at each value takes ten times as long.
    return JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'bigint' ? String(inner) : inner,
    );
  }
}
