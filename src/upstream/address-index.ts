import type { SourceRecord } from '../core/page.js';
import type { Action } from './action.js';
import { saysNothing } from './freshness.js';
import { heldOrigin } from './held-origin.js';
import { indicesOf, shelfOf, type AddressIndex } from './index-shelf.js';
import type { List } from './list.js';
import type { Reader } from './reader.js';
import { scanList, type ScannedSource } from './scan-list.js';
import { summarizeSources } from './summarize-sources.js';
import { Trail } from './trail.js';

/**
 * How many times as long as it took to learn an index is used, by a caller who leaves its age to us: quotas make the scan
 * of a large account take longer than its answers are fresh, and nothing else would be asked any more. Assumed.
 */
const WORTH = 4;

/** A list whose rows are looked for by the addresses in them. */
export interface AddressedList<Row> {
  /** Names the list: lists of equal names hold the same rows. */
  name: string;
  list: Pick<List<Row>, 'sources'>;
  /** The action whose freshness counts: the shortest-lived of those that bring the rows. */
  action: Action;
  /** The action that finds the sources of the rows, where it is another one: what it brought is used for as long as it is fresh. */
  foundBy?: Action;
  /** The names of other lists that are read whole to find the sources of this one: filtering them spares nothing then. */
  alsoReads?: readonly string[];
  /** Every address of a row, in its canonical spelling. */
  addressesOf: (row: Row) => Iterable<string>;
}

/**
 * The index of a list by address. A scan answers for all addresses, so an operation scans once, however many it asks for,
 * and one that comes later uses what was learnt while it is recent enough for its caller. `toSpared` says which questions
 * it was spared by that, where these are not all that led to the index.
 */
export async function obtainIndex<Row>(
  reader: Reader,
  of: AddressedList<Row>,
  toSpared: (index: AddressIndex<Row>) => Trail = ({ trail }) => trail,
): Promise<AddressIndex<Row>> {
  const index = await findOrBuild(reader, of);
  reader.follow(index.trail);
  if (index.isHeld) reader.noteSpared(toSpared(index));
  return index;
}

async function findOrBuild<Row>(reader: Reader, of: AddressedList<Row>): Promise<AddressIndex<Row>> {
  const shelf = shelfOf(reader, of);
  const own = shelf.built.get(reader.scope);
  if (own) return own as Promise<AddressIndex<Row>>;
  const usable = findUsable(reader, of);
  const index = usable ? Promise.resolve(asFor(reader, usable)) : build(reader, of);
  shelf.built.set(reader.scope, index);
  if (usable) return index;
  for (const name of of.alsoReads ?? []) shelfOf(reader, { name }).passing.add(reader.scope);
  const built = await index;
  // A scan that was cut short knows neither what there is nor what it costs.
  if (built.isSettled) {
    shelf.cost = built.pages;
    indicesOf(reader).set(of.name, built);
  }
  return built;
}

/** How many calls an index costs; null where nobody knows. */
export interface IndexCost {
  /** None where it is there, or on its way. */
  now: number | null;
  /** What the last scan cost. */
  anew: number | null;
}

/** What it costs to obtain an index. */
export function costOfIndex<Row>(reader: Reader, of: AddressedList<Row>): IndexCost {
  const shelf = shelfOf(reader, of);
  const isOnItsWay = shelf.built.has(reader.scope) || shelf.passing.has(reader.scope);
  const isAtHand = isOnItsWay || findUsable(reader, of) !== null;
  return { now: isAtHand ? 0 : shelf.cost, anew: shelf.cost };
}

function findUsable<Row>(reader: Reader, of: AddressedList<Row>): AddressIndex<Row> | null {
  const kept = indicesOf(reader).get(of.name) as AddressIndex<Row> | undefined;
  if (!kept) return null;
  const { action, foundBy = action } = of;
  const parts = [
    { by: action, at: kept.observedAt },
    { by: foundBy, at: kept.foundAt },
  ];
  // What somebody took though it was old is nobody else's.
  const isWorth = saysNothing(reader.scope.freshness) && !kept.records.some(isStale);
  const worthMs = isWorth ? kept.tookMs * WORTH : -Infinity;
  const now = reader.clock.now();
  if (!parts.every(({ by, at }) => reader.mayUse(by, at) || now < at + worthMs)) return null;
  for (const { by, at } of parts) {
    if (reader.mayUse(by, at)) reader.restOn(by, at);
    else reader.scope.basis.restOn(by.service, at + worthMs);
  }
  return kept;
}

function isStale({ origin }: SourceRecord): boolean {
  return origin === 'STALE';
}

/** What was learnt before the operation came in did not come live for it. */
function asFor<Row>({ scope, clock }: Reader, index: AddressIndex<Row>): AddressIndex<Row> {
  if (index.startedAt >= scope.startedAt) return { ...index, isHeld: true };
  const now = clock.now();
  const actions = index.trail.actions();
  const hold = (record: SourceRecord): SourceRecord => {
    const action = actions.get(record.action);
    return { ...record, origin: action ? heldOrigin(action, record.observedAt, now) : 'CACHE' };
  };
  const holdPart = (part: ScannedSource<Row>): ScannedSource<Row> => ({
    ...part,
    observed: hold(part.observed),
  });
  return {
    ...index,
    isHeld: true,
    sources: index.sources.map(holdPart),
    observed: index.observed.map(hold),
    records: index.records.map(hold),
    at: (address) => index.at(address).map(holdPart),
  };
}

async function build<Row>(
  reader: Reader,
  { list, addressesOf }: AddressedList<Row>,
): Promise<AddressIndex<Row>> {
  const startedAt = reader.clock.now();
  const trail = new Trail();
  const scan = await scanList(reader.on(trail), list);
  const byAddress = new Map<string, ScannedSource<Row>[]>();
  for (const scanned of scan.sources) {
    for (const [address, rows] of groupByAddress(scanned.rows, addressesOf)) {
      const parts = byAddress.get(address);
      if (parts) parts.push({ ...scanned, rows });
      else byAddress.set(address, [{ ...scanned, rows }]);
    }
  }
  const rowTimes = scan.sources.map(({ observed }) => observed.observedAt);
  return {
    ...scan,
    at: (address) => byAddress.get(address) ?? [],
    records: summarizeSources([...scan.observed, ...scan.sources.map(({ observed }) => observed)]),
    observedAt: rowTimes.reduce(earlier, startedAt),
    foundAt: scan.observed.map(({ observedAt }) => observedAt).reduce(earlier, Infinity),
    startedAt,
    tookMs: reader.clock.now() - startedAt,
    trail,
    isHeld: false,
  };
}

function earlier(a: number, b: number): number {
  return Math.min(a, b);
}

function groupByAddress<Row>(
  rows: readonly Row[],
  addressesOf: AddressedList<Row>['addressesOf'],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const address of new Set(addressesOf(row))) {
      const group = groups.get(address);
      if (group) group.push(row);
      else groups.set(address, [row]);
    }
  }
  return groups;
}
