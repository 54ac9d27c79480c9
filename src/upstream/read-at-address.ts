import DataLoader from 'dataloader';
import type { Page, PageArguments } from '../core/page.js';
import { costOfIndex, obtainIndex, type AddressedList } from './address-index.js';
import type { Identified } from './identified.js';
import type { AddressIndex } from './index-shelf.js';
import type { List, Step } from './list.js';
import { readList } from './read-list.js';
import type { Reader } from './reader.js';
import type { CurrentReader, RowSource } from './row-source.js';
import type { ScannedSource } from './scan-list.js';
import type { Target } from './target.js';
import { Trail } from './trail.js';

/** A list as its provider filters it by one address. */
export interface FilteredByAddress<Row> {
  sources: (address: string) => List<Row>['sources'];
  /** Where it asks, a call each. */
  targets: readonly Target[];
  /** Whether the filter finds an address however the provider spells it; any, unless it is said here. */
  finds?: (address: string) => boolean;
  /** Which way to go while nobody knows what a scan costs and one address is asked for: the filter, unless it is said here. */
  whileUnknown?: Way;
}

/** A list that is asked what it holds of an address. */
export interface AddressLookup<Row> extends AddressedList<Row> {
  /** Absent where the provider has no such filter. */
  filtered?: FilteredByAddress<Row>;
}

type Way = 'filter' | 'scan';

/** The way that is taken, and the one that would be if nothing were held. */
interface Choice {
  way: Way;
  cold: Way;
}

/**
 * A page of the rows that have an address (in its canonical spelling); null where no account has the service. They come
 * from the provider's filter, or from a scan that answers for all addresses: whichever costs fewer calls for those that
 * the operation asks for at once.
 */
export async function readAtAddress<Row extends Identified>(
  reader: Reader,
  lookup: AddressLookup<Row>,
  at: { address: string; page: PageArguments },
): Promise<Page<Row> | null> {
  if (!reader.targets.has(lookup.action.service)) return null;
  const { address, page } = at;
  const list: List<Row> = {
    key: `${lookup.name} at ${address}`,
    sources: (current) => stepsTo(address, lookup, current),
  };
  return readList(reader, list, page);
}

async function* stepsTo<Row>(
  address: string,
  lookup: AddressLookup<Row>,
  current: CurrentReader,
): AsyncGenerator<Step<Row>> {
  yield { kind: 'costs-a-call' };
  const { filtered } = lookup;
  const choice = filtered && (await wayTo(current(), { ...lookup, filtered }, address));
  if (filtered && choice?.way === 'filter') {
    for await (const step of filtered.sources(address)(current)) yield onlyAt(address, lookup, step);
    return;
  }
  const isFilterSpared = filtered && choice?.cold === 'filter';
  const index = await obtainIndex(current(), lookup, (held) =>
    isFilterSpared ? toFilterTrail({ ...lookup, filtered }, address, held) : held.trail,
  );
  yield* stepsOf(index, address);
}

/** The questions that a filter would have put, where an index answers in its place. */
function toFilterTrail<Row>(
  { name, action, filtered }: FilteredLookup<Row>,
  address: string,
  { observedAt }: AddressIndex<Row>,
): Trail {
  const trail = new Trail();
  for (const [index, target] of filtered.targets.entries()) {
    const key = [name, address, index].join('\n');
    trail.questions.set(key, {
      asked: { target, action, parameters: {}, key },
      outcome: {},
      observedAt,
    });
  }
  return trail;
}

/** A step of the provider's filter, which may mean more than this address: what it brings is compared here. */
function onlyAt<Row>(address: string, { addressesOf }: AddressedList<Row>, step: Step<Row>): Step<Row> {
  if (step.kind !== 'source') return step;
  const { source } = step;
  const read: RowSource<Row>['read'] = async (reader, position) => {
    const page = await source.read(reader, position);
    const rows = page.rows.filter((row) => [...addressesOf(row)].includes(address));
    const isWhole = position === null && page.next === null;
    return { ...page, rows, total: isWhole ? rows.length : null };
  };
  return { kind: 'source', source: { ...source, read } };
}

/** What the index knows of an address: first what it was made of and lacks, so that a short page tells it too. */
function* stepsOf<Row>(index: AddressIndex<Row>, address: string): Generator<Step<Row>> {
  for (const observed of index.records) yield { kind: 'observed', observed };
  for (const gap of index.gaps) yield { kind: 'gap', gap };
  for (const part of index.at(address)) yield { kind: 'source', source: toSource(part) };
}

/** What was scanned of a source, as a source of its own. */
function toSource<Row>({ source, rows, observed }: ScannedSource<Row>): RowSource<Row> {
  const { observedAt, origin } = observed;
  const page = { rows: [...rows], next: null, total: rows.length, observedAt, origin };
  return { ...source, read: () => Promise.resolve(page) };
}

type FilteredLookup<Row> = AddressedList<Row> & { filtered: FilteredByAddress<Row> };

/** The addresses that an operation asks for in one go are decided on together. */
function wayTo<Row>(reader: Reader, lookup: FilteredLookup<Row>, address: string): Promise<Choice> {
  const ways = reader.once(
    `way to ${lookup.name}`,
    () =>
      new DataLoader<string, Choice>((addresses) => {
        const choice = choose(reader, lookup, addresses);
        return Promise.resolve(addresses.map(() => choice));
      }),
  );
  return ways.load(address);
}

/** While nothing is known of the list's length, one address is filtered for, and several are scanned for. */
function choose<Row>(reader: Reader, lookup: FilteredLookup<Row>, addresses: readonly string[]): Choice {
  const { targets, finds, whileUnknown = 'filter' } = lookup.filtered;
  if (finds && !addresses.every(finds)) return { way: 'scan', cold: 'scan' };
  const cheaper = (scan: number | null): Way => {
    if (scan === null) return addresses.length === 1 ? whileUnknown : 'scan';
    return addresses.length * targets.length < scan ? 'filter' : 'scan';
  };
  const { now, anew } = costOfIndex(reader, lookup);
  return { way: cheaper(now), cold: cheaper(anew) };
}
