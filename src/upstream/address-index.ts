import type { SourceRecord } from '../core/page.js';
import type { Action } from './action.js';
import { saysNothing } from './freshness.js';
import type { List } from './list.js';
import type { Reader } from './reader.js';
import type { RequestScope } from './request-scope.js';
import { scanList, type ListScan, type ScannedSource } from './scan-list.js';
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

/** What a scan learnt of all addresses at once. */
export interface AddressIndex<Row> extends ListScan<Row> {
  /** The rows of each address, in the sources they came from. */
  at: (address: string) => readonly ScannedSource<Row>[];
  /** What it was made of, one line for each action and place. */
  records: readonly SourceRecord[];
  /** When the oldest of its rows was asked for, in milliseconds since the epoch. */
  observedAt: number;
  /** When the oldest answer was asked for that led to the rows; Infinity where none did. */
  foundAt: number;
  /** When the scan began, and how long it took. */
  startedAt: number;
  tookMs: number;
  /** The questions that led to it. */
  trail: Trail;
}

/** The index of a list in this process. */
interface Shelf {
  /** The last one that lacked nothing that could have been had. */
  kept: AddressIndex<unknown> | null;
  /** Those that operations are building or have built, each at the freshness it asks for. */
  built: WeakMap<RequestScope, Promise<AddressIndex<unknown>>>;
  /** The operations that read the list whole, on the way to another one. */
  passing: WeakSet<RequestScope>;
  /** How many calls the last whole scan took; null before the first. */
  cost: number | null;
}

/**
 * The index of a list by address. A scan answers for all addresses, so an operation scans once, however many it asks for,
 * and one that comes later uses what was learnt while it is recent enough for its caller.
 */
export async function obtainIndex<Row>(reader: Reader, of: AddressedList<Row>): Promise<AddressIndex<Row>> {
  const index = await findOrBuild(reader, of);
  reader.follow(index.trail);
  return index;
}

async function findOrBuild<Row>(reader: Reader, of: AddressedList<Row>): Promise<AddressIndex<Row>> {
  const shelf = shelfOf(reader, of);
  const own = shelf.built.get(reader.scope);
  if (own) return own as Promise<AddressIndex<Row>>;
  const usable = findUsable(reader, of);
  if (usable) reader.noteSpared(usable.trail);
  const index = usable ? Promise.resolve(asFor(reader.scope, usable)) : build(reader, of);
  shelf.built.set(reader.scope, index);
  if (usable) return index;
  for (const name of of.alsoReads ?? []) shelfOf(reader, { name }).passing.add(reader.scope);
  keep(shelf, await index);
  return index;
}

/** How many calls the index costs: none where it is there or on its way, what the last scan cost, or null: not known. */
export function costOfIndex<Row>(reader: Reader, of: AddressedList<Row>): number | null {
  const shelf = shelfOf(reader, of);
  const isOnItsWay = shelf.built.has(reader.scope) || shelf.passing.has(reader.scope);
  return isOnItsWay || findUsable(reader, of) !== null ? 0 : shelf.cost;
}

/** A scan that was cut short knows neither what there is nor what it costs. */
function keep(shelf: Shelf, index: AddressIndex<unknown>): void {
  if (!index.isSettled) return;
  shelf.cost = index.pages;
  shelf.kept = index;
}

function findUsable<Row>(reader: Reader, of: AddressedList<Row>): AddressIndex<Row> | null {
  const kept = shelfOf(reader, of).kept as AddressIndex<Row> | null;
  if (!kept) return null;
  const { action, foundBy = action } = of;
  const { basis, freshness } = reader.scope;
  const worthUntil = saysNothing(freshness) ? kept.startedAt + kept.tookMs * WORTH : -Infinity;
  if (reader.mayUse(action, kept.observedAt) && reader.mayUse(foundBy, kept.foundAt)) {
    reader.restOn(action, kept.observedAt);
    reader.restOn(foundBy, kept.foundAt);
  } else if (reader.clock.now() < worthUntil) basis.restOn(action.service, worthUntil);
  else return null;
  return kept;
}

/** What was learnt before the operation came in did not come live for it. */
function asFor<Row>({ startedAt }: RequestScope, index: AddressIndex<Row>): AddressIndex<Row> {
  if (index.startedAt >= startedAt) return index;
  const hold = (record: SourceRecord): SourceRecord =>
    record.origin === 'LIVE' ? { ...record, origin: 'CACHE' } : record;
  const holdPart = (part: ScannedSource<Row>): ScannedSource<Row> => ({
    ...part,
    observed: hold(part.observed),
  });
  return {
    ...index,
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

function shelfOf(reader: Reader, { name }: Pick<AddressedList<never>, 'name'>): Shelf {
  return reader.share(`addresses of ${name}`, () => {
    return { kept: null, built: new WeakMap(), passing: new WeakSet(), cost: null };
  });
}
