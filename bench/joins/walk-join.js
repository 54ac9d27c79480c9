/** Asks a server for a join, page after page, and answers how many rows there were. */
export async function walkJoin({ ask }, { query, nextPage, countRows }, headers = {}) {
  let rows = 0;
  for (let after = null; ;) {
    const { data, errors } = await ask(query, { variables: { after }, headers });
    if (errors) throw new Error(errors[0].message);
    rows += countRows(data);
    const { hasNextPage, endCursor } = nextPage(data);
    if (!hasNextPage) return rows;
    after = endCursor;
  }
}
