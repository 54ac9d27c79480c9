import {
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { isIncluded } from '../../../resolvers/selection.js';

/** A value that stands in a document; a variable of this name has taken its place. */
export interface Literal {
  name: string;
  type: GraphQLInputType;
  value: ValueNode;
}

/** One operation as it runs under certain values of the variables that @skip and @include ask for. */
export interface SpecialisedDocument {
  document: DocumentNode;
  literals: readonly Literal[];
}

/** The type of every variable of a specialised document: graphql-js has read their values already. */
const AnyValue = new GraphQLScalarType({ name: 'AnyValue' });

const ANY_VALUE: NamedTypeNode = {
  kind: Kind.NAMED_TYPE,
  name: { kind: Kind.NAME, value: AnyValue.name },
};

/** A schema that specialised documents can be compiled against. */
export function addAnyValue(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, AnyValue], assumeValid: true });
}

/**
 * Settles @skip and @include, and takes every value out of a document: what graphql-jit (0.8.9) makes of conditions on
 * fragments is wrong in places, it writes values into the program it compiles in a way that lets a string break out of
 * its quotes and run, and input types that hold themselves keep it busy for ever. None of it is left for it to read.
 */
export function specialiseDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): SpecialisedDocument {
  const literals: Literal[] = [];
  const typeInfo = new TypeInfo(schema);
  const settle = (node: SelectionNode): null | undefined =>
    isIncluded(node, { variableValues: { ...variableValues } }) ? undefined : null;
  const takeValue = (node: ArgumentNode): ArgumentNode | undefined => {
    const argument = typeInfo.getArgument();
    if (!argument || node.value.kind === Kind.VARIABLE) return undefined;
    // No document has a variable of such a name: the letter is none of GraphQL's.
    const name = `µ${literals.length}`;
    literals.push({ name, type: argument.type, value: node.value });
    return { ...node, value: toVariable(name) };
  };
  const settled = visit(
    dropOtherOperations(document, operation),
    visitWithTypeInfo(typeInfo, {
      Field: settle,
      InlineFragment: settle,
      FragmentSpread: settle,
      Directive: () => null,
      Argument: takeValue,
      VariableDefinition: ({ variable }) => toDefinition(variable.name.value),
    }),
  );
  return { document: declare(settled, literals), literals };
}

function dropOtherOperations(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const definitions = document.definitions.filter(
    (node) => node === operation || node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return { ...document, definitions };
}

function declare(document: DocumentNode, literals: readonly Literal[]): DocumentNode {
  const added = literals.map(({ name }) => toDefinition(name));
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...added] }
      : node,
  );
  return { ...document, definitions };
}

function toDefinition(name: string): VariableDefinitionNode {
  return { kind: Kind.VARIABLE_DEFINITION, variable: toVariable(name), type: ANY_VALUE };
}

function toVariable(name: string): VariableDefinitionNode['variable'] {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}
