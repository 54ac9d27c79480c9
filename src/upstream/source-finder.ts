import { inOrder, type List, type PlainStep } from './list.js';
import type { Notes } from './notes.js';
import { OpenSource } from './open-source.js';
import type { CurrentReader } from './row-source.js';

/** Follows the steps of a list from one source to the next, as far as somebody wants them. */
export class SourceFinder<Row> {
  /** Whether there are no more sources. */
  allFound = false;

  private readonly steps: AsyncIterator<PlainStep<Row>>;
  private costsACall = false;

  constructor({ sources }: Pick<List<Row>, 'sources'>, current: CurrentReader) {
    this.steps = inOrder(sources(current))[Symbol.asyncIterator]();
  }

  /** The next source; null when there is none, or when finding it costs a call and none is worth making. */
  async find(notes: Notes, isWorthACall: boolean): Promise<OpenSource<Row> | null> {
    while (!this.allFound && (isWorthACall || !this.costsACall)) {
      const next = await this.steps.next();
      this.allFound = next.done === true;
      if (next.done === true) break;
      const step = next.value;
      this.costsACall = step.kind === 'costs-a-call';
      if (step.kind === 'source') return new OpenSource(step.source);
      if (step.kind === 'observed') notes.sources.push(step.observed);
      if (step.kind === 'gap') notes.gaps.push(step.gap);
    }
    return null;
  }
}
