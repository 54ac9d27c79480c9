import { keepPreviousData } from '@tanstack/react-query';
import type { AskedFragment, MissingFragment, NextFragment } from '../gql/hooks.js';

/** What any page says of itself, and any summary. */
export interface PageNotes {
  complete: boolean;
  gaps: MissingFragment[];
  sources: AskedFragment[];
}

/** Any page of the graph. */
export interface GraphPage<Row> extends PageNotes {
  nodes: Row[];
  totalCount?: number | null;
  pageInfo?: NextFragment;
}

/** Several pages of one list in a row; complete when each of them was. */
export interface Walk<Row> extends PageNotes {
  rows: Row[];
  /** How many there are in all; null where nobody knows. */
  totalCount: number | null;
  /** Whether the list goes on. */
  hasMore: boolean;
}

/** What several pages say of themselves together; one that did not answer at all leaves them incomplete. */
export function joinNotes(pages: readonly (PageNotes | null | undefined)[]): PageNotes {
  const answered = pages.filter((page) => page !== null && page !== undefined);
  return {
    complete: answered.length === pages.length && answered.every(({ complete }) => complete),
    gaps: answered.flatMap(({ gaps }) => gaps),
    sources: answered.flatMap(({ sources }) => sources),
  };
}

/** A page, or a summary of a page's rows, that may be the first of more. */
export interface Beginning {
  pageInfo?: { hasNextPage: boolean };
  groups?: readonly unknown[];
  groupCount?: number;
}

/** Whether there is more than what is here. */
export function isCut({ pageInfo, groups = [], groupCount = 0 }: Beginning): boolean {
  return (pageInfo?.hasNextPage ?? false) || groupCount > groups.length;
}

/** Pages in a row as one. */
export function joinPages<Row>(pages: readonly (GraphPage<Row> | null | undefined)[]): Walk<Row> {
  const answered = pages.filter((page) => page !== null && page !== undefined);
  return {
    ...joinNotes(pages),
    rows: answered.flatMap(({ nodes }) => nodes),
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
