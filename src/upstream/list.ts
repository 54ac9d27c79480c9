import type { GapRecord, SourceRecord } from '../core/page.js';
import type { Reader } from './reader.js';
import type { Position } from './row-page.js';
import { toGapRecord, toSourceRecord, type CurrentReader, type RowSource } from './row-source.js';

/** What finding the sources of a list brings to light, one at a time. */
export type Step<Row> =
  | { kind: 'source'; source: RowSource<Row> }
  | { kind: 'gap'; gap: GapRecord }
  | { kind: 'observed'; observed: SourceRecord }
  /** Going on costs a call: whoever only wonders whether there is more stops here. */
  | { kind: 'costs-a-call' }
  /** A part that waits for nothing before it: a scan follows all parts at once, a walk one after another. */
  | { kind: 'part'; steps: AsyncIterable<Step<Row>> };

/** A step of a list as a walk takes it: parts are followed where they stand. */
export type PlainStep<Row> = Exclude<Step<Row>, { kind: 'part' }>;

/** A list of the graph: where its rows come from, in order, and what is done with them here. */
export interface List<Row> {
  /** Names the list and its arguments: lists of equal keys hold the same rows. */
  key: string;
  sources: (current: CurrentReader) => AsyncIterable<Step<Row>>;
  /** The part of the filter that the provider cannot apply. */
  where?: ((row: Row, reader: Reader) => boolean | Promise<boolean>) | undefined;
  /** Merges all sources, each already in this order. */
  compare?: ((a: Row, b: Row) => number) | undefined;
}

/** The steps of a list whose sources are known beforehand. */
export async function* eachSource<Row>(sources: Iterable<RowSource<Row>>): AsyncGenerator<Step<Row>> {
  for (const source of sources) yield await Promise.resolve({ kind: 'source', source });
}

/** The steps of a list, those of its parts in their places. */
export async function* inOrder<Row>(steps: AsyncIterable<Step<Row>>): AsyncGenerator<PlainStep<Row>> {
  for await (const step of steps) {
    if (step.kind === 'part') yield* inOrder(step.steps);
    else yield step;
  }
}

/** Walks the rows of some lists, for lists whose sources depend on them: listeners on proxies. */
export async function* eachRow<Row>(
  current: CurrentReader,
  sources: Iterable<RowSource<Row>>,
): AsyncGenerator<{ kind: 'row'; row: Row } | Exclude<PlainStep<never>, { kind: 'source' }>> {
  for (const source of sources) {
    let position: Position | null = null;
    do {
      yield { kind: 'costs-a-call' };
      try {
        const page: Awaited<ReturnType<typeof source.read>> = await source.read(current(), position);
        yield { kind: 'observed', observed: toSourceRecord(source, page) };
        for (const row of page.rows) yield { kind: 'row', row };
        position = page.next;
      } catch (error) {
        yield { kind: 'gap', gap: toGapRecord(source, error) };
        position = null;
      }
    } while (position !== null);
  }
}
