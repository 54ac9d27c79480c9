import type { GapRecord } from '../core/page.js';
import type { RowPage } from './row-page.js';
import type { Notes } from './notes.js';
import type { Reader } from './reader.js';
import { toGapRecord, toSourceRecord, type RowSource } from './row-source.js';

/** A source on its way through a walk: one page ahead at the most. */
export class OpenSource<Row> {
  /** How many rows the provider says the source has; null where it does not say, or failed. */
  reportedTotal: number | null = null;
  isAtEnd = false;

  private asking: Promise<void> | null = null;
  private page: RowPage<Row> | null = null;
  private taken = 0;
  private notes: Notes = { gaps: [], sources: [] };

  constructor(private readonly source: RowSource<Row>) {}

  get isAsked(): boolean {
    return this.page !== null || this.isAtEnd;
  }

  /** The first row not taken yet, of the page at hand. */
  get firstRow(): Row | undefined {
    return this.page?.rows[this.taken];
  }

  /** Has a page at hand when it resolves, or is at its end; a failure becomes a gap and ends the source. */
  ask(reader: Reader): Promise<void> {
    if (this.isAtEnd || this.firstRow !== undefined) return Promise.resolve();
    this.asking ??= this.readOn(reader).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** The rest of the page at hand; reads one when there is none. */
  async takePage(reader: Reader): Promise<Row[]> {
    await this.ask(reader);
    const rows = this.page?.rows.slice(this.taken) ?? [];
    this.taken += rows.length;
    this.endIfDone();
    return rows;
  }

  /** One row of the page at hand. */
  takeRow(): Row[] {
    const row = this.firstRow;
    if (row === undefined) return [];
    this.taken += 1;
    this.endIfDone();
    return [row];
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

  private async readOn(reader: Reader): Promise<void> {
    const position = this.page?.next ?? null;
    try {
      const page = await this.source.read(reader, position);
      if (position === null) this.reportedTotal = page.next ? page.total : page.rows.length;
      this.page = page;
      this.taken = 0;
      this.notes.sources.push(toSourceRecord(this.source, page));
      this.endIfDone();
    } catch (error) {
      this.isAtEnd = true;
      this.notes.gaps.push(this.gapOf(error));
    }
  }

  private endIfDone(): void {
    if (this.page && this.page.next === null && this.taken >= this.page.rows.length) this.isAtEnd = true;
  }
}
