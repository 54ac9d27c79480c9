import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { createResolversMap } from 'type-graphql';
import { listReferences } from '../../../resolvers/references.js';
import type { Subgraph } from '../../../resolvers/subgraph.js';
import { buildSchema, resolveTypesByName } from '../build-schema.js';
import { printSubgraph } from './print-subgraph.js';
import { serveGatewayFields } from './serve-gateway-fields.js';

/** A part of the graph as a gateway joins it with the others. */
export interface BuiltSubgraph {
  /** Executable, with _service and _entities. */
  schema: GraphQLSchema;
  /** The text that composers take; _service tells the same. */
  sdl: string;
}

type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>;
type ResolverMap = NonNullable<Module['resolvers']>;

/** Builds the Federation 2 schema of one subgraph out of all of them. Once per process, and no other schema beside it. */
export function buildSubgraph(subgraph: Subgraph, all: readonly Subgraph[]): BuiltSubgraph {
  const base = buildSchema([subgraph]);
  const sdl = printSubgraph(base, { name: subgraph.name, stubs: listStubs(subgraph, all) });
  // The two libraries' types of a map of resolvers differ in name alone.
  const resolvers = createResolversMap(base) as ResolverMap;
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  resolveTypesByName(schema);
  serveGatewayFields(schema, { sdl, references: listReferences(subgraph) });
  return { schema, sdl };
}

/** The entities of other subgraphs that a subgraph leads to by their ids. */
function listStubs({ leadsToAll = false }: Subgraph, all: readonly Subgraph[]): string[] {
  if (!leadsToAll) return [];
  return all.flatMap(({ entities }) => Object.values(entities).map(({ typename }) => typename));
}
