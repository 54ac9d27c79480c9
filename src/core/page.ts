import type { ErrorCode } from './error-code.js';

/** One thing an answer lacks, and why. */
export interface GapRecord {
  account: string;
  service: string;
  region: string | null;
  action: string | null;
  resourceId: string | null;
  code: ErrorCode;
  upstreamCode: string | null;
  message: string;
  retryable: boolean;
  retryAfterMs: number | null;
  requestId: string | null;
  /** Whether the refusal is held as long as an answer would be: until then, asking again brings the same. */
  isHeld?: boolean;
}

/** Where data came from: asked just now, from the cache, or from the cache past its time. */
export type Origin = 'LIVE' | 'CACHE' | 'STALE';

/** One upstream list that a page was read from. */
export interface SourceRecord {
  account: string;
  service: string;
  region: string | null;
  action: string;
  /** Milliseconds since the epoch. */
  observedAt: number;
  origin: Origin;
}

/** One page of a list with what is known of its completeness. */
export interface Page<T> {
  nodes: T[];
  edges: { node: T; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
  complete: boolean;
  gaps: GapRecord[];
  sources: SourceRecord[];
}

/** The arguments of a page, checked: `first` is 1 to 1000. */
export interface PageArguments {
  first: number;
  after: string | null;
  /** Whether the caller selected `totalCount`, which asks every source once. */
  wantsTotal: boolean;
  /** Whether he selected no rows: the page then has none, and tells the total alone. */
  wantsNoRows?: boolean;
}

/** The same page with other rows in the places of its own. */
export function mapPage<From, To>(page: Page<From>, map: (row: From) => To): Page<To> {
  const { nodes, pageInfo, totalCount, complete, gaps, sources } = page;
  return {
    nodes: nodes.map(map),
    pageInfo,
    totalCount,
    complete,
    gaps,
    sources,
    get edges() {
      return page.edges.map(({ node, cursor }) => ({ node: map(node), cursor }));
    },
  };
}
