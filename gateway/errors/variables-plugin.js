import { getOperationAST, getVariableValues, GraphQLError } from 'graphql';

/** A plugin of Hive Gateway that gives the code of a caller's mistake to variables of a wrong type, which it leaves without one. */
export function createVariablesPlugin() {
  return {
    onExecute: ({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) => {
      const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
      const { errors } = getVariableValues(schema, definitions, variableValues ?? {});
      if (errors) setResultAndStopExecution({ errors: errors.map(toMistake) });
    },
  };
}

function toMistake({ message, nodes }) {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}
