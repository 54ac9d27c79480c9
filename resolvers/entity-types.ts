import type { EntityType, EntityTypes } from '../src/loaders/entity-type.js';
import type { Subgraph } from './subgraph.js';

/** The types of some subgraphs that can be asked for by id; of those that are not served here, no more is known than the id. */
export function listEntityTypes(
  subgraphs: readonly Subgraph[],
  served: readonly Subgraph[] = subgraphs,
): EntityTypes {
  return new Map(
    subgraphs.flatMap((subgraph) =>
      Object.entries(subgraph.entities).map(([type, entity]): [string, EntityType] => [
        `${subgraph.name}:${type}`,
        served.includes(subgraph) ? entity : toStub(entity),
      ]),
    ),
  );
}

/** The process that serves the type finds out whether the entity exists. */
function toStub({ typename }: EntityType): EntityType {
  return { typename, load: (id) => Promise.resolve({ __typename: typename, id }) };
}
