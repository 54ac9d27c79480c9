import type { Clock } from '../core/clock.js';
import type { Demand, Permit, Permits } from '../upstream/permits.js';
import type { Group } from './group.js';
import { createSettleScript, createTakeScript } from './rate-scripts.js';
import type { RedisLink } from './redis-link.js';
import { nextTurn, partOf } from './rotation.js';

/** What part of a quota is used: the rest is what calls may be under way differently long. Assumed: 50 ms in a second. */
const USE = 0.95;

/**
 * How long before its time a permit is asked for, so that neither the way to Redis nor a late timer costs anything, and
 * how far ahead one is taken at the most, in milliseconds. Assumed.
 */
const AHEAD_MS = 20;
const HORIZON_MS = 250;

/** How soon it is asked again for a place that is under way or after a failure, and at the soonest, in milliseconds. Assumed. */
const AGAIN_MS = 20;
const SHORT_MS = 4;

/** How late a process may take its own turn, and how long it waits before it looks about, in milliseconds. Assumed. */
const LATE_MS = 250;
const LOOK_MS = 100;

const takeScript = createTakeScript();
const settleScript = createSettleScript();

/** Told of each permit, and who gave it. */
export type CountPermit = (by: 'redis' | 'rotation') => void;

export interface SharedRateOptions {
  link: RedisLink;
  clock: Clock;
  group: Group;
  /** Names this process to the others. */
  process: string;
  /** The key of the quota in Redis. */
  key: string;
  /** Requests a second. */
  limit: number;
  onPermit?: CountPermit;
}

/** A quota that processes share: permits come from Redis, or by the clock while Redis is gone. */
export class SharedRate implements Permits {
  private taken = 0;
  private waiting = 1;
  private roundTripMs = 0;
  private lastTurn = -Infinity;

  constructor(private readonly options: SharedRateOptions) {}

  placesOf(places: number): number {
    const { group } = this.options;
    return group.isShared ? places : Math.min(places, partOf(places, group.part));
  }

  get spacingMs(): number {
    const { group, limit } = this.options;
    if (group.isShared) return this.waiting * spacingShared(limit);
    return 1_000 / partOf(limit, group.part);
  }

  async take(demand: Demand): Promise<readonly Permit[]> {
    const { group } = this.options;
    while (demand.wanted() > 0) {
      const permits = await (group.isShared ? this.ask(demand) : this.waitForTurn(demand));
      if (permits.length > 0) return permits;
    }
    return [];
  }

  /** Asks Redis, and waits if it says so. */
  private async ask(demand: Demand): Promise<Permit[]> {
    const { link, clock, group, process, key } = this.options;
    const name = `${process}:${(this.taken += 1)}`;
    const keys = [group.stateKey, `${key}:next`, `${key}:places`, `${key}:line`];
    const places = demand.places();
    const horizon = Math.min(HORIZON_MS, 2 * (AHEAD_MS + this.roundTripMs));
    const args = [
      process,
      Math.max(1, Math.floor(places)),
      spacingShared(places),
      horizon,
      demand.wanted(),
      name,
    ];
    const asked = clock.now();
    try {
      const onLate = (reply: unknown): void => {
        this.giveBack(reply, name);
      };
      const reply = await link.run(takeScript, { keys, args, onLate });
      this.roundTripMs = clock.now() - asked;
      return await this.heed(reply as TakeReply, name);
    } catch {
      // The link has noticed; should it not have, nobody is asked in a hurry.
      await clock.sleep(AGAIN_MS);
      return [];
    }
  }

  private async heed([count, ...rest]: TakeReply, name: string): Promise<Permit[]> {
    const { clock, group, onPermit } = this.options;
    if (count < 0) {
      group.comeApart();
      return [];
    }
    if (count > 0) {
      return rest.map((inMs, index) => {
        onPermit?.('redis');
        const settle = (freeInMs: number): void => {
          this.settle(`${name}:${index}`, freeInMs);
        };
        return { inMs, settle };
      });
    }
    const [waitMs = 0, waiting = 1, isBlocked = 0] = rest;
    this.waiting = waiting;
    const until = isBlocked === 0 ? waitMs : Math.min(waitMs, AGAIN_MS);
    await clock.sleep(Math.max(SHORT_MS, until - this.roundTripMs - AHEAD_MS));
    return [];
  }

  /** Waits for this process's own time; not for long at once, because Redis may be back. */
  private async waitForTurn(demand: Demand): Promise<Permit[]> {
    const { link, clock, group, onPermit } = this.options;
    const { from, until, ...seat } = group.part;
    const after = Math.max(clock.now() - LATE_MS, from, this.lastTurn + 1);
    const at = nextTurn(demand.places(), seat, after + link.aheadMs) - link.aheadMs;
    const waitMs = Math.min(at, until) - clock.now();
    if (waitMs > LOOK_MS || at >= until) {
      await clock.sleep(Math.max(SHORT_MS, Math.min(waitMs, LOOK_MS)));
      return [];
    }
    await clock.sleep(Math.max(0, waitMs));
    if (group.isShared || demand.wanted() === 0) return [];
    this.lastTurn = at;
    onPermit?.('rotation');
    return [{ inMs: 0, settle: () => undefined }];
  }

  private giveBack(reply: unknown, name: string): void {
    const [count] = reply as TakeReply;
    for (let index = 0; index < count; index += 1) this.settle(`${name}:${index}`, 0);
  }

  /** Best effort: a place of which nothing is heard comes free by itself. */
  private settle(place: string, freeInMs: number): void {
    const { link, key } = this.options;
    if (!link.isConnected) return;
    const args = [place, Math.max(0, Math.ceil(freeInMs))];
    link.run(settleScript, { keys: [`${key}:places`], args }).catch(() => undefined);
  }
}

/** How many permits there are and in how many milliseconds each is due; or none, and what to wait for. */
type TakeReply = [count: number, ...rest: number[]];

function spacingShared(places: number): number {
  return 1_000 / (USE * places);
}
