import { randomUUID } from 'node:crypto';
import type { SourceRecord } from '../core/page.js';
import { DistinctRows } from './distinct-rows.js';
import type { Identified } from './identified.js';
import type { List } from './list.js';
import type { Notes } from './notes.js';
import type { OpenSource, TakenRows } from './open-source.js';
import type { Reader } from './reader.js';
import { SourceFinder } from './source-finder.js';

/** How many parents are read at once as a walk goes on: little for a first look, more for a long one. */
const RAMP = [1, 2, 4] as const;
const WIDEST = 4;

/**
 * A list read as far as somebody needed it. Its rows keep their places: a cursor into it stays true while it is held.
 */
export class Walk<Row extends Identified> {
  readonly id = randomUUID();
  /** Whether the list was read to its end. */
  ended = false;
  /** What its rows were read from, as of the last time something was asked. */
  known: SourceRecord[] = [];

  private readonly read = new DistinctRows<Row>();
  private readonly finder: SourceFinder<Row>;
  /** The sources found so far, and of them those that are not at their end. */
  private readonly found: OpenSource<Row>[] = [];
  private readonly open: OpenSource<Row>[] = [];
  private readonly list: Pick<List<Row>, 'where' | 'compare'>;
  private failed = false;
  private pulls = 0;
  /** The operation that reads at present, and no longer: it keeps all that it read, and a list may be held for long. */
  private current: Reader | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor({ sources, where, compare }: List<Row>) {
    this.finder = new SourceFinder({ sources }, () => this.reader);
    this.list = { where, compare };
  }

  get rows(): readonly Row[] {
    return this.read.all;
  }

  /** How many more are at hand. */
  get rowsAhead(): number {
    return this.open.reduce((sum, { atHand }) => sum + atHand, 0);
  }

  get sourcesFound(): number {
    return this.found.length;
  }

  /** Reads on until `count` rows are known or the list ends; one pull at a time. */
  pull(reader: Reader, count: number, wantsTotal: boolean): Promise<Notes> {
    const pulled = this.turn.then(async () => {
      this.current = reader;
      const notes: Notes = { gaps: [], sources: [] };
      if (wantsTotal || this.list.compare) await this.askEverySource(notes);
      while (this.rows.length < count && !this.ended) {
        await (this.list.compare ? this.mergeOn(notes) : this.readOn(count - this.rows.length, notes));
      }
      if (notes.gaps.length > 0) this.failed = true;
      // What a later page finds here was seen before.
      if (notes.sources.length > 0) this.known = notes.sources.map((seen) => ({ ...seen, origin: 'CACHE' }));
      return notes;
    });
    const letGo = (): void => void (this.current = null);
    this.turn = pulled.then(letGo, letGo);
    return pulled;
  }

  /** How many rows the list has; null unless every source said so, or the list was read to its end. */
  get total(): number | null {
    if (this.failed) return null;
    if (this.ended) return this.rows.length;
    return this.list.where || !this.finder.allFound ? null : addUp(this.found);
  }

  private get reader(): Reader {
    if (!this.current) throw new Error('a list is read by an operation');
    return this.current;
  }

  private async askEverySource(notes: Notes): Promise<void> {
    for (let found = await this.openNext(notes, true); found; found = await this.openNext(notes, true)) {
      void found.ask(this.reader, 1);
    }
    const unasked = this.open.filter(({ isAsked }) => !isAsked);
    await Promise.all(unasked.map((source) => source.ask(this.reader, 1)));
    this.letGoOfEnded(notes);
    this.ended = this.open.length === 0;
  }

  /** Reads one page more, and asks for those behind it. */
  private async readOn(missing: number, notes: Notes): Promise<void> {
    await this.askAhead(missing, notes);
    const [source] = this.open;
    if (source) await this.add(await source.takePage(this.reader), source, notes);
    this.letGoOfEnded(notes);
    if (this.open.length === 0) await this.lookForMore(notes);
  }

