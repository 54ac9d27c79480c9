/** What the graph answers when a whole operation, or a part of it, failed. */
interface GraphError {
  message: string;
  extensions?: { code?: string };
}

const GRAPH_URL = '/graphql';

/** Sends one operation for a generated hook; rejects with the first error when there is no data at all. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the generated hooks name both
export function fetchGraph<Data, Variables>(
  document: { toString(): string },
  variables?: Variables,
): () => Promise<Data> {
  return async () => {
    const response = await fetch(GRAPH_URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data | null; errors?: GraphError[] };
    // A page says by its gaps what is missing: data with errors is still an answer.
    if (data === null || data === undefined)
      throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
    return data;
  };
}
