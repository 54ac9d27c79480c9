import type { Action } from './action.js';
import type { Target } from './target.js';

/** What was asked of one action at one target. */
interface Place {
  target: Target;
  action: Action;
  /** The questions put as they stand. */
  keys: Set<string>;
  /** What was looked up by id, and what of it was held from before. */
  ids: Set<string>;
  held: Set<string>;
  /** How many ids one call takes; Infinity where one read of a list finds them all. */
  atOnce: number;
}

/** Things looked up by id. */
export interface LookedUp {
  target: Target;
  action: Action;
  /** How many of them one call finds. */
  atOnce: number;
  isHeld: boolean;
}

/**
 * The questions that one operation put to the providers, and from them the floor: the least number of calls that bring its
 * answer when nothing is held. Each distinct question counts once, however often it was put, and however it was
 * answered; retries and the halves of a refused batch are no questions. Ids count together, as many in a call as the
 * action takes; those that a list of the same operation brought cost nothing.
 */
export class Questions {
  private readonly places = new Map<string, Place>();
  private readonly brought = new Set<string>();

  /** Notes a question by its key: equal ones have the same. */
  ask(target: Target, action: Action, key: string): void {
    this.placeOf(target, action).keys.add(key);
  }

  /** Notes that something was looked up by id. */
  lookUp(id: string, { target, action, atOnce, isHeld }: LookedUp): void {
    const place = this.placeOf(target, action);
    place.atOnce = atOnce;
    place.ids.add(id);
    if (isHeld) place.held.add(id);
  }

  /** Notes what a list brought. */
  bring(rows: readonly { id: string }[]): void {
    for (const { id } of rows) this.brought.add(id);
  }

  floor(): number {
    let calls = 0;
    for (const place of this.places.values()) calls += place.keys.size + this.callsFor(place.ids, place);
    return calls;
  }

  /** The calls that were spared because of what was looked up by id some was held, and how many ids each would have had. */
  heldLookups(): { target: Target; action: Action; size: number }[] {
    return [...this.places.values()].flatMap((place) => {
      const { target, action, ids, held } = place;
      const asked = new Set([...ids].filter((id) => !held.has(id)));
      const spared = this.callsFor(ids, place) - this.callsFor(asked, place);
      const size = Math.ceil(this.notBrought(held) / spared);
      return Array.from({ length: spared }, () => ({ target, action, size }));
    });
  }

  private callsFor(ids: ReadonlySet<string>, { atOnce, keys }: Place): number {
    const count = this.notBrought(ids);
    if (Number.isFinite(atOnce)) return Math.ceil(count / atOnce);
    // The list that was read has them.
    return count > 0 && keys.size === 0 ? 1 : 0;
  }

  private notBrought(ids: ReadonlySet<string>): number {
    let count = 0;
    for (const id of ids) if (!this.brought.has(id)) count += 1;
    return count;
  }

  private placeOf(target: Target, action: Action): Place {
    const { account, service, region, endpoint } = target;
    const key = [account, service, region, endpoint, action.name].join('\n');
    const known = this.places.get(key);
    if (known) return known;
    const place = {
      target,
      action,
      keys: new Set<string>(),
      ids: new Set<string>(),
      held: new Set<string>(),
    };
    const created: Place = { ...place, atOnce: Infinity };
    this.places.set(key, created);
    return created;
  }
}
