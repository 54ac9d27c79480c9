import { toHost } from '../src/graph/host.js';
import type { ResolveReference } from '../src/loaders/entity-type.js';
import type { Subgraph } from './subgraph.js';

/** How a gateway's references to the entities of a subgraph are resolved, by the name of the type; each extends hosts. */
export function listReferences({ entities }: Subgraph): ReadonlyMap<string, ResolveReference> {
  return new Map<string, ResolveReference>([
    ...Object.values(entities).map(({ typename, load }): [string, ResolveReference] => [
      typename,
      async ({ id }, { reads }) => {
        const found = await load(String(id), reads);
        return found?.__typename === typename ? found : null;
      },
    ]),
    ['Host', ({ address }) => toHost(String(address))],
  ]);
}
