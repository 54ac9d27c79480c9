import type { InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { joinPages, type GraphPage } from '../graph/page.js';
import { Age } from './age.js';
import { Answer } from './answer.js';
import { formatCount } from './format.js';
import { Gaps } from './gaps.js';
import { Table, type TableProps } from './table.js';

/** What this needs of a generated infinite hook. */
interface Walking<Data> {
  data: InfiniteData<Data> | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
  fetchNextPage: () => Promise<unknown>;
  isFetchingNextPage: boolean;
}

interface WalkedTableProps<Data, Row> extends Omit<TableProps<Row>, 'rows' | 'caption'> {
  query: Walking<Data>;
  /** Where in an answer the page is; null when it did not answer. */
  pageOf: (data: Data) => GraphPage<Row> | null | undefined;
  /** What the rows are, e.g. `Redis session`, in the singular. */
  noun: string;
  /** Of what something may be missing, e.g. `instance`. */
  gapsOf?: { count: number; noun: string };
  /** Filters, above the table. */
  children?: ReactNode;
}

/** A list of the graph page by page, with its age, its gaps and a button for more. */
export function WalkedTable<Data, Row>(props: WalkedTableProps<Data, Row>) {
  const { query, pageOf, noun, gapsOf, children, ...table } = props;
  const retry = () => void query.refetch();
  return (
    <>
      {children}
      <Answer query={query} what={`${noun}s`}>
        {({ pages }) => {
          if (pages.every((page) => !pageOf(page)))
            return <p className="hint">Nobody was asked for {noun}s.</p>;
          const { rows, totalCount, hasMore, ...notes } = joinPages(pages.map(pageOf));
          return (
            <>
              <p className="notes">
                <span>
                  {describeCount({ shown: rows.length, totalCount, complete: notes.complete, noun })}
                </span>
                <Age sources={notes.sources} />
              </p>
              <Gaps gaps={notes.gaps} of={gapsOf} onRetry={retry} />
              {rows.length > 0 && <Table caption={`${noun}s`} rows={rows} {...table} />}
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
      {query.isFetchingNextPage ? 'Asking…' : `More ${noun}s`}
    </button>
  );
}

interface Counted {
  shown: number;
  totalCount: number | null;
  complete: boolean;
  noun: string;
}

/** Nothing is said to be none only when everything was asked. */
function describeCount({ shown, totalCount, complete, noun }: Counted): string {
  if (shown === 0)
    return complete
      ? `No ${noun}s; everything was asked.`
      : `No ${noun}s known; not everything could be asked.`;
  if (totalCount !== null && totalCount > shown) return `${shown} of ${formatCount(totalCount, noun)}`;
  return `${formatCount(shown, noun)}${complete ? '' : ' known'}`;
}
