import { BadInputError } from '../core/errors.js';
import type { GapRecord, Page, PageArguments, SourceRecord } from '../core/page.js';
import { countList } from './count-list.js';
import { fingerprint, formatCursor, parseCursor, type CursorPlace } from './cursor.js';
import type { List } from './list.js';
import type { Reader } from './reader.js';
import type { Identified } from './identified.js';
import { summarizeSources } from './summarize-sources.js';
import { Walk } from './walk.js';

/** How many rows a page may have: the largest page of the providers, so that one page of ours is one of theirs. */
export const MAX_FIRST = 1_000;

/**
 * Reads one page of a list, once for each operation. Failing sources are gaps of the page, not errors; a bad `first`
 * or `after` is the caller's mistake.
 */
export function readList<Row extends Identified>(
  reader: Reader,
  list: List<Row>,
  args: PageArguments,
): Promise<Page<Row>> {
  const isCounted = isCount(list, args);
  if (!isCounted) listsWithRows(reader).add(list.key);
  const key = JSON.stringify([list.key, args.first, args.after, args.wantsTotal, isCounted]);
  const known = reader.pages.get(key);
  if (known) return known as Promise<Page<Row>>;
  const page = isCounted ? countOrRead(reader, list, args) : readPage(reader, list, args);
  reader.pages.set(key, page);
  return page;
}

/** Whether the totals that providers report are all that is asked for: what is filtered here must be read to be counted. */
function isCount<Row>({ where }: List<Row>, { after, wantsTotal, wantsNoRows }: PageArguments): boolean {
  return wantsNoRows === true && wantsTotal && after === null && where === undefined;
}

/** The keys of the lists of which the operation reads rows. */
function listsWithRows(reader: Reader): Set<string> {
  return reader.once('lists with rows', () => new Set<string>());
}

/** A page without rows. Where the same operation reads rows of the list, their pages tell the total too. */
async function countOrRead<Row extends Identified>(
  reader: Reader,
  list: List<Row>,
  args: PageArguments,
): Promise<Page<Row>> {
  requireFirst(args.first);
  await othersToAsk();
  if (listsWithRows(reader).has(list.key)) return readPage(reader, list, args);
  const { total, notes } = await countList(reader, list);
  return toPage(
    { name: fingerprint(list.key), snapshot: '', index: 0 },
    {
      nodes: [],
      hasNextPage: total !== 0,
      gaps: notes.gaps,
      sources: summarizeSources(notes.sources),
      totalCount: total,
    },
  );
}

/** Resolves when all fields that are resolved together with this one have asked for what they need. */
function othersToAsk(): Promise<void> {
  return new Promise((resolve) => {
    process.nextTick(resolve);
  });
}

async function readPage<Row extends Identified>(
  reader: Reader,
  list: List<Row>,
  { first, after, wantsTotal }: PageArguments,
): Promise<Page<Row>> {
  requireFirst(first);
  const name = fingerprint(list.key);
  const place = after === null ? null : parseCursor(name, after);
  // The cursor's fingerprint vouches for the kind of the rows.
  const held = place ? (reader.snapshots.get(place.snapshot) as Walk<Row> | undefined) : undefined;
  const walk = held ?? new Walk(list);
  const start = place?.index ?? 0;
  // It may have grown though it failed.
  const notes = await walk.pull(reader, start + first, wantsTotal).finally(() => {
    if (held) reader.snapshots.hold(walk);
  });

  const nodes = walk.rows.slice(start, start + first);
  const hasNextPage = walk.rows.length > start + first || !walk.ended;
  if (hasNextPage && !held) reader.snapshots.hold(walk);
  const sources = summarizeSources(notes.sources.length > 0 ? notes.sources : walk.known);
  const gaps = place && !held ? [...notes.gaps, snapshotGone(sources)] : notes.gaps;
  return toPage(
    { name, snapshot: walk.id, index: start },
    { nodes, hasNextPage, gaps, sources, totalCount: walk.total },
  );
}

function requireFirst(first: number): void {
  if (first >= 1 && first <= MAX_FIRST) return;
  throw new BadInputError(
    `first: ${first} is out of range: expected 1 to ${MAX_FIRST}; page with after for more`,
  );
}

interface PageParts<Row> {
  nodes: Row[];
  hasNextPage: boolean;
  gaps: GapRecord[];
  sources: SourceRecord[];
  totalCount: number | null;
}

function toPage<Row>(
  { name, snapshot, index }: CursorPlace & { name: string },
  parts: PageParts<Row>,
): Page<Row> {
  const { nodes, hasNextPage, gaps, sources, totalCount } = parts;
  const cursorAfter = (count: number): string => formatCursor(name, { snapshot, index: index + count });
  return {
    nodes,
    totalCount,
    gaps,
    sources,
    complete: gaps.length === 0,
    pageInfo: {
      hasNextPage,
      endCursor: nodes.length === 0 && !hasNextPage ? null : cursorAfter(nodes.length),
    },
    // Made only when asked for: most callers read nodes.
    get edges() {
      return nodes.map((node, position) => ({ node, cursor: cursorAfter(position + 1) }));
    },
  };
}

/** The gap of a page whose cursor outlived the list it was cut from. */
function snapshotGone(sources: readonly SourceRecord[]): GapRecord {
  const [first] = sources;
  return {
    account: first?.account ?? '',
    service: first?.service ?? '',
    region: first?.region ?? null,
    action: first?.action ?? null,
    resourceId: null,
    code: 'NOT_CACHED',
    upstreamCode: null,
    message:
      'the list that this cursor was cut from is no longer held; the list was read anew, so rows may be skipped or repeated here',
    retryable: false,
    retryAfterMs: null,
    requestId: null,
  };
}
