import { LRUCache } from 'lru-cache';
import type { SourceRecord } from '../core/page.js';
import type { Reader } from './reader.js';
import type { RequestScope } from './request-scope.js';
import type { ListScan, ScannedSource } from './scan-list.js';
import type { Trail } from './trail.js';
import { weigh } from './weigh.js';

/** How many bytes all indices together may take. Assumed: all services' lists of some 100,000 rows. */
const MAX_BYTES = 128 * 1024 * 1024;

/** What a question behind an index takes. Assumed. */
const QUESTION_BYTES = 1_000;

/** How many lists' costs are remembered. Assumed. */
const MAX_SHELVES = 1_000;

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
  /** Whether it was learnt before the operation came in. */
  isHeld: boolean;
}

/** What this process knows of the indices of a list, beside the one that is kept. */
export interface Shelf {
  /** Those that operations are building or have built, each at the freshness it asks for. */
  built: WeakMap<RequestScope, Promise<AddressIndex<unknown>>>;
  /** The operations that read the list whole, on the way to another one. */
  passing: WeakSet<RequestScope>;
  /** How many calls the last whole scan took; null before the first. */
  cost: number | null;
}

/** The shelf of a list, by its name. */
export function shelfOf(reader: Reader, { name }: { name: string }): Shelf {
  const shelves = reader.share('index shelves', () => new LRUCache<string, Shelf>({ max: MAX_SHELVES }));
  const known = shelves.get(name);
  if (known) return known;
  const shelf: Shelf = { built: new WeakMap(), passing: new WeakSet(), cost: null };
  shelves.set(name, shelf);
  return shelf;
}

/** The last index of each list that lacked nothing that could have been had, by the list's name. */
export function indicesOf(reader: Reader): LRUCache<string, AddressIndex<unknown>> {
  return reader.share(
    'indices',
    () => new LRUCache<string, AddressIndex<unknown>>({ maxSize: MAX_BYTES, sizeCalculation: bytesOf }),
  );
}

/** Its rows, and those that led to them: of the rows of one list the first tells of all. */
function bytesOf({ sources, trail }: AddressIndex<unknown>): number {
  const lists = [...sources.map(({ rows }) => rows), ...trail.brought];
  const bytesOfRows = lists.reduce((sum, rows) => sum + rows.length * weigh(rows[0]), 0);
  return 1 + bytesOfRows + trail.questions.size * QUESTION_BYTES;
}
