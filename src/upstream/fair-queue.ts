/** Who waits: an operation. Several operations may wait for one call. */
export interface Lane {
  /** Whether nobody looks at the result yet: served only when nothing else waits. */
  readonly background: boolean;
}

/** Something that waits for its turn. */
export interface Waiting {
  /** All who wait for it; it is served at the best turn of them. More may join while it waits. */
  lanes: ReadonlySet<Lane>;
}

/**
 * A queue that serves operations in turn, not calls: one that asks for a thousand things does not keep one that asks
 * for a single thing waiting. Within an operation the order of asking holds.
 */
export class FairQueue<Item extends Waiting> {
  private readonly items: Item[] = [];
  /** How many turns each operation has had, counted from the turn it came in at. */
  private readonly turns = new WeakMap<Lane, number>();
  private turn = 0;

  get length(): number {
    return this.items.length;
  }

  add(item: Item): void {
    this.items.push(item);
  }

  /** Takes out an item that does not wait any more. */
  remove(item: Item): void {
    const index = this.items.indexOf(item);
    if (index >= 0) this.items.splice(index, 1);
  }

  /** Takes the next in turn. */
  next(): Item | undefined {
    let best: Candidate<Item> | undefined;
    for (const item of this.items) {
      const candidate = { item, turn: this.turnOf(item), background: isBackground(item) };
      if (!best || comesBefore(candidate, best)) best = candidate;
    }
    if (!best) return undefined;
    this.remove(best.item);
    this.turn = Math.max(this.turn, best.turn);
    for (const lane of best.item.lanes) this.turns.set(lane, this.turnOfLane(lane) + 1);
    return best.item;
  }

  /** How many are served before an item that comes now, as far as is known. */
  countBefore(waiting: Waiting): number {
    const { lanes } = waiting;
    const mayWait = isBackground(waiting);
    const others = this.items.filter((item) => mayWait || !isBackground(item));
    const own = others.filter((item) => sharesLane(item.lanes, lanes)).length;
    const perLane = new Map<unknown, number>();
    for (const item of others) {
      if (sharesLane(item.lanes, lanes)) continue;
      const [lane = item] = item.lanes;
      perLane.set(lane, (perLane.get(lane) ?? 0) + 1);
    }
    // Each other operation has as many turns before ours as we have.
    return own + [...perLane.values()].reduce((sum, count) => sum + Math.min(count, own + 1), 0);
  }

  private turnOf({ lanes }: Waiting): number {
    return Math.min(...[...lanes].map((lane) => this.turnOfLane(lane)));
  }

  private turnOfLane(lane: Lane): number {
    return Math.max(this.turn, this.turns.get(lane) ?? 0);
  }
}

interface Candidate<Item> {
  item: Item;
  turn: number;
  background: boolean;
}

/** One who waits in earnest is enough, also one who joined later. */
function isBackground({ lanes }: Waiting): boolean {
  for (const lane of lanes) if (!lane.background) return false;
  return true;
}

function comesBefore(one: Candidate<unknown>, other: Candidate<unknown>): boolean {
  if (one.background !== other.background) return other.background;
  return one.turn < other.turn;
}

function sharesLane(a: ReadonlySet<Lane>, b: ReadonlySet<Lane>): boolean {
  for (const lane of a) if (b.has(lane)) return true;
  return false;
}
