import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import type { Answer, Call } from '../upstream/call.js';
import type { AnswerBoard } from '../upstream/sharing.js';
import {
  boardScript,
  findScript,
  landScript,
  LEASE_MS,
  MAKE,
  renewScript,
  TAKE,
  TIME_LENGTH,
  WAIT,
} from './answer-scripts.js';
import type { RedisLink, ScriptRun } from './redis-link.js';
import type { Script } from './script.js';
import { openAnswer, sealAnswer } from './sealed-answer.js';

/**
 * How long a caller waits to hear what others hold, and how long nobody asks then; and how long whoever is about to ask a
 * provider waits to hear whether somebody else does. Then they go on without. Assumed; milliseconds.
 */
const BOUND_MS = { toFind: 50, toAsk: 150 } as const;
const REST_MS = 500;

/** How soon and how late it is asked again whether an answer that another process makes is there, in milliseconds. Assumed. */
const POLL_MS = { first: 20, most: 100 } as const;

/** How long an answer is there for those who take a stale one rather than none, once it is not fresh any more. Assumed. */
const STALE_MS = 300_000;

/** By how much the time of an answer may differ each time it is told, in milliseconds: clocks are compared across a way. */
const SAME_MS = 10;

/** The largest answer that is shared, sealed. Assumed: larger ones are pages of thousands of rows. */
const MAX_LENGTH = 512 * 1024;

interface Place {
  answer: string;
  lease: string;
}

export interface SharedAnswersOptions {
  link: RedisLink;
  clock: Clock;
  /** How long a caller waits for Redis before it goes on without, in milliseconds. */
  boundMs?: number;
}

/** Answers that processes with the same credential share in Redis; without it each goes on by itself. */
export class SharedAnswers implements AnswerBoard {
  private restsUntil = -Infinity;

  constructor(private readonly options: SharedAnswersOptions) {}

  async find(call: Call, youngerThan: number): Promise<Answer | null> {
    const place = toPlace(call);
    const args = [this.toSharedTime(youngerThan)];
    const found = await this.look({ keys: [place.answer], args }).catch(() => null);
    return typeof found === 'string' ? this.open(found, call, place) : null;
  }

  async getOrAsk(call: Call, ask: () => Promise<Answer>): Promise<{ answer: Answer; isOwn: boolean }> {
    const { clock } = this.options;
    const place = toPlace(call);
    const flight = randomUUID();
    for (let pollMs: number = POLL_MS.first; ; pollMs = Math.min(POLL_MS.most, pollMs * 2)) {
      const verdict = await this.decide(call, place, flight);
      if (verdict === MAKE) return { answer: await this.make(call, { place, flight }, ask), isOwn: true };
      if (verdict !== WAIT) return { answer: verdict, isOwn: false };
      await clock.sleep(pollMs, call.signal);
    }
  }

  private async decide(
    call: Call,
    place: Place,
    flight: string,
  ): Promise<Answer | typeof MAKE | typeof WAIT> {
    const keys = [place.answer, place.lease];
    const args = [flight, this.toSharedTime(call.heldAt ?? -Infinity), isInBackground(call)];
    const withinMs = this.options.boundMs ?? BOUND_MS.toAsk;
    const reply = await this.run(boardScript, { keys, args, withinMs }).catch(() => [MAKE]);
    const [word, text = ''] = reply as [typeof MAKE | typeof WAIT | typeof TAKE, string?];
    if (word !== TAKE) return word;
    // What does not open is of no use.
    return (await this.open(text, call, place)) ?? MAKE;
  }

  /** Makes an answer, says so as long as it takes, and puts it up. */
  private async make(
    call: Call,
    { place, flight }: { place: Place; flight: string },
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const ended = new AbortController();
    void this.renew(call, { place, flight }, ended.signal);
    const land = (text: string, keepMs: number): void => {
      ended.abort();
      const keys = [place.answer, place.lease];
      this.tell(landScript, { keys, args: [flight, text, keepMs] });
    };
    try {
      const answer = await ask();
      void this.seal(answer, call, place)
        .catch(() => '')
        .then((sealed) => {
          land(sealed, keepMsOf(call));
        });
      return answer;
    } catch (error) {
      land('', 0);
      throw error;
    }
  }

  private async renew(
    call: Call,
    { place, flight }: { place: Place; flight: string },
    ended: AbortSignal,
  ): Promise<void> {
    const { clock } = this.options;
    for (;;) {
      await clock.sleep(LEASE_MS / 4, ended).catch(() => undefined);
      if (ended.aborted) return;
      const args = [flight, isInBackground(call)];
      this.tell(renewScript, { keys: [place.lease], args });
    }
  }

  /** With the time of Redis, which is everybody's; empty for what is not shared. */
  private async seal(answer: Answer, call: Call, place: Place): Promise<string> {
    const { sealingKey } = call.target;
    if (!sealingKey) return '';
    const sealed = await sealAnswer(answer, sealingKey, place.answer);
    if (sealed.length > MAX_LENGTH) return '';
    const observedAt = Math.round(answer.observedAt + this.options.link.aheadMs);
    return String(observedAt).padStart(TIME_LENGTH, '0') + sealed;
  }

  private async open(text: string, { target }: Call, place: Place): Promise<Answer | null> {
    if (!target.sealingKey) return null;
    const observedAt = Number(text.slice(0, TIME_LENGTH)) - this.options.link.aheadMs;
    try {
      const answer = await openAnswer(text.slice(TIME_LENGTH), target.sealingKey, place.answer);
      return { ...answer, observedAt, origin: 'LIVE' };
    } catch {
      return null;
    }
  }

  /** What is later than this is another answer. */
  private toSharedTime(at: number): number {
    return Math.max(0, at + this.options.link.aheadMs + SAME_MS);
  }

  /** What others hold; nothing while Redis was slow a moment ago. */
  private async look(run: ScriptRun): Promise<unknown> {
    const { clock, boundMs = BOUND_MS.toFind } = this.options;
    if (clock.now() < this.restsUntil) return null;
    try {
      return await this.run(findScript, { ...run, withinMs: boundMs });
    } catch (error) {
      this.restsUntil = clock.now() + REST_MS;
      throw error;
    }
  }

  /** Rejects at once when Redis is gone. */
  private async run(script: Script, run: ScriptRun): Promise<unknown> {
    const { link } = this.options;
    if (!link.isUp) throw new Error('Redis is gone');
    return link.run(script, run);
  }

  /** Best effort, and nobody waits for it. */
  private tell(script: Script, run: ScriptRun): void {
    const { link } = this.options;
    if (link.isUp) link.run(script, run).catch(() => undefined);
  }
}

/** Nothing in a key tells what is asked, or of whom. */
function toPlace({ target, key }: Call): Place {
  const name = createHash('sha256').update(`${target.credential}\n${key}`).digest('base64url');
  return { answer: `connectome:{${name}}:answer`, lease: `connectome:{${name}}:lease` };
}

function keepMsOf({ action }: Call): number {
  return action.freshnessMs.value + Math.max(action.revalidateMs?.value ?? 0, STALE_MS);
}

function isInBackground({ lanes }: Call): 0 | 1 {
  for (const lane of lanes) if (!lane.background) return 0;
  return 1;
}
