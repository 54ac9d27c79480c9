import { formatId, requireId } from '../core/id.js';
import type { Action } from './action.js';
import type { Answer } from './call.js';
import { EntityBatcher } from './entity-batcher.js';
import type { EntityLoader } from './entity-loader.js';
import type { Identified } from './identified.js';
import { toNotCached } from './not-cached.js';
import type { Reader } from './reader.js';
import { createSingleLoader } from './single-loader.js';
import type { Parameters, Target } from './target.js';

/** How entities of one type are found by an action that takes many ids. */
export interface BatchLookup<Entity extends Identified> {
  service: string;
  /** The type part of the ids, e.g. `proxy`. */
  type: string;
  action: Action;
  parameters: (resources: readonly string[]) => Parameters;
  /** The entities of an answer; those that do not exist are left out. Fails with an UpstreamError for a wrong shape. */
  toEntities: (answer: Answer, target: Target) => Entity[];
  /** Names what is kept, where it is not the thing itself that lists bring, but something known of it. */
  aspect?: string;
}

/**
 * A loader of entities by id for one request. Fresh ones come from what was brought before; the others join the batch that
 * all operations of the process fill. Null for what does not exist; a malformed id is the caller's mistake.
 */
export function createBatchLoader<Entity extends Identified>(
  reader: Reader,
  lookup: BatchLookup<Entity>,
): EntityLoader<Entity> {
  const { action } = lookup;
  const { scope } = reader;
  const atOnce = action.ids?.max.value ?? 1;
  const load = async (id: string): Promise<Entity | null> => {
    const parts = requireId(id);
    const target = reader.targets.ofId(parts, lookup.service, lookup.type);
    const key = keyOf(lookup, id);
    const kept = reader.findKept(key, action);
    scope.explain.questions?.lookUp(key, { target, action, atOnce, isHeld: kept !== undefined });
    if (kept) return kept as Entity;
    if (scope.freshness.onlyIfCached) throw toNotCached(scope, { target, action });
    scope.basis.ask(lookup.service);
    try {
      return await batcherOf(reader, lookup, target).load(parts.resource, scope);
    } catch (error) {
      const stale = reader.findInsteadOfFailure(key, action);
      if (!stale) throw error;
      return stale as Entity;
    }
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
  const { entities } = reader;
  return reader.share(
    ['batch', account, region, target.endpoint, type, action.name].join('\n'),
    (upstream) =>
      new EntityBatcher<Entity>(upstream, {
        target,
        action,
        parameters: lookup.parameters,
        toEntities: (answer) => {
          const found = lookup.toEntities(answer, target);
          for (const entity of found) entities.put(entity, answer.observedAt, keyOf(lookup, entity.id));
          return found;
        },
        idOf: (resource) => formatId({ account, service, region, type, resource }),
      }),
  );
}

function keyOf({ aspect }: { aspect?: string }, id: string): string {
  return aspect === undefined ? id : `${id} ${aspect}`;
}
