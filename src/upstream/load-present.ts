import { UpstreamError } from '../core/errors.js';
import { requireId } from '../core/id.js';
import type { Action } from './action.js';
import type { EntityLoader } from './entity-loader.js';
import type { Reader } from './reader.js';
import { originOf } from './target.js';

/** Where an entity that must be there is found: its loader, and the action whose list it then is in. */
export interface PresentLookup<Entity> {
  loader: EntityLoader<Entity>;
  action: Action;
}

/** An entity that must be there: what hangs on it was just found. Fails with an UpstreamError when it is gone. */
export async function loadPresent<Entity>(
  reader: Reader,
  { loader, action }: PresentLookup<Entity>,
  id: string,
): Promise<Entity> {
  const entity = await loader.load(id);
  if (entity !== null) return entity;
  const parts = requireId(id);
  const target = reader.targets.ofId(parts, action.service, parts.type);
  throw new UpstreamError(originOf(target, action), {
    failure: 'not-found',
    what: `the ${parts.type} ${parts.resource} is not listed`,
  });
}
