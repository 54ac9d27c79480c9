import { toAbortError } from './abort-error.js';
import { keepAll, keyOf, placeOf, type BatchLookup } from './batch-lookup.js';
import type { Answer } from './call.js';
import type { Identified } from './identified.js';
import type { Reader } from './reader.js';
import type { LookupBoard, SharedLookup } from './sharing.js';
import type { Target } from './target.js';

/** A thing that this process knows nothing of, or nothing recent. */
export interface Missing {
  id: string;
  target: Target;
  resource: string;
}

/** What is known of a thing without asking. */
interface Known<Entity> {
  /** Null when it does not exist. */
  entity: Entity | null;
  /** Whether it was on its way, rather than held. */
  isNews: boolean;
}

/** Takes over what another process found; null if this one is to ask. */
type Adopt<Entity> = (missing: Missing) => Promise<Known<Entity> | null>;

/** For one operation. What is adopted is kept as if this process had asked. */
export function createAdopter<Entity extends Identified>(
  reader: Reader,
  lookup: BatchLookup<Entity>,
  lookups: LookupBoard,
): Adopt<Entity> {
  const { action } = lookup;
  const { scope } = reader;
  /** One answer tells of many things: it is read once. */
  const read = new Map<Answer, Entity[]>();

  const keep = ({ answer, isNews }: SharedLookup, { target, resource }: Missing): Entity[] => {
    const known = read.get(answer);
    if (known) return known;
    const entities = keepAll(reader, lookup, { answer, target });
    read.set(answer, entities);
    reader.noteAdoption(action);
    const asked = { target, action, parameters: lookup.parameters([resource]) };
    if (isNews) scope.explain.join(asked, Promise.resolve(answer));
    return entities;
  };

  return async (missing) => {
    const { id, target, resource } = missing;
    const from = reader.mayBeFrom(action);
    const found = await lookups
      .find(placeOf(lookup, target), { resource, from, signal: scope.signal })
      .catch((error: unknown) => {
        throw toAbortError(error, scope.signal, { target, action });
      });
    if (!found) return null;
    const entity = keep(found, missing).find((each) => each.id === id) ?? null;
    if (found.isNews) {
      reader.restOn(action, found.answer.observedAt);
      return { entity, isNews: true };
    }
    // What was not there a while ago may be there by now: that is asked anew, here as well as there.
    const kept = entity && (reader.findKept(keyOf(lookup, id), action) as Entity | undefined);
    return kept ? { entity: kept, isNews: false } : null;
  };
}
