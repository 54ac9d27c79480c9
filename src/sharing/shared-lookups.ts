import { createHash, randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Answer } from '../upstream/call.js';
import type { LookupBoard, LookupPlace, SharedLookup, Wanted } from '../upstream/sharing.js';
import { readAnswer, TIME_LENGTH, writeAnswer, writeTime } from './answer-text.js';
import { Glance, type GlanceOptions } from './glance.js';
import { keepMsOf } from './keep-ms-of.js';
import { answerScript, claimScript, giveUpScript, MAKE, putScript, WAIT } from './lookup-scripts.js';
import { POLL_MS } from './poll.js';

/** How many things one question to Redis is about at the most: a script must not keep it busy for long. Assumed. */
const MAX_CLAIMS = 500;

/** A thing, and from when on an answer about it may be, by the clock of Redis. */
interface Claim {
  resource: string;
  from: number;
}

/** An answer; or that this process is to ask, or to wait for one that is younger than what is there. */
type Verdict = Answer | typeof MAKE | { heldAt: number };

/** What is looked up by id, shared in Redis: one answer tells of many things, and each of them points to it. */
export class SharedLookups implements LookupBoard {
  private readonly process = randomUUID();
  private readonly glance: Glance;
  /** What is looked for in one tick is one question to Redis. */
  private readonly loaders = new Map<string, DataLoader<Claim, Verdict>>();

  constructor(private readonly options: GlanceOptions) {
    this.glance = new Glance(options);
  }

  async find(place: LookupPlace, { resource, from, signal }: Wanted): Promise<SharedLookup | null> {
    const { clock, link } = this.options;
    const loader = this.loaderOf(place);
    const claim = { resource, from: from + link.aheadMs };
    for (let pollMs: number = POLL_MS.first; ; pollMs = Math.min(POLL_MS.most, 2 * pollMs)) {
      const verdict = await loader.load(claim);
      if (verdict === MAKE) return null;
      if (!('heldAt' in verdict)) return { answer: verdict, isNews: pollMs > POLL_MS.first };
      await clock.sleep(pollMs, signal);
      // Whatever comes now was on its way.
      claim.from = verdict.heldAt + 1;
    }
  }

  put(place: LookupPlace, resources: readonly string[], answer: Answer): void {
    void this.putAll(place, resources, answer).catch(() => undefined);
  }

  giveUp(place: LookupPlace, resources: readonly string[]): void {
    const { link } = this.options;
    const name = toName(place);
    const keys = resources.map((resource) => toKeys(name, resource).lease);
    if (link.isUp) link.run(giveUpScript, { keys, args: [this.process] }).catch(() => undefined);
  }

  private loaderOf(place: LookupPlace): DataLoader<Claim, Verdict> {
    const name = toName(place);
    const known = this.loaders.get(name);
    if (known) return known;
    const claimAll = (claims: readonly Claim[]): Promise<Verdict[]> => this.claimAll(name, place, claims);
    const loader = new DataLoader(claimAll, { cache: false, maxBatchSize: MAX_CLAIMS });
    this.loaders.set(name, loader);
    return loader;
  }

  private async claimAll(
    name: string,
    { target }: LookupPlace,
    claims: readonly Claim[],
  ): Promise<Verdict[]> {
    const keys = claims.flatMap(({ resource }) => Object.values(toKeys(name, resource)));
    const args = [this.process, ...claims.map(({ from }) => from)];
    const replies = (await this.glance.at(claimScript, { keys, args })) as string[] | null;
    // Nothing is heard of Redis: everyone goes on alone.
    if (!replies) return claims.map(() => MAKE);
    const places = new Set(replies.filter(isPointer).map(toPlace));
    const answers = new Map<string, Answer | null>();
    await Promise.all(
      [...places].map(async (place) => answers.set(place, await this.read(place, { target }))),
    );
    return replies.map((reply) => {
      if (reply.startsWith(WAIT)) return { heldAt: Number(reply.slice(WAIT.length)) };
      // What does not open is of no use.
      return answers.get(toPlace(reply)) ?? MAKE;
    });
  }

  private async read(place: string, { target }: Pick<LookupPlace, 'target'>): Promise<Answer | null> {
    const text = await this.glance.at(answerScript, { keys: [place], args: [] });
    return typeof text === 'string' ? readAnswer(text, target, { place, link: this.options.link }) : null;
  }

  private async putAll(place: LookupPlace, resources: readonly string[], answer: Answer): Promise<void> {
    const { link } = this.options;
    const name = toName(place);
    const at = `connectome:{${name}}:batch:${randomUUID()}`;
    const text = await writeAnswer(answer, place.target, { place: at, link });
    if (text === null) {
      this.giveUp(place, resources);
      return;
    }
    if (!link.isUp) return;
    const keys = [at, ...resources.flatMap((resource) => Object.values(toKeys(name, resource)))];
    await link.run(putScript, {
      keys,
      args: [text, writeTime(answer.observedAt, link) + at, keepMsOf(place.action)],
    });
  }
}

function isPointer(reply: string): boolean {
  return reply !== MAKE && !reply.startsWith(WAIT);
}

/** Where the answer is that a pointer points to. */
function toPlace(pointer: string): string {
  return pointer.slice(TIME_LENGTH);
}

function toName({ target, action, of }: LookupPlace): string {
  const { credential, account, service, region, endpoint } = target;
  return hash([credential, account, service, region, endpoint, action.name, of].join('\n'));
}

/** Nothing in a key tells what is asked for, or of whom. */
function toKeys(name: string, resource: string): { pointer: string; lease: string } {
  const thing = hash(resource);
  return { pointer: `connectome:{${name}}:id:${thing}`, lease: `connectome:{${name}}:claim:${thing}` };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
