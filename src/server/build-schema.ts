import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { listReferences } from '../../resolvers/references.js';
import type { Subgraph } from '../../resolvers/subgraph.js';
import { nameMembers } from '../graph/provider-enums.js';
import { DateTime } from '../graph/scalars.js';
import { services } from '../providers/registry.js';

/** Builds the executable schema of some subgraphs; all of them make the whole graph. Once per process. */
export function buildSchema(subgraphs: readonly Subgraph[]): GraphQLSchema {
  nameMembers(
    services,
    services.map(({ provider }) => provider),
  );
  const schema = buildSchemaSync({
    resolvers: subgraphs.flatMap(({ resolvers }) => resolvers) as unknown as NonEmptyArray<new () => object>,
    // Types that only an interface leads to are found by nobody else.
    orphanedTypes: subgraphs.flatMap(({ types }) => types),
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
  });
  resolveTypesByName(schema);
  resolveReferences(schema, subgraphs);
  return schema;
}

/** Every object of the graph names its type: resolving it needs no promise and no class. */
function resolveTypesByName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
  }
}

/** Tells a gateway's library how to find entities again, where it looks for that. */
function resolveReferences(schema: GraphQLSchema, subgraphs: readonly Subgraph[]): void {
  for (const [typename, resolveReference] of listReferences(subgraphs)) {
    const type = schema.getType(typename);
    if (!isObjectType(type)) throw new TypeError(`${typename} is an entity, but no type of the schema`);
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
  }
}
