/** A page of any list, as far as a walk cares. */
export interface GraphPage<Node, Gap = unknown> {
  totalCount: number | null;
  complete: boolean;
  gaps: Gap[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Every page of a list, from the first cursor on to the last page. */
export async function walkPages<Node, Gap>(
  ask: (after: string | null) => Promise<GraphPage<Node, Gap>>,
  after: string | null = null,
): Promise<GraphPage<Node, Gap>[]> {
  const page = await ask(after);
  const { hasNextPage, endCursor } = page.pageInfo;
  return hasNextPage ? [page, ...(await walkPages(ask, endCursor))] : [page];
}
