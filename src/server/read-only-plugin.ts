import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';

/**
 * Refuses what is no query. Execution would find out too, but as a failure of the server that nobody explains. No rule of
 * validation: before this, Apollo answers such operations with 405 where they come by GET.
 */
export const readOnlyPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      // None where it is not clear which of a document's is meant; execution tells.
      didResolveOperation: ({ operation: { operation } = { operation: OperationTypeNode.QUERY } }) =>
        operation === OperationTypeNode.QUERY ? Promise.resolve() : Promise.reject(refuse(operation)),
    }),
};

function refuse(operation: OperationTypeNode): GraphQLError {
  return new GraphQLError(`the operation is a ${operation}, and this API is read-only: ask by a query`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}
