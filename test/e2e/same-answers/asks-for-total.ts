import { record } from '../../../src/core/lenient.js';
import type { LoggedCall } from '../../../src/emulator/wire/call-log.js';
import { services } from '../../../src/providers/registry.js';
import type { Paging } from '../../../src/upstream/action.js';

const pagingOf = new Map<string, Paging | undefined>(
  services.flatMap(({ name, actions }) =>
    Object.values(actions).map((action) => [`${name}.${action.name}`, action.paging]),
  ),
);

/** Whether a call is for the smallest page of a list: whoever sends it wants no more than the total. */
export function asksForTotal({ service, action, params }: LoggedCall): boolean {
  const paging = pagingOf.get(`${service}.${action}`);
  if (!paging || paging.style === 'whole' || !paging.smallest) return false;
  return Number(record(params)?.[paging.limit]) === paging.smallest.value;
}
