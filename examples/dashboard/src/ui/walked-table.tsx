import type { InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { joinPages, type GraphPage } from '../graph/page.js';
import { Age } from './age.js';
import { Answer } from './answer.js';
import { formatCount, plural } from './format.js';
import { Gaps, type Counted } from './gaps.js';
import { Table, type TableProps } from './table.js';

/** What this needs of a generated infinite hook. */
interface Walking<Data> {
  data: InfiniteData<Data> | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
  isFetchingNextPage: boolean;
}

interface WalkedTableProps<Data, Row> extends Omit<TableProps<Row>, 'rows' | 'caption' | 'goesOn'> {
  query: Walking<Data>;
  /** Where in an answer the page is; null when it did not answer. */
  pageOf: (data: Data) => GraphPage<Row> | null | undefined;
  /** What the rows are, e.g. `Redis session`, in the singular. */
  noun: string;
  /** Of how many things the rows are collected, where the answer tells; a gap is one of them. */
  sourcesOf?: (data: Data) => Counted | undefined;
  /** Filters, above the table. */
  children?: ReactNode;
}

/** A list of the graph page by page, with its age, its gaps and a button for more. */
export function WalkedTable<Data, Row>(props: WalkedTableProps<Data, Row>) {
  const { query, pageOf, noun, sourcesOf, children, ...table } = props;
  const retry = () => void query.refetch();
  return (
    <>
      {children}
      <Answer query={query} what={plural(noun)}>
        {({ pages }) => {
          if (pages.every((page) => !pageOf(page)))
            return <p className="hint">Nobody was asked for {plural(noun)}.</p>;
          const { rows, totalCount, hasMore, ...notes } = joinPages(pages.map(pageOf));
          return (
            <>
              <p className="notes">
                <span>
                  {describeCount({ shown: rows.length, totalCount, hasMore, complete: notes.complete, noun })}
                </span>
                <Age sources={notes.sources} />
              </p>
              <Gaps gaps={notes.gaps} of={pages.map((page) => sourcesOf?.(page)).at(-1)} onRetry={retry} />
              {rows.length > 0 && <Table caption={plural(noun)} rows={rows} goesOn={hasMore} {...table} />}
              {hasMore && <More noun={noun} query={query} />}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function More<Data>({ noun, query }: { noun: string; query: Walking<Data> }) {
  return (
    <button
      type="button"
      className="button more"
      disabled={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {query.isFetchingNextPage ? 'Asking…' : `More ${plural(noun)}`}
    </button>
  );
}

interface Shown {
  shown: number;
  totalCount: number | null;
  hasMore: boolean;
  complete: boolean;
  noun: string;
}

/** Nothing is said to be none only when everything was asked. */
function describeCount({ shown, totalCount, hasMore, complete, noun }: Shown): string {
  if (shown === 0)
    return complete
      ? `No ${plural(noun)}; everything was asked.`
      : `No ${plural(noun)} known; not everything could be asked.`;
  if (totalCount !== null && totalCount > shown) return `${shown} of ${formatCount(totalCount, noun)}`;
  if (hasMore) return `The first ${formatCount(shown, noun)}`;
  return `${formatCount(shown, noun)}${complete ? '' : ' known'}`;
}
