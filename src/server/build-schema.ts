import { isAbstractType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { sharedResolvers } from '../../resolvers/index.js';
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
  const resolvers = [...subgraphs.flatMap((subgraph) => subgraph.resolvers), ...sharedResolvers];
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    // Types that only an interface leads to are found by nobody else.
    orphanedTypes: subgraphs.flatMap(({ types }) => types),
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
  });
  resolveTypesByName(schema);
  return schema;
}

/** Every object of the graph names its type: resolving it needs no promise and no class. */
export function resolveTypesByName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: { __typename: string }) => __typename;
  }
}
