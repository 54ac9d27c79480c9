import type { ApolloServerPlugin } from '@apollo/server';
import { knowsGraphqlResponse } from './media-type.js';
import type { OperationContext } from './operation-context.js';

/** Errors of a document or its variables: the request that carried them was well-formed. */
const DOCUMENT_ERRORS: ReadonlySet<unknown> = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * Answers a well-formed request with 200 under application/json, also when its document is wrong: there the status
 * speaks of the transport alone. Source: GraphQL over HTTP, section 6.4.1 (application/json).
 */
export const legacyStatusPlugin: ApolloServerPlugin<OperationContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http } }) => {
        const [error] = (body.kind === 'single' && body.singleResult.errors) || [];
        const isDocumentError = http.status === 400 && DOCUMENT_ERRORS.has(error?.extensions?.['code']);
        if (isDocumentError && !knowsGraphqlResponse(request.http?.headers.get('accept'))) http.status = 200;
        return Promise.resolve();
      },
    }),
};
