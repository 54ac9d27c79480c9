/** Who waits: an operation. Several operations may wait for one call. */
export interface Lane {
  /** The operation itself: one that waits in several lanes has its turns all the same. */
  readonly operation: object;
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
  private readonly turns = new WeakMap<object, number>();
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
    for (const { operation } of best.item.lanes)
      this.turns.set(operation, this.turnOfOperation(operation) + 1);
    return best.item;
  }

  /** How many are served before an item that comes now, as far as is known. */
  countBefore(waiting: Waiting): number {
    const operations = new Set([...waiting.lanes].map(({ operation }) => operation));
    const mayWait = isBackground(waiting);
    const others = this.items.filter((item) => mayWait || !isBackground(item));
    let own = 0;
    const perOperation = new Map<unknown, number>();
    for (const item of others) {
      if (isOf(operations, item)) own += 1;
      else {
        const [first] = item.lanes;
        const of = first?.operation ?? item;
        perOperation.set(of, (perOperation.get(of) ?? 0) + 1);
      }
    }
    // Each other operation has as many turns before ours as we have.
    return own + [...perOperation.values()].reduce((sum, count) => sum + Math.min(count, own + 1), 0);
  }

  private turnOf({ lanes }: Waiting): number {
    return Math.min(...[...lanes].map(({ operation }) => this.turnOfOperation(operation)));
  }

  private turnOfOperation(operation: object): number {
    return Math.max(this.turn, this.turns.get(operation) ?? 0);
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

function isOf(operations: ReadonlySet<object>, { lanes }: Waiting): boolean {
  for (const { operation } of lanes) if (operations.has(operation)) return true;
  return false;
}
