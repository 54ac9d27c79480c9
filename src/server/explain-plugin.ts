import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from './operation-context.js';

/** Adds the upstream calls behind an answer to its extensions, where the header `connectome-explain: true` asks. */
export const explainPlugin: ApolloServerPlugin<OperationContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue: { scope, quotaOf }, response: { body } }) => {
        const upstream = scope.explain.explanation(quotaOf);
        if (upstream && body.kind === 'single') {
          body.singleResult.extensions = { ...body.singleResult.extensions, upstream };
        }
        return Promise.resolve();
      },
    }),
};
