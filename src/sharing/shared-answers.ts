import { createHash, randomUUID } from 'node:crypto';
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
  WAIT,
} from './answer-scripts.js';
import { readAnswer, writeAnswer } from './answer-text.js';
import { Glance, type GlanceOptions } from './glance.js';
import { keepMsOf } from './keep-ms-of.js';
import { POLL_MS } from './poll.js';
import type { ScriptRun } from './redis-link.js';
import type { Script } from './script.js';

/** How long whoever is about to ask a provider waits to hear whether somebody else does, in milliseconds. Assumed. */
const BOUND_MS = 150;

/** By how much the time of an answer may differ each time it is told, in milliseconds: clocks are compared across a way. */
const SAME_MS = 10;

interface Place {
  answer: string;
  lease: string;
}

/** Answers that processes with the same credential share in Redis; without it each goes on by itself. */
export class SharedAnswers implements AnswerBoard {
  private readonly glance: Glance;

  constructor(private readonly options: GlanceOptions) {
    this.glance = new Glance(options);
  }

  async find(call: Call, youngerThan: number): Promise<Answer | null> {
    const { answer: place } = toPlace(call);
    const found = await this.glance.at(findScript, { keys: [place], args: [this.toSharedTime(youngerThan)] });
    return typeof found === 'string' ? this.read(found, call, place) : null;
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
    const { link, boundMs = BOUND_MS } = this.options;
    if (!link.isUp) return MAKE;
    const keys = [place.answer, place.lease];
    const args = [flight, this.toSharedTime(call.heldAt ?? -Infinity), isInBackground(call)];
    const reply = await link.run(boardScript, { keys, args, withinMs: boundMs }).catch(() => [MAKE]);
    const [word, text = ''] = reply as [typeof MAKE | typeof WAIT | typeof TAKE, string?];
    if (word !== TAKE) return word;
    // What does not open is of no use.
    return (await this.read(text, call, place.answer)) ?? MAKE;
  }

  /** Makes an answer, says so as long as it takes, and puts it up. */
  private async make(
    call: Call,
    { place, flight }: { place: Place; flight: string },
    ask: () => Promise<Answer>,
  ): Promise<Answer> {
    const { link } = this.options;
    const ended = new AbortController();
    void this.renew(call, { place, flight }, ended.signal);
    const land = (text: string | null): void => {
      ended.abort();
      const keys = [place.answer, place.lease];
      this.tell(landScript, { keys, args: [flight, text ?? '', keepMsOf(call.action)] });
    };
    try {
      const answer = await ask();
      void writeAnswer(answer, call.target, { place: place.answer, link }).then(land);
      return answer;
    } catch (error) {
      land(null);
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

  private read(text: string, { target }: Call, place: string): Promise<Answer | null> {
    return readAnswer(text, target, { place, link: this.options.link });
  }

  /** What is later than this is another answer. */
  private toSharedTime(at: number): number {
    return Math.max(0, at + this.options.link.aheadMs + SAME_MS);
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

function isInBackground({ lanes }: Call): 0 | 1 {
  for (const lane of lanes) if (!lane.background) return 0;
  return 1;
}
