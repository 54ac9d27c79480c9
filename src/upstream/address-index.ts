import type { Action } from './action.js';
import { saysNothing } from './freshness.js';
import type { List } from './list.js';
import type { Reader } from './reader.js';
import type { RequestScope } from './request-scope.js';
import { scanList, type ListScan, type ScannedSource } from './scan-list.js';

/**
 * How many times as long as it took to learn an index is used, by a caller who leaves its age to us: quotas make the scan
 * of a large account take longer than its answers are fresh, and nothing else would be asked any more. Assumed.
 */
const WORTH = 4;

/** A list whose rows are looked for by the addresses in them. */
export interface AddressedList<Row> {
  /** Names the list: lists of equal names hold the same rows. */
  name: string;
  list: List<Row>;
  /** The action whose freshness counts: the shortest-lived of those that are scanned. */
  action: Action;
  /** Every address of a row, in its canonical spelling. */
  addressesOf: (row: Row) => Iterable<string>;
}

/** What a scan learnt of all addresses at once. */
export interface AddressIndex<Row> extends ListScan<Row> {
  /** The rows of each address, in the sources they came from. */
  at: (address: string) => readonly ScannedSource<Row>[];
  /** When its oldest answer was asked for, in milliseconds since the epoch. */
  observedAt: number;
  /** How long it took to build. */
  tookMs: number;
  /** Whether it was built for an earlier operation. */
  isHeld: boolean;
}

/** The index of a list in this process. */
interface Shelf {
  /** The last one that lacked nothing that could have been had. */
  kept: AddressIndex<unknown> | null;
  /** Those that operations are building, each at the freshness it asks for. */
  building: WeakMap<RequestScope, Promise<AddressIndex<unknown>>>;
  /** How many calls the last scan took; null before the first. */
  cost: number | null;
}

/**
 * The index of a list by address. A scan answers for all addresses, so an operation scans once, however many it asks for,
 * and one that comes later uses what was learnt while it is recent enough for its caller.
 */
export async function obtainIndex<Row>(reader: Reader, of: AddressedList<Row>): Promise<AddressIndex<Row>> {
  const shelf = shelfOf(reader, of);
  const usable = findUsable(reader, of);
  if (usable) return usable;
  const known = shelf.building.get(reader.scope);
  if (known) return known as Promise<AddressIndex<Row>>;
  const building = build(reader, of).then((index) => {
    shelf.cost = index.pages;
    if (!index.gaps.some(({ retryable }) => retryable)) shelf.kept = index;
    return index;
  });
  shelf.building.set(reader.scope, building);
  return building;
}

/** How many calls the index costs: none where it is there or on its way, what the last scan cost, or null: not known. */
export function costOfIndex<Row>(reader: Reader, of: AddressedList<Row>): number | null {
  const shelf = shelfOf(reader, of);
  const isThere = shelf.building.has(reader.scope) || findUsable(reader, of) !== null;
  return isThere ? 0 : shelf.cost;
}

function findUsable<Row>(reader: Reader, of: AddressedList<Row>): AddressIndex<Row> | null {
  const { kept } = shelfOf(reader, of);
  const { basis, freshness } = reader.scope;
  const worthUntil = kept && saysNothing(freshness) ? kept.observedAt + kept.tookMs * WORTH : -Infinity;
  if (kept && reader.mayUse(of.action, kept.observedAt)) reader.restOn(of.action, kept.observedAt);
  else if (kept && reader.clock.now() < worthUntil) basis.restOn(of.action.service, worthUntil);
  else return null;
  return { ...(kept as AddressIndex<Row>), isHeld: true };
}

async function build<Row>(
  reader: Reader,
  { list, addressesOf }: AddressedList<Row>,
): Promise<AddressIndex<Row>> {
  const startedAt = reader.clock.now();
  const scan = await scanList(reader, list);
  const byAddress = new Map<string, ScannedSource<Row>[]>();
  for (const scanned of scan.sources) {
    for (const [address, rows] of groupByAddress(scanned.rows, addressesOf)) {
      const parts = byAddress.get(address);
      if (parts) parts.push({ ...scanned, rows });
      else byAddress.set(address, [{ ...scanned, rows }]);
    }
  }
  const times = [...scan.sources.map(({ observed }) => observed), ...scan.observed];
  return {
    ...scan,
    at: (address) => byAddress.get(address) ?? [],
    observedAt: times.reduce((oldest, { observedAt }) => Math.min(oldest, observedAt), Infinity),
    tookMs: reader.clock.now() - startedAt,
    isHeld: false,
  };
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

function shelfOf<Row>(reader: Reader, { name }: AddressedList<Row>): Shelf {
  return reader.share(`addresses of ${name}`, () => ({ kept: null, building: new WeakMap(), cost: null }));
}
