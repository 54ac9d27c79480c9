import type { GapRecord } from '../core/page.js';
import type { Notes } from './notes.js';
import type { Reader } from './reader.js';
import { totalOf, type Position, type RowPage } from './row-page.js';
import { toGapRecord, toSourceRecord, type RowSource } from './row-source.js';

/** Rows taken of a source. */
export interface TakenRows<Row> {
  rows: readonly Row[];
  /** Whether it is known that no two of them have the same id. */
  areDistinct: boolean;
}

/** A source on its way through a walk: what was read of it and not taken yet. */
export class OpenSource<Row> {
  /** How many rows the provider says the source has; null where it does not say, failed, or was not asked. */
  reportedTotal: number | null = null;

  private asking: Promise<void> | null = null;
  private rows: readonly Row[] = [];
  private areDistinct = true;
  private taken = 0;
  /** Where it goes on: undefined before it was asked, null behind its last page. */
  private next: Position | null | undefined;
  private notes: Notes = { gaps: [], sources: [] };

  constructor(private readonly source: RowSource<Row>) {}

  /** Whether its first page was read, or failed. */
  get isAsked(): boolean {
    return this.next !== undefined;
  }

  /** Whether its rows were all taken, or the others cannot be had. */
  get isAtEnd(): boolean {
    return this.next === null && this.atHand === 0;
  }

  /** How many rows were read and not taken yet. */
  get atHand(): number {
    return this.rows.length - this.taken;
  }

  /** The first row not taken yet, of those at hand. */
  get firstRow(): Row | undefined {
    return this.rows[this.taken];
  }

  /** How many rows it is known to have to give: those at hand, and what its total says of the others. */
  get knownRows(): number {
    if (!this.next || this.reportedTotal === null) return this.atHand;
    return this.atHand + Math.max(0, this.reportedTotal - this.next.offset);
  }

  /**
   * How many rows it may have to give: those known, a page before it was asked, Infinity where nothing says. Where there is
   * more behind that page, sources after it are asked for what it has itself.
   */
  get likelyRows(): number {
    if (this.next === undefined) return this.source.largestPage ?? Infinity;
    return this.next !== null && this.reportedTotal === null ? Infinity : this.knownRows;
  }

  /**
   * Asks for a page more unless `wanted` rows are at hand; resolves when it is there, or the source at its end. A failure
   * becomes a gap and ends the source.
   */
  ask(reader: Reader, wanted: number): Promise<void> {
    if (this.next === null || this.atHand >= wanted) return Promise.resolve();
    if (this.asking) return this.asking;
    this.asking = this.readOn(reader, this.next ?? null);
    // What is no failure of the provider's is thrown to whoever takes the page.
    this.asking.catch(() => undefined);
    return this.asking;
  }

  /** All rows at hand; reads a page when there are none. */
  async takePage(reader: Reader): Promise<TakenRows<Row>> {
    await this.ask(reader, 1);
    const { areDistinct } = this;
    const rows = this.taken === 0 ? this.rows : this.rows.slice(this.taken);
    this.hold([], true);
    return { rows, areDistinct };
  }

  /** One row of those at hand. */
  takeRow(): TakenRows<Row> {
    const rows = this.rows.slice(this.taken, this.taken + 1);
    this.taken += rows.length;
    return { rows, areDistinct: true };
  }

  /** What was noted since it was last asked for. */
  takeNotes(): Notes {
    const { notes } = this;
    this.notes = { gaps: [], sources: [] };
    return notes;
  }

  /** The gap that an error about one of its rows leaves. */
  gapOf(error: unknown): GapRecord {
    return toGapRecord(this.source, error);
  }

  private async readOn(reader: Reader, position: Position | null): Promise<void> {
    try {
      const page = await this.source.read(reader, position);
      if (position === null) this.reportedTotal = totalOf(page);
      this.append(page);
      this.notes.sources.push(toSourceRecord(this.source, page));
    } catch (error) {
      this.notes.gaps.push(this.gapOf(error));
      this.next = null;
    }
    this.asking = null;
  }

  private append({ rows, areDistinct = false, next }: RowPage<Row>): void {
    this.next = next;
    if (this.atHand === 0) this.hold(rows, areDistinct);
    else this.hold([...this.rows.slice(this.taken), ...rows], false);
  }

  private hold(rows: readonly Row[], areDistinct: boolean): void {
    this.rows = rows;
    this.areDistinct = areDistinct;
    this.taken = 0;
  }
}
