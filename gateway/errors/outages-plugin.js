import { GraphQLError } from 'graphql';

/**
 * A plugin of Hive Gateway that says which subgraph did not answer. By itself it says no more than that something was
 * unexpected, because what fails below an HTTP request may hold anything; the name of a subgraph is no secret.
 */
export function createOutagesPlugin() {
  return {
    onSubgraphExecute: ({ subgraphName }) => {
      const tell = (error) => (isAnswer(error) ? error : toOutage(subgraphName));
      return ({ result, setResult }) => {
        if (result.errors) setResult({ ...result, errors: result.errors.map(tell) });
      };
    },
  };
}

/** Whether a subgraph told an error itself; what else there is was thrown on the way to it. */
function isAnswer({ originalError }) {
  return originalError === undefined || originalError instanceof GraphQLError;
}

function toOutage(serviceName) {
  return new GraphQLError(`subgraph ${serviceName} did not answer: its fields are null; try again later`, {
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName },
  });
}
