import type { GraphQLSchema } from 'graphql';
import { listEntityTypes } from '../../../resolvers/entity-types.js';
import { subgraphs } from '../../../resolvers/index.js';
import type { Subgraph } from '../../../resolvers/subgraph.js';
import type { EntityTypes } from '../../loaders/entity-type.js';
import { buildSchema } from '../build-schema.js';

/** What a process serves: the whole graph, or a part of it. */
export interface Part {
  schema: GraphQLSchema;
  /** What can be asked for by id. */
  entityTypes: EntityTypes;
}

/** Builds what a process serves; null for the whole graph, which needs nothing of federation. Once per process. */
export async function buildPart(name: string | null): Promise<Part> {
  if (name === null) return { schema: buildSchema(subgraphs), entityTypes: listEntityTypes(subgraphs) };
  const { buildSubgraph } = await import('./build-subgraph.js');
  const subgraph = requireSubgraph(name);
  const { schema } = buildSubgraph(subgraph, subgraphs);
  return { schema, entityTypes: listEntityTypes(subgraphs, [subgraph]) };
}

/** The text of a subgraph, as composers take it. Once per process, and nothing else beside it. */
export async function printPart(name: string): Promise<string> {
  const { buildSubgraph } = await import('./build-subgraph.js');
  return buildSubgraph(requireSubgraph(name), subgraphs).sdl;
}

function requireSubgraph(name: string): Subgraph {
  const found = subgraphs.find((subgraph) => subgraph.name === name);
  if (found) return found;
  const known = subgraphs.map((subgraph) => subgraph.name).join(', ');
  throw new RangeError(`${name} is no subgraph: expected one of ${known}`);
}
