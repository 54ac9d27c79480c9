/** One tab of the page: a query, and the text of its variables if it takes any. */
export interface ReadyQuery {
  query: string;
  variables: string | null;
}

const queries = import.meta.glob<string>('./queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('./queries/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The queries of `queries/` in the order of their file names; `x.json` holds the variables of `x.graphql`. */
export const readyQueries: ReadyQuery[] = Object.entries(queries)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, query]) => ({ query, variables: variables[path.replace(/\.graphql$/, '.json')] ?? null }));
