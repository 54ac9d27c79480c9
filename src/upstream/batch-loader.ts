import { formatId, requireId } from '../core/id.js';
import { createAdopter, type Missing } from './adopt-lookup.js';
import { keepAll, keyOf, placeOf, type BatchLookup } from './batch-lookup.js';
import { EntityBatcher } from './entity-batcher.js';
import type { EntityLoader } from './entity-loader.js';
import type { Identified } from './identified.js';
import { toNotCached } from './not-cached.js';
import type { Reader } from './reader.js';
import { createSingleLoader } from './single-loader.js';
import type { Target } from './target.js';

/**
 * A loader of entities by id for one request. Fresh ones come from what was brought before; the others join the batch that
 * all operations of the process fill. Null for what does not exist; a malformed id is the caller's mistake.
 */
export function createBatchLoader<Entity extends Identified>(
  reader: Reader,
  lookup: BatchLookup<Entity>,
): EntityLoader<Entity> {
  const { action } = lookup;
  const { scope, lookups } = reader;
  const atOnce = action.ids?.max.value ?? 1;
  const adopt = lookups && createAdopter(reader, lookup, lookups);

  const giveUp = ({ target, resource }: Missing): void => {
    lookups?.giveUp(placeOf(lookup, target), [resource]);
  };
  const ask = async (missing: Missing, key: string): Promise<Entity | null> => {
    scope.basis.ask(lookup.service);
    try {
      return await batcherOf(reader, lookup, missing.target).load(missing.resource, scope);
    } catch (error) {
      giveUp(missing);
      const stale = reader.findInsteadOfFailure(key, action);
      if (!stale) throw error;
      return stale as Entity;
    }
  };
  const load = async (id: string): Promise<Entity | null> => {
    const parts = requireId(id);
    const target = reader.targets.ofId(parts, lookup.service, lookup.type);
    const missing = { id, target, resource: parts.resource };
    const key = keyOf(lookup, id);
    const own = reader.findKept(key, action) as Entity | undefined;
    const known = own ? { entity: own, isNews: false } : await adopt?.(missing);
    scope.explain.questions?.lookUp(key, { target, action, atOnce, isHeld: known?.isNews === false });
    if (known) return known.entity;
    if (!scope.freshness.onlyIfCached) return ask(missing, key);
    giveUp(missing);
    throw toNotCached(scope, { target, action });
  };
  // The batches are filled elsewhere: each id goes there at once.
  return createSingleLoader(load);
}

/** The one batcher of a target's entities in this process. */
function batcherOf<Entity extends Identified>(
  reader: Reader,
  lookup: BatchLookup<Entity>,
  target: Target,
): EntityBatcher<Entity> {
  const { service, type, action } = lookup;
  const { account, region } = target;
  return reader.share(
    ['batch', account, region, target.endpoint, type, action.name].join('\n'),
    (upstream) =>
      new EntityBatcher<Entity>(upstream, {
        target,
        action,
        parameters: lookup.parameters,
        toEntities: (answer) => keepAll(upstream, lookup, { answer, target }),
        onAnswer: (resources, answer) => {
          upstream.lookups?.put(placeOf(lookup, target), resources, answer);
        },
        idOf: (resource) => formatId({ account, service, region, type, resource }),
      }),
  );
}
