import { useGraphClient } from './graph-context.js';

/** What TanStack Query hands a query function beside the variables. */
interface AskContext {
  signal?: AbortSignal;
}

/** How the generated hooks send their documents: `fetcher` in codegen.yml. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the generated hooks name both
export function useAsk<Data, Variables>(document: {
  toString(): string;
}): (variables?: Variables, context?: AskContext) => Promise<Data> {
  const client = useGraphClient();
  return (variables, context) =>
    // The documents are made from the schema, so is the type of what they bring.
    client.ask({ document, variables, signal: context?.signal }) as Promise<Data>;
}
