import { matchesSearch } from '../../../core/matches-search.js';
import { requireId } from '../../../core/id.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { MediaStreamFilter } from '../../../graph/ems/filters.js';
import type { MediaStream } from '../../../graph/ems/media-stream.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, findRows, type RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { emsActions } from './actions.js';
import { targetOfServer } from './servers.js';
import { toStream } from './to-stream.js';

/** Which streams of a server are asked for. */
export interface StreamsWhere {
  serverId: string;
  filter?: MediaStreamFilter | null | undefined;
}

/** A page of the streams of a server; filtered here. */
export async function readStreams(
  reader: Reader,
  where: StreamsWhere,
  page: PageArguments,
): Promise<Page<MediaStream>> {
  const target = targetOfServer(reader, where.serverId);
  return readList<MediaStream>(
    reader,
    {
      key: `ems.streams ${JSON.stringify(where)}`,
      sources: () => eachSource([streamSource(target)]),
      where: where.filter ? matches(where.filter) : undefined,
    },
    page,
  );
}

function matches({ name: wanted, directions, search }: MediaStreamFilter): (stream: MediaStream) => boolean {
  return ({ name, direction, farAddress, nearAddress }) =>
    (typeof wanted !== 'string' || name === wanted) &&
    (directions?.includes(direction) ?? true) &&
    matchesSearch(search, [name, farAddress, nearAddress]);
}

/** The streams of a server, without those between its own processes. */
function streamSource(target: Target): RowSource<MediaStream> {
  return defineListSource({
    target,
    action: emsActions.listStreams,
    parameters: { disableInternalStreams: 1 },
    resourceId: target.endpoint,
    toRow: toStream,
    keep: true,
  });
}

/** Streams by id: the list answers for all of a server in one call. */
export function createStreamLoader(reader: Reader): EntityLoader<MediaStream> {
  return createEntityLoader<MediaStream>(reader, {
    service: 'ems',
    type: 'stream',
    action: emsActions.listStreams,
    find: (scope, target, resources) =>
      findRows(scope, streamSource(target), resources, ({ id }) => requireId(id).resource),
  });
}
