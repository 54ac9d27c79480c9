import { mergeExplanations } from './merge-explanations.js';

/** A plugin of Hive Gateway that gathers what subgraphs explain, and puts it into the answer. */
export function createExplainPlugin() {
  const told = new WeakMap();
  return {
    onSubgraphExecute: ({ executionRequest }) => {
      const request = executionRequest.context?.request;
      if (request?.headers.get('connectome-explain') !== 'true') return undefined;
      return ({ result }) => {
        const upstream = result.extensions?.upstream;
        if (upstream) told.set(request, [...(told.get(request) ?? []), upstream]);
      };
    },
    onExecute: ({ args: { contextValue } }) => ({
      onExecuteDone: ({ result, setResult }) => {
        const upstream = mergeExplanations(told.get(contextValue.request) ?? []);
        if (upstream) setResult({ ...result, extensions: { ...result.extensions, upstream } });
      },
    }),
  };
}
