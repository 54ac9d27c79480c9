import type { Clock } from '../core/clock.js';
import type { Call } from './call.js';

/** What became of a call that asked for its turn: it is to go as a probe, the endpoint is back, or it is still left alone. */
export type ProbeTurn = 'probe' | 'back' | 'left-alone';

/** What is known of a call that may be a probe. */
export type Prober = Pick<Call, 'action' | 'key' | 'signal'>;

interface Waiter {
  call: Prober;
  settle: (turn: ProbeTurn) => void;
}

/** How many may be under way: one that waits for its place in a quota has told nothing yet. Assumed. */
const AT_ONCE = 3;

/** How many probes are remembered, to try others first. Assumed. */
const REMEMBERED = 50;

/**
 * Whose turn it is to probe an endpoint that is left alone. One call goes every so often, also while those before it hang:
 * these may have a trouble of their own. Meanwhile the others wait, until a probe is answered or fails.
 */
export class ProbeTurns {
  private waiting: Waiter[] = [];
  private tried: { action: string; key: string }[] = [];
  private sent = 0;
  private underWay = 0;
  private nextAt: number;
  private switchOff: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly everyMs: number,
  ) {
    this.nextAt = clock.now() + everyMs;
  }

  /** Waits while a probe is under way, for how it ends or to be the next one. */
  wait(call: Prober): Promise<ProbeTurn> {
    return new Promise((settle) => {
      this.waiting.push({ call, settle });
      this.goOn();
    });
  }

  /** To be called when a probe failed: one who waited may be the next, the others have their answer. */
  fail(): void {
    this.underWay -= 1;
    this.goOn();
    this.settleAll('left-alone');
  }

  /** To be called when a probe ended that tells nothing: its turn is the next one's. */
  giveBack(): void {
    this.underWay -= 1;
    this.nextAt = this.clock.now();
    this.goOn();
  }

  /** To be called when the endpoint is back. */
  end(): void {
    this.switchOff();
    this.settleAll('back');
  }

  private goOn(): void {
    const isDue = this.clock.now() >= this.nextAt && this.underWay < AT_ONCE;
    const next = isDue ? this.choose() : undefined;
    if (next) this.send(next);
    if (this.underWay === 0) this.settleAll('left-alone');
  }

  private send(next: Waiter): void {
    const { action, key } = next.call;
    this.waiting = this.waiting.filter((waiter) => waiter !== next);
    this.tried = [...this.tried, { action: action.name, key }].slice(-REMEMBERED);
    this.sent += 1;
    this.underWay += 1;
    this.nextAt = this.clock.now() + this.everyMs;
    this.switchOff();
    this.switchOff = this.clock.alarm(this.everyMs, () => {
      this.goOn();
    });
    next.settle('probe');
  }

  /**
   * The action that was tried least lately, as a whole action may be in trouble, and of its calls likewise; among equals not
   * always the first, as callers may always come in the same order.
   */
  private choose(): Waiter | undefined {
    const present = this.waiting.filter(({ call }) => !call.signal.aborted);
    const ofAction = leastOf(present, ({ call }) =>
      this.tried.findLastIndex(({ action }) => action === call.action.name),
    );
    const equals = leastOf(ofAction, ({ call }) => this.tried.findLastIndex(({ key }) => key === call.key));
    return equals[this.sent % equals.length];
  }

  private settleAll(turn: ProbeTurn): void {
    const settled = this.waiting;
    this.waiting = [];
    for (const { settle } of settled) settle(turn);
  }
}

/** Those for which the number is least. */
function leastOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item[] {
  const numbers = items.map(numberOf);
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  return items.filter((_item, index) => numbers[index] === least);
}
