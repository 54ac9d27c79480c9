import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { createExecutor } from './create-executor.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/** A schema in the shape in which Apollo Server takes an executor of one's own; all else stays Apollo's. */
export function toGateway(schema: GraphQLSchema): Gateway {
  const execute = createExecutor(schema);
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async ({ document, operation, request: { operationName, variables }, context }) =>
          execute({ document, operation, operationName, variables, context }),
      }),
    stop: () => Promise.resolve(),
  };
}
