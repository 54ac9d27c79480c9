import type { Action } from './action.js';
import type { Answer } from './call.js';
import type { Identified } from './identified.js';
import type { Upstream } from './reader.js';
import type { LookupPlace } from './sharing.js';
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

/** Keeps the entities of an answer, for all operations. Fails with an UpstreamError for a wrong shape. */
export function keepAll<Entity extends Identified>(
  { entities }: Pick<Upstream, 'entities'>,
  lookup: BatchLookup<Entity>,
  { answer, target }: { answer: Answer; target: Target },
): Entity[] {
  const found = lookup.toEntities(answer, target);
  for (const entity of found) entities.put(entity, answer.observedAt, keyOf(lookup, entity.id));
  return found;
}

/** Under which key a process keeps what it found. */
export function keyOf({ aspect }: { aspect?: string }, id: string): string {
  return aspect === undefined ? id : `${id} ${aspect}`;
}

/** Where processes share what they found. */
export function placeOf(
  { type, aspect = '', action }: Pick<BatchLookup<Identified>, 'type' | 'aspect' | 'action'>,
  target: Target,
): LookupPlace {
  return { target, action, of: `${type} ${aspect}` };
}
