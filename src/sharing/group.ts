import type { Clock } from '../core/clock.js';
import type { RedisLink, Loss } from './redis-link.js';
import { createMembershipScript, type Word } from './membership-script.js';
import type { Seat } from './rotation.js';

/**
 * How long a process sends nothing after it lost Redis, in milliseconds: where nobody listens any more, until what others
 * were permitted has gone out; where it may be the only one who lost it, until the others have noticed.
 */
const PAUSE_MS: Readonly<Record<Loss, number>> = { refused: 100, lost: 1_000, slow: 1_000 };

/**
 * How long nobody sends anything before all share again, in milliseconds: Redis knows nothing of what went out by then, and
 * some of it may arrive late. Assumed.
 */
const QUIET_MS = 80;

/** How many processes are taken for granted by one that never heard of others. Assumed. */
const UNKNOWN_SIZE = 8;

/** How long a process waits to hear of others before it goes on by itself, in milliseconds. Assumed. */
const FIRST_WORD_MS = 3_000;

const script = createMembershipScript();

/** Those processes that use the same quotas, as one of them knows them. */
export class Group {
  /** Milliseconds since the epoch from which permits come from Redis. */
  private sharedFrom = Infinity;
  private apartFrom: number;
  private seat: Seat = {
    rank: Math.floor(Math.random() * UNKNOWN_SIZE),
    size: UNKNOWN_SIZE,
  };
  /** How many members there were when all shared; 0 if that never was. */
  private known = 0;

  constructor(
    private readonly options: { link: RedisLink; clock: Clock; process: string },
    private readonly key: string,
  ) {
    this.apartFrom = options.clock.now() + FIRST_WORD_MS;
    options.link.events.on('down', (loss) => {
      this.comeApart(PAUSE_MS[loss]);
    });
  }

  /** The key of the group's state in Redis. */
  get stateKey(): string {
    return `${this.key}:group`;
  }

  /** Whether Redis gives the permits at present. */
  get isShared(): boolean {
    return this.options.clock.now() >= this.sharedFrom;
  }

  /** Whether this process was ever one of several that shared. */
  get isKnown(): boolean {
    return this.known > 0;
  }

  /** This process's place when each keeps to its own part; from then on, and until then, in milliseconds since the epoch. */
  get part(): Seat & { from: number; until: number } {
    return { ...this.seat, from: this.apartFrom, until: this.sharedFrom - QUIET_MS };
  }

  /** To be called when Redis says that the group does not share. */
  comeApart(pauseMs = PAUSE_MS.refused): void {
    if (!this.isKnown) return;
    const from = this.options.clock.now() + pauseMs;
    // A loss that turns out to be everybody's needs the shorter pause.
    this.apartFrom = this.sharedFrom === Infinity ? Math.min(this.apartFrom, from) : from;
    this.sharedFrom = Infinity;
  }

  /** Says a word to the others, and hears of them. Rejects when Redis is gone. */
  async say(word: Word): Promise<void> {
    const { link, clock, process } = this.options;
    const asked = clock.now();
    const keys = [`${this.key}:members`, this.stateKey];
    const reply = await link.run(script, { keys, args: [process, word, this.known] });
    const [now, since, ...members] = reply as [number, number, ...string[]];
    if (word !== 'here' || !link.isUp) return;
    link.noteTime(now, asked);
    if (since === 0) {
      if (this.sharedFrom !== Infinity) this.comeApart();
      return;
    }
    this.sharedFrom = since - link.aheadMs;
    this.known = members.length;
    this.seat = { rank: [...members].sort().indexOf(process), size: members.length };
  }
}
