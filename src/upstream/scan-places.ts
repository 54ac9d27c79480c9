import type { GapRecord, SourceRecord } from '../core/page.js';
import { costOfIndex, obtainIndex, type AddressedList } from './address-index.js';
import type { Identified } from './identified.js';
import type { Reader } from './reader.js';
import type { ListScan } from './scan-list.js';
import { summarizeSources } from './summarize-sources.js';
import type { TargetFilter } from './target-directory.js';
import type { Target } from './target.js';

/** How whole it is what was counted, and what it was counted from. */
export interface Findings {
  complete: boolean;
  gaps: GapRecord[];
  sources: SourceRecord[];
}

/** Every row of a list, as far as it could be read. */
export interface EveryRow<Row> extends Findings {
  rows: readonly Row[];
}

/** All rows of a scan. */
export function toEveryRow<Row>({
  sources,
  observed,
  gaps,
}: Pick<ListScan<Row>, 'sources' | 'observed' | 'gaps'>): EveryRow<Row> {
  const records = [...observed, ...sources.map((scanned) => scanned.observed)];
  return {
    rows: sources.flatMap(({ rows }) => rows),
    complete: gaps.length === 0,
    gaps: [...gaps],
    sources: summarizeSources(records),
  };
}

/**
 * Every row of a service's list, at some accounts and regions or at all of them: out of the index of all where it is there,
 * else by a scan of what is asked for. What is not configured is the caller's mistake.
 */
export async function scanPlaces<Row extends Identified>(
  reader: Reader,
  listAt: (targets: readonly Target[]) => AddressedList<Row>,
  { service, ...where }: TargetFilter & { service: string },
): Promise<EveryRow<Row>> {
  const asked = reader.targets.of(service, where);
  const all = reader.targets.of(service);
  const whole = listAt(all);
  if (asked.length === all.length) return toEveryRow(await obtainIndex(reader, whole));
  if (costOfIndex(reader, whole).now === 0) {
    const index = await obtainIndex(reader, whole, ({ trail }) => trail.at(asked));
    return toEveryRow(onlyAt(asked, index));
  }
  const name = [whole.name, ...asked.map(placeOf)].join(' ');
  return toEveryRow(await obtainIndex(reader, { ...listAt(asked), name }));
}

/** The part of a scan that is of some places. */
function onlyAt<Row>(
  targets: readonly Target[],
  { sources, observed, gaps }: ListScan<Row>,
): Pick<ListScan<Row>, 'sources' | 'observed' | 'gaps'> {
  const places = new Set(targets.map(placeOf));
  const isThere = (found: { account: string; region: string | null }): boolean => places.has(placeOf(found));
  return {
    sources: sources.filter(({ source }) => isThere(source.target)),
    observed: observed.filter(isThere),
    gaps: gaps.filter(isThere),
  };
}

function placeOf({ account, region }: { account: string; region: string | null }): string {
  return `${account}/${region ?? ''}`;
}
