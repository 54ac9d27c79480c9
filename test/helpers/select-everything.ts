import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Whether a field can be asked for without arguments. */
function isFree({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}

/** From everywhere a host leads to everything else: what is below it is selected where it is asked for, and not on the way. */
const CROSSROADS = 'Host';

/**
 * A selection of all there is below a type, each type once on the way down, so that nothing goes in a circle; edges
 * are left out, they repeat the nodes.
 */
export function selectEverything(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  above: readonly string[] = [],
): string {
  const path = [...above, type.name];
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .filter(({ name }) => !above.includes(name))
      .map((possible) => `... on ${possible.name} ${selectEverything(schema, possible, path)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  const isPassed = type.name === CROSSROADS && above.length > 0;
  const fields = Object.values((type as GraphQLObjectType).getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isPassed && isCompositeType(inner)) return [];
    if (!isFree(field) || field.name === 'edges' || path.includes(inner.name)) return [];
    return isCompositeType(inner) ? [`${field.name} ${selectEverything(schema, inner, path)}`] : [field.name];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** For each root field that needs no argument, a query of everything below it. */
export function listBroadQueries(schema: GraphQLSchema): { root: string; query: string }[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  return roots.filter(isFree).map((field) => {
    const inner = getNamedType(field.type) as GraphQLCompositeType;
    return { root: field.name, query: `{ ${field.name} ${selectEverything(schema, inner)} }` };
  });
}

/** A query of everything below some hosts. */
export function broadHostQuery(schema: GraphQLSchema): string {
  const host = schema.getType(CROSSROADS) as GraphQLObjectType;
  return `query ($addresses: [String!]!) { hosts(addresses: $addresses) ${selectEverything(schema, host)} }`;
}
