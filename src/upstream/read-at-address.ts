import DataLoader from 'dataloader';
import type { Page, PageArguments } from '../core/page.js';
import { costOfIndex, obtainIndex, type AddressedList, type AddressIndex } from './address-index.js';
import type { Identified } from './identified.js';
import type { CurrentReader, RowSource } from './row-source.js';
import type { List, Step } from './list.js';
import { readList } from './read-list.js';
import type { Reader } from './reader.js';
import type { ScannedSource } from './scan-list.js';

/** A list that is asked what it holds of an address. */
export interface AddressLookup<Row> extends AddressedList<Row> {
  /** The same list as the provider filters it by one address, and how many calls that takes; absent where it cannot. */
  filtered?: { sources: (address: string) => List<Row>['sources']; calls: number };
}

type Way = 'filter' | 'scan';

/**
 * A page of the rows that have an address (in its canonical spelling). They come from the provider's filter, or from a
 * scan that answers for all addresses: whichever costs fewer calls for those that the operation asks for at once.
 */
export function readAtAddress<Row extends Identified>(
  reader: Reader,
  lookup: AddressLookup<Row>,
  at: { address: string; page: PageArguments },
): Promise<Page<Row>> {
  const { address, page } = at;
  const list: List<Row> = {
    key: `${lookup.name} at ${address}`,
    sources: (current) => stepsTo(address, lookup, current),
    where: (row) => [...lookup.addressesOf(row)].includes(address),
  };
  return readList(reader, list, page);
}

async function* stepsTo<Row>(
  address: string,
  lookup: AddressLookup<Row>,
  current: CurrentReader,
): AsyncGenerator<Step<Row>> {
  yield { kind: 'costs-a-call' };
  const way = await wayTo(current(), lookup, address);
  if (way === 'filter' && lookup.filtered) yield* toSteps(lookup.filtered.sources(address), current);
  else yield* stepsOf(await obtainIndex(current(), lookup), address);
}

async function* toSteps<Row>(
  sources: List<Row>['sources'],
  current: CurrentReader,
): AsyncGenerator<Step<Row>> {
  for await (const step of sources(current)) yield step;
}

/** What the index knows of an address: first what it was made of and lacks, so that a short page tells it too. */
function* stepsOf<Row>(index: AddressIndex<Row>, address: string): Generator<Step<Row>> {
  const records = [...index.observed, ...index.sources.map(({ observed }) => observed)];
  for (const record of records) {
    yield { kind: 'observed', observed: index.isHeld ? { ...record, origin: 'CACHE' } : record };
  }
  for (const gap of index.gaps) yield { kind: 'gap', gap };
  for (const part of index.at(address)) yield { kind: 'source', source: toSource(part, index.isHeld) };
}

/** What was scanned of a source, as a source of its own. */
function toSource<Row>({ source, rows, observed }: ScannedSource<Row>, isHeld: boolean): RowSource<Row> {
  const { observedAt } = observed;
  const origin = isHeld ? 'CACHE' : observed.origin;
  const page = { rows: [...rows], next: null, total: rows.length, observedAt, origin };
  return { ...source, read: () => Promise.resolve(page) };
}

/** The addresses that an operation asks for in one go are decided on together. */
function wayTo<Row>(reader: Reader, lookup: AddressLookup<Row>, address: string): Promise<Way> {
  const ways = reader.once(
    `way to ${lookup.name}`,
    () =>
      new DataLoader<string, Way>((addresses) => {
        const way = cheaperWay(reader, lookup, addresses.length);
        return Promise.resolve(addresses.map(() => way));
      }),
  );
  return ways.load(address);
}

/** While nothing is known of the list's length, one address is filtered for, and several are scanned for. */
function cheaperWay<Row>(reader: Reader, lookup: AddressLookup<Row>, addresses: number): Way {
  if (!lookup.filtered) return 'scan';
  const scan = costOfIndex(reader, lookup);
  if (scan === null) return addresses === 1 ? 'filter' : 'scan';
  return addresses * lookup.filtered.calls < scan ? 'filter' : 'scan';
}
