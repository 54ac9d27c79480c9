import {
  getOperationAST,
  valueFromAST,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { isCompilable } from './is-compilable.js';
import { toExecutionResult } from './to-execution-result.js';
import { specialiseDocument, type Literal } from './specialise-document.js';

/** Variables as graphql-js coerced them, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** A compiled operation. Null: it was not run, because graphql-js must say what is wrong with a value in it. */
export type Program = (
  context: unknown,
  variables: Variables,
) => ExecutionResult | Promise<ExecutionResult> | null;

/** Compiles an operation for these values of its conditions, against a schema with any value; null where graphql-js must run it. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Program | null {
  const specialised = specialiseDocument(schema, document, operation, variables);
  const settled = getOperationAST(specialised.document);
  if (!settled || !isCompilable(schema, specialised.document, settled)) return null;
  const compiled = compileQuery(schema, specialised.document, undefined, {
    // Its errors are made anew.
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(compiled)) return null;
  return (context, values) => {
    const all = addLiterals(specialised.literals, values);
    if (!all) return null;
    const result = compiled.query(undefined, context, all);
    return result instanceof Promise ? result.then(toExecutionResult) : toExecutionResult(result);
  };
}

/** The values of a document beside those of its variables; null where one of them is not valid. */
function addLiterals(literals: readonly Literal[], variables: Variables): Record<string, unknown> | null {
  const all = { ...variables };
  for (const { name, type, value } of literals) {
    all[name] = valueFromAST(value, type, variables);
    if (all[name] === undefined) return null;
  }
  return all;
}
