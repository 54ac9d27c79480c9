import {
  execute,
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileOperation, type Program, type Variables } from './compile-operation.js';
import { addAnyValue } from './specialise-document.js';

/** One operation of a valid document, as it came in. */
export interface ExecutionRequest {
  document: DocumentNode;
  /** Which of the document's operations; undefined where that is not clear. */
  operation: OperationDefinitionNode | undefined;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  context: unknown;
}

/** Runs an operation; what it answers is what graphql-js answers. */
export type Execute = (request: ExecutionRequest) => ExecutionResult | Promise<ExecutionResult>;

/** Documents whose programs are kept. A program takes some 100 KB. Assumed. */
const MAX_DOCUMENTS = 250;
/** Programs of one document, each for other values of its operations' conditions. Assumed. */
const MAX_PROGRAMS = 16;
/** Errors of variables that are told, as graphql-js does. */
const MAX_VARIABLE_ERRORS = 50;

/** Compiles what comes again, and leaves the rest to graphql-js. */
export function createExecutor(schema: GraphQLSchema): Execute {
  const compilable = addAnyValue(schema);
  const shelves = new LRUCache<DocumentNode, Shelf>({ max: MAX_DOCUMENTS });
  return (request) => {
    const { document, operation, variables = {}, context } = request;
    if (!operation) return interpret(schema, request);
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, variables, {
      maxErrors: MAX_VARIABLE_ERRORS,
    });
    if (errors) return { errors };
    const shelf = shelves.get(document);
    // What comes once is cheaper to interpret.
    if (!shelf) shelves.set(document, new Shelf(compilable, document));
    const program = shelf?.find(operation, coerced);
    return program?.(context, coerced) ?? interpret(schema, request);
  };
}

function interpret(schema: GraphQLSchema, request: ExecutionRequest): ReturnType<Execute> {
  const { document, operationName, variables, context } = request;
  return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
}

/** The programs of one document. */
class Shelf {
  private readonly programs = new Map<string, Program | null>();
  private readonly conditions: readonly string[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {
    this.conditions = listConditions(document);
  }

  /** The program of an operation under these variables; null where there is none. */
  find(operation: OperationDefinitionNode, variables: Variables): Program | null {
    const key = [operation.name?.value, ...this.conditions.map((name) => variables[name])].join();
    const known = this.programs.get(key);
    if (known !== undefined) return known;
    if (this.programs.size >= MAX_PROGRAMS) return null;
    const program = this.compile(operation, variables);
    this.programs.set(key, program);
    return program;
  }

  private compile(operation: OperationDefinitionNode, variables: Variables): Program | null {
    try {
      return compileOperation(this.schema, this.document, operation, variables);
    } catch {
      // Whatever the compiler does not understand is for graphql-js to run, or to explain.
      return null;
    }
  }
}

/** The variables that @skip and @include ask for. */
function listConditions(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
