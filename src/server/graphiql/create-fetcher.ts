import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

/** Sends operations to where the page is: the endpoint is what answers it to a browser. */
export function createFetcher(): Fetcher {
  const send = createGraphiQLFetcher({ url: window.location.pathname, enableIncrementalDelivery: false });
  return (request, options) =>
    send(
      names(request.query, request.operationName) ? request : { ...request, operationName: null },
      options,
    );
}

/**
 * Whether a document has an operation of this name. Pressed right after a change of tabs, Run comes with the name of the
 * tab before: GraphiQL learns the new one a moment later. Without a name the one operation of a document is run.
 */
function names(document: string, operationName: string | null | undefined): boolean {
  if (!operationName) return true;
  try {
    return parse(document).definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
    );
  } catch {
    // The server says what is wrong with it.
    return true;
  }
}
