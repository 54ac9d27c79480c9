import { keepPreviousData } from '@tanstack/react-query';
import type { AskedFragment, MissingFragment, NextFragment } from '../gql/hooks.js';

/** Any page of the graph. */
export interface GraphPage<Row> {
  nodes: Row[];
  complete: boolean;
  gaps: MissingFragment[];
  sources: AskedFragment[];
  totalCount?: number | null;
  pageInfo?: NextFragment;
}

/** Several pages of one list in a row. */
export interface Walk<Row> {
  rows: Row[];
  /** Whether every page so far was whole. */
  complete: boolean;
  gaps: MissingFragment[];
  sources: AskedFragment[];
  /** How many there are in all; null where nobody knows. */
  totalCount: number | null;
  /** Whether the list goes on. */
  hasMore: boolean;
}

/** Pages in a row as one; a page that did not answer at all leaves the walk incomplete. */
export function joinPages<Row>(pages: readonly (GraphPage<Row> | null | undefined)[]): Walk<Row> {
  const answered = pages.filter((page) => page !== null && page !== undefined);
  return {
    rows: answered.flatMap(({ nodes }) => nodes),
    complete: answered.length === pages.length && answered.every(({ complete }) => complete),
    gaps: answered.flatMap(({ gaps }) => gaps),
    sources: answered.flatMap(({ sources }) => sources),
    totalCount: answered.at(-1)?.totalCount ?? null,
    hasMore: answered.at(-1)?.pageInfo?.hasNextPage ?? false,
  };
}

/** The options that walk a list with a generated infinite hook, given where in the answer its page is. */
export function walkBy<Data>(pageOf: (data: Data) => GraphPage<unknown> | null | undefined) {
  return {
    initialPageParam: {},
    // Rows stay in sight until those of another filter are here.
    placeholderData: keepPreviousData,
    getNextPageParam: (last: Data) => {
      const { hasNextPage, endCursor } = pageOf(last)?.pageInfo ?? {};
      return hasNextPage && endCursor ? { after: endCursor } : undefined;
    },
  };
}
