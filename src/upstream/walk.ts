import { randomUUID } from 'node:crypto';
import type { SourceRecord } from '../core/page.js';
import { inOrder, type List, type PlainStep } from './list.js';
import type { Notes } from './notes.js';
import { OpenSource } from './open-source.js';
import type { Reader } from './reader.js';
import type { Identified } from './identified.js';

/** How many parents are read at once as a walk goes on: little for a first look, more for a long one. */
const RAMP = [1, 2, 4] as const;
const WIDEST = 4;
/** How many sources are asked at once for a total; the quota decides the pace. Assumed. */
const TOTAL_AT_ONCE = 64;

/**
 * A list read as far as somebody needed it. Its rows keep their places: a cursor into it stays true while it is held.
 */
export class Walk<Row extends Identified> {
  readonly id = randomUUID();
  readonly rows: Row[] = [];
  /** Whether the list was read to its end. */
  ended = false;
  /** What its rows were read from, as of the last time something was asked. */
  known: SourceRecord[] = [];

  private readonly seen = new Set<string>();
  private readonly open: OpenSource<Row>[] = [];
  private readonly steps: AsyncIterator<PlainStep<Row>>;
  private allFound = false;
  private failed = false;
  private reportedTotal: number | null = 0;
  private pulls = 0;
  private reader!: Reader;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly list: List<Row>) {
    this.steps = inOrder(list.sources(() => this.reader))[Symbol.asyncIterator]();
  }

  /** Reads on until `count` rows are known or the list ends; one pull at a time. */
  pull(reader: Reader, count: number, wantsTotal: boolean): Promise<Notes> {
    const pulled = this.turn.then(async () => {
      this.reader = reader;
      const notes: Notes = { gaps: [], sources: [] };
      if (wantsTotal || this.list.compare) await this.askEverySource(notes);
      while (this.rows.length < count && !this.ended) await this.advance(notes);
      // What a later page finds here was seen before.
      if (notes.sources.length > 0) this.known = notes.sources.map((seen) => ({ ...seen, origin: 'CACHE' }));
      return notes;
    });
    this.turn = pulled.catch(() => undefined);
    return pulled;
  }

  /** How many rows the list has; null unless every source said so, or the list was read to its end. */
  get total(): number | null {
    if (this.failed) return null;
    if (this.ended) return this.rows.length;
    return this.list.where || !this.allFound ? null : this.reportedTotal;
  }

  private async askEverySource(notes: Notes): Promise<void> {
    while (!this.allFound) await this.findSource(notes);
    const unasked = this.open.filter((source) => !source.isAsked);
    for (let start = 0; start < unasked.length; start += TOTAL_AT_ONCE) {
      await Promise.all(unasked.slice(start, start + TOTAL_AT_ONCE).map((source) => source.ask(this.reader)));
    }
    for (const source of unasked) {
      this.count(source);
      this.note(source, notes);
    }
    this.letGoOfEnded(notes);
    this.ended = this.open.length === 0;
  }

  /** Adds what a source says of its length to the total. */
  private count(source: OpenSource<Row>): void {
    const total = source.reportedTotal;
    this.reportedTotal = this.reportedTotal === null || total === null ? null : this.reportedTotal + total;
  }

  /** Reads one page more. */
  private async advance(notes: Notes): Promise<void> {
    const width = RAMP[this.pulls] ?? WIDEST;
    while (this.open.length < width && !this.allFound) await this.findSource(notes);
    for (const source of this.open.slice(0, width)) void source.ask(this.reader);
    this.pulls += 1;

    const source = this.list.compare ? await this.nextInOrder(notes) : this.open[0];
    // A page, or in a merge one row.
    if (source)
      await this.add(
        this.list.compare ? source.takeRow() : await source.takePage(this.reader),
        source,
        notes,
      );
    this.letGoOfEnded(notes);
    if (this.open.length === 0) await this.lookForMore(notes);
  }

  private letGoOfEnded(notes: Notes): void {
    for (const source of this.open) this.note(source, notes);
    const alive = this.open.filter((source) => !source.isAtEnd);
    if (alive.length < this.open.length) this.open.splice(0, this.open.length, ...alive);
  }

  private note(source: OpenSource<Row>, notes: Notes): void {
    const { gaps, sources } = source.takeNotes();
    notes.gaps.push(...gaps);
    notes.sources.push(...sources);
    if (gaps.length > 0) this.failed = true;
  }

  /** The source whose first row comes first. */
  private async nextInOrder(notes: Notes): Promise<OpenSource<Row> | undefined> {
    const compare = this.list.compare;
    if (!compare) return undefined;
    await Promise.all(this.open.map((source) => source.ask(this.reader)));
    this.letGoOfEnded(notes);
    return this.open.reduce<OpenSource<Row> | undefined>((best, source) => {
      const [row, bestRow] = [source.firstRow, best?.firstRow];
      return row && (!bestRow || compare(row, bestRow) < 0) ? source : best;
    }, undefined);
  }

  private async add(rows: readonly Row[], source: OpenSource<Row>, notes: Notes): Promise<void> {
    for (const row of this.list.where ? await this.filter(rows, source, notes) : rows) {
      // Providers give no snapshot: a row that moved between two pages comes twice.
      if (this.seen.has(row.id)) continue;
      this.seen.add(row.id);
      this.rows.push(row);
    }
  }

  private async filter(rows: readonly Row[], source: OpenSource<Row>, notes: Notes): Promise<Row[]> {
    const kept = await Promise.all(rows.map(async (row) => this.isWanted(row, source, notes)));
    return rows.filter((_row, index) => kept[index]);
  }

  /** Whether a row passes the filter; a row that cannot be judged is missing, and the page says so. */
  private isWanted(row: Row, source: OpenSource<Row>, notes: Notes): boolean | Promise<boolean> {
    if (!this.list.where) return true;
    const judged = this.list.where(row, this.reader);
    if (typeof judged === 'boolean') return judged;
    return judged.catch((error: unknown) => {
      notes.gaps.push(source.gapOf(error));
      this.failed = true;
      return false;
    });
  }

  /** Follows the steps to the next source, or to the end of them. */
  private async findSource(notes: Notes): Promise<void> {
    while (!this.allFound) {
      const step = await this.nextStep(notes);
      if (step === 'source') return;
    }
  }

  /** Learns whether the list is at its end, as far as that costs no call. */
  private async lookForMore(notes: Notes): Promise<void> {
    while (!this.allFound) {
      const step = await this.nextStep(notes);
      if (step === 'source' || step === 'costs-a-call') return;
    }
    this.ended = true;
  }

  private async nextStep(notes: Notes): Promise<PlainStep<Row>['kind'] | 'end'> {
    const next = await this.steps.next();
    if (next.done === true) {
      this.allFound = true;
      return 'end';
    }
    const step = next.value;
    if (step.kind === 'source') this.open.push(new OpenSource(step.source));
    if (step.kind === 'observed') notes.sources.push(step.observed);
    if (step.kind === 'gap') {
      notes.gaps.push(step.gap);
      this.failed = true;
    }
    return step.kind;
  }
}
