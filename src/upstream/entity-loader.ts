import DataLoader from 'dataloader';
import { requireId, type IdParts } from '../core/id.js';
import type { Action } from './action.js';
import { findInHalves } from './find-in-halves.js';
import type { Reader } from './reader.js';
import type { Identified } from './identified.js';
import type { Target } from './target.js';

/** How entities of one type are found by id. */
export interface EntityLookup<Entity extends Identified> {
  service: string;
  /** The type part of the ids, e.g. `proxy`. */
  type: string;
  /** The action that answers: its batch maximum and its freshness count. */
  action: Action;
  /** Whether lists bring entities of this id; true when it is not said. */
  fromStore?: boolean;
  /** How many are found at once; the action's batch maximum, or all, when it is not said. */
  atOnce?: number;
  /** Finds some of one target's entities; those that do not exist are left out. */
  find: (reader: Reader, target: Target, resources: string[]) => Promise<readonly Entity[]>;
}

export type EntityLoader<Entity> = DataLoader<string, Entity | null>;

/**
 * A loader of entities by id for one request: fresh ones come from what lists brought, the others in batches as large
 * as the action takes. Null for what does not exist; a malformed id or an unknown account is the caller's mistake.
 */
export function createEntityLoader<Entity extends Identified>(
  reader: Reader,
  lookup: EntityLookup<Entity>,
): EntityLoader<Entity> {
  return new DataLoader<string, Entity | null>(async (ids) => {
    const found = await Promise.all(
      groupByTarget(reader, lookup, ids).map((group) => findGroup(reader, lookup, group)),
    );
    const byId = new Map(found.flatMap((group) => [...group]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

interface Group {
  target: Target | Error;
  ids: { id: string; parts: IdParts }[];
}

function groupByTarget<Entity extends Identified>(
  reader: Reader,
  lookup: EntityLookup<Entity>,
  ids: readonly string[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const id of ids) {
    const target = attempt(() => targetOf(reader, lookup, id));
    const key = target instanceof Error ? id : `${target.account}\n${target.region}\n${target.endpoint}`;
    const group = groups.get(key) ?? { target, ids: [] };
    group.ids.push({ id, parts: requireIdOrEmpty(id) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The target an id points at. */
function targetOf<Entity extends Identified>(
  reader: Reader,
  lookup: EntityLookup<Entity>,
  id: string,
): Target {
  return reader.targets.ofId(requireId(id), lookup.service, lookup.type);
}

async function findGroup<Entity extends Identified>(
  reader: Reader,
  lookup: EntityLookup<Entity>,
  { target, ids }: Group,
): Promise<Map<string, Entity | Error>> {
  const found = new Map<string, Entity | Error>();
  if (target instanceof Error) return new Map(ids.map(({ id }) => [id, target]));
  const stored = (id: string): Entity | undefined =>
    lookup.fromStore === false ? undefined : (reader.findKept(id, lookup.action) as Entity | undefined);
  const missing = ids.filter(({ id }) => {
    const kept = stored(id);
    if (kept) found.set(id, kept);
    return !kept;
  });
  const { action, atOnce = action.ids?.max.value ?? Infinity } = lookup;
  // What is missing is asked for in questions of its own.
  for (const id of found.keys())
    reader.scope.explain.questions?.lookUp(id, { target, action, atOnce, isHeld: true });
  const note = (entities: readonly Entity[]): void => {
    for (const entity of entities) found.set(entity.id, entity);
  };
  const fail = (part: readonly Group['ids'][number][], error: Error): void => {
    // What was brought by pages read before the failure stands.
    for (const { id } of part) found.set(id, stored(id) ?? error);
  };
  const find = (part: readonly Group['ids'][number][]): Promise<readonly Entity[]> =>
    lookup.find(
      reader,
      target,
      part.map(({ parts }) => parts.resource),
    );
  await Promise.all(chunk(missing, atOnce).map((part) => findInHalves(part, { find, note, fail })));
  return found;
}

function chunk<Item>(items: Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

function attempt<Value>(run: () => Value): Value | Error {
  try {
    return run();
  } catch (error) {
    return error as Error;
  }
}

function requireIdOrEmpty(id: string): IdParts {
  const parts = attempt(() => requireId(id));
  return parts instanceof Error ? { account: '', service: '', region: '', type: '', resource: '' } : parts;
}
