import type { ResolveReference } from '../src/loaders/entity-type.js';
import type { Subgraph } from './subgraph.js';

/** How a gateway's references to the entities of some subgraphs are resolved, by the name of the type. */
export function listReferences(subgraphs: readonly Subgraph[]): ReadonlyMap<string, ResolveReference> {
  return new Map(
    subgraphs.flatMap(({ entities, references = {} }) => [
      ...Object.values(entities).map(({ typename, load }): [string, ResolveReference] => [
        typename,
        async ({ id }, { reads }) => {
          const found = await load(String(id), reads);
          return found?.__typename === typename ? found : null;
        },
      ]),
      ...Object.entries(references),
    ]),
  );
}