  /**
   * Asks at once for the pages of as many sources as it takes to bring what is missing, when each brings the most it can.
   * Until that is known to be enough a few more are asked for, on the guess that they bring less; no call is made to find
   * such a one.
   */
  private async askAhead(missing: number, notes: Notes): Promise<void> {
    const guessed = RAMP[this.pulls] ?? WIDEST;
    this.pulls += 1;
    let [left, unknown] = [missing, missing];
    for (let at = 0; left > 0 || (unknown > 0 && at < guessed); at += 1) {
      const source = this.open[at] ?? (await this.openNext(notes, left > 0));
      if (!source) return;
      void source.ask(this.reader, Math.max(left, 1));
      left -= source.likelyRows;
      unknown -= source.knownRows;
    }
  }

  /** Adds the row that comes first of all sources. */
  private async mergeOn(notes: Notes): Promise<void> {
    await Promise.all(this.open.map((source) => source.ask(this.reader, 1)));
    this.letGoOfEnded(notes);
    const source = this.firstInOrder();
    if (source) await this.add(source.takeRow(), source, notes);
    this.letGoOfEnded(notes);
    this.ended = this.open.length === 0;
  }

  private firstInOrder(): OpenSource<Row> | undefined {
    const { compare } = this.list;
    return this.open.reduce<OpenSource<Row> | undefined>((best, source) => {
      const [row, bestRow] = [source.firstRow, best?.firstRow];
      return row && (!bestRow || (compare?.(row, bestRow) ?? 0) < 0) ? source : best;
    }, undefined);
  }

  private letGoOfEnded(notes: Notes): void {
    for (const source of this.open) {
      const { gaps, sources } = source.takeNotes();
      notes.gaps.push(...gaps);
      notes.sources.push(...sources);
    }
    const alive = this.open.filter((source) => !source.isAtEnd);
    if (alive.length < this.open.length) this.open.splice(0, this.open.length, ...alive);
  }

  private async add(
    { rows, areDistinct }: TakenRows<Row>,
    source: OpenSource<Row>,
    notes: Notes,
  ): Promise<void> {
    this.read.add(this.list.where ? await this.filter(rows, source, notes) : rows, areDistinct);
  }

  private async filter(rows: readonly Row[], source: OpenSource<Row>, notes: Notes): Promise<readonly Row[]> {
    const judged = rows.map((row) => this.isWanted(row, source, notes));
    // Most filters need not wait, and a promise for each row is dear.
    const kept = judged.every(isSettled) ? judged : await Promise.all(judged.map(settle));
    return rows.filter((_row, index) => kept[index]);
  }

  /** Whether a row passes the filter; a row that cannot be judged is missing, and the page says so. */
  private isWanted(row: Row, source: OpenSource<Row>, notes: Notes): boolean | Promise<boolean> {
    const judged = this.list.where?.(row, this.reader) ?? true;
    if (typeof judged === 'boolean') return judged;
    return judged.catch((error: unknown) => {
      notes.gaps.push(source.gapOf(error));
      return false;
    });
  }

  /** Learns whether the list is at its end, as far as that costs no call. */
  private async lookForMore(notes: Notes): Promise<void> {
    const more = await this.openNext(notes, false);
    this.ended = more === null && this.finder.allFound;
  }

  private async openNext(notes: Notes, isWorthACall: boolean): Promise<OpenSource<Row> | null> {
    const source = await this.finder.find(notes, isWorthACall);
    if (source) {
      this.found.push(source);
      this.open.push(source);
    }
    return source;
  }
}

function isSettled(wanted: boolean | Promise<boolean>): wanted is boolean {
  return typeof wanted === 'boolean';
}

async function settle(wanted: boolean | Promise<boolean>): Promise<boolean> {
  return wanted;
}

/** The rows of all sources, as they report them; null when one did not. */
function addUp(sources: readonly OpenSource<unknown>[]): number | null {
  let sum = 0;
  for (const { reportedTotal } of sources) {
    if (reportedTotal === null) return null;
    sum += reportedTotal;
  }
  return sum;
}
