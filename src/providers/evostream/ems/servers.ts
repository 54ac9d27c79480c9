import { requireId } from '../../../core/id.js';
import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { MediaServerFilter } from '../../../graph/ems/filters.js';
import type { MediaServer } from '../../../graph/ems/media-server.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import type { RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { toServer } from './to-server.js';

/** A page of the servers of the configuration: nothing is asked, so it names no sources. */
export async function readServers(
  reader: Reader,
  where: TargetFilter & { filter?: MediaServerFilter | null | undefined },
  page: PageArguments,
): Promise<Page<MediaServer>> {
  const search = where.filter?.search ?? null;
  const targets = reader.targets.of('ems', where).filter((target) => {
    return matchesSearch(search, [target.endpoint, target.server?.address ?? null]);
  });
  const servers = await readList<MediaServer>(
    reader,
    { key: `ems.servers ${JSON.stringify(where)}`, sources: () => eachSource(targets.map(configured)) },
    page,
  );
  return { ...servers, sources: [] };
}

/** What servers are read from, where an operation of a provider would be named. */
export const CONFIGURATION = 'configuration';

function configured(target: Target): RowSource<MediaServer> {
  return {
    target,
    action: CONFIGURATION,
    resourceId: target.endpoint,
    read: () =>
      Promise.resolve({ rows: [toServer(target)], next: null, total: 1, observedAt: 0, origin: 'LIVE' }),
  };
}

/** A server by its id, without a call; null for one that is not configured. */
export function findServer(reader: Reader, id: string): MediaServer | null {
  const target = reader.targets.findOfId(requireId(id), 'ems', 'server');
  const server = target && toServer(target);
  return server?.id === id ? server : null;
}

/** The target of a server's id. Another kind, an unknown account or server is the caller's mistake. */
export function targetOfServer(reader: Reader, id: string): Target {
  return reader.targets.ofId(requireId(id), 'ems', 'server');
}

/** All servers of the configuration, none where no account has EMS. */
export function allServers({ targets }: Reader): readonly Target[] {
  return targets.has('ems') ? targets.of('ems') : [];
}
