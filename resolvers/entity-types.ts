import type { EntityType, EntityTypes } from '../src/loaders/entity-type.js';
import type { Subgraph } from './subgraph.js';

/** The types of some subgraphs that can be asked for by id. */
export function listEntityTypes(subgraphs: readonly Subgraph[]): EntityTypes {
  return new Map(
    subgraphs.flatMap(({ name, entities }) =>
      Object.entries(entities).map(([type, entity]): [string, EntityType] => [`${name}:${type}`, entity]),
    ),
  );
}
