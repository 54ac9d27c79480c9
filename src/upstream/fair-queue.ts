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

  /**
   * How many are served before an item, as far as is known: one that waits, or else one that comes now. It is served at the
   * best turn of the operations that wait for it.
   */
  countBefore(item: Waiting, lanes: Iterable<Lane> = item.lanes): number {
    const waiting = [...lanes];
    const mayWait = waiting.every(({ background }) => background);
    const rivals = this.items.filter((other) => other === item || mayWait || !isBackground(other));
    const operations = new Set(waiting.map(({ operation }) => operation));
    return Math.min(...[...operations].map((own) => this.countBeforeInTurn(rivals, item, own)));
  }

  /** How many go before an item when it is served in the turn of one operation. */
  private countBeforeInTurn(items: readonly Item[], item: Waiting, own: object): number {
    const found = items.findIndex((other) => other === item);
    const place = found < 0 ? items.length : found;
    const mine = items.slice(0, place).filter((other) => isOf(own, other));
    const turn = this.turnOfOperation(own) + mine.length;
    let before = mine.length;
    for (const [operation, places] of groupPlaces(items, item, own)) {
      const together = mine.filter((other) => isOf(operation, other)).length;
      // Another operation goes first until it has had as many turns as we; then whoever asked first.
      const turns = turn - this.turnOfOperation(operation) - together;
      const isFirst = (places[turns] ?? place) < place;
      before += Math.min(places.length, Math.max(0, turns)) + (isFirst ? 1 : 0);
    }
    return before;
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

function isOf(operation: object, { lanes }: Waiting): boolean {
  for (const lane of lanes) if (lane.operation === operation) return true;
  return false;
}

/** The places of the other items that an operation does not wait for, by an operation that does. */
function groupPlaces(items: readonly Waiting[], item: Waiting, own: object): Map<object, number[]> {
  const groups = new Map<object, number[]>();
  for (const [place, other] of items.entries()) {
    const [lane] = other.lanes;
    if (!lane || other === item || isOf(own, other)) continue;
    const places = groups.get(lane.operation);
    if (places) places.push(place);
    else groups.set(lane.operation, [place]);
  }
  return groups;
}
