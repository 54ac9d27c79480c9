import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from './operation-context.js';

/** Adds the upstream calls behind an answer to its extensions, where the header `connectome-explain: true` asks. */
export const explainPlugin: ApolloServerPlugin<OperationContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue: { wantsExplain, scope }, response: { body } }) => {
        if (wantsExplain && body.kind === 'single') {
          const { explain } = scope;
          const upstream = { calls: explain.calls, totals: explain.totals(), quotas: explain.quotas() };
          body.singleResult.extensions = { ...body.singleResult.extensions, upstream };
        }
        return Promise.resolve();
      },
    }),
};
