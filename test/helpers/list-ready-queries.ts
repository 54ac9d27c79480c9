import { existsSync, readdirSync, readFileSync } from 'node:fs';

const DIRECTORY = new URL('../../src/server/graphiql/queries/', import.meta.url);

/** A query that waits in a tab of GraphiQL. */
export interface ReadyQuery {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** What the tabs of the query editor ask. */
export function listReadyQueries(): ReadyQuery[] {
  const names = readdirSync(DIRECTORY).filter((name) => name.endsWith('.graphql'));
  return names.map((name) => {
    const beside = new URL(name.replace(/\.graphql$/, '.json'), DIRECTORY);
    const variables = existsSync(beside) ? readFileSync(beside, 'utf8') : '{}';
    return {
      name,
      query: readFileSync(new URL(name, DIRECTORY), 'utf8'),
      variables: JSON.parse(variables) as Record<string, unknown>,
    };
  });
}
