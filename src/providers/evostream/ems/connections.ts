import { parseAddress, requireAddress } from '../../../core/address.js';
import { requireId } from '../../../core/id.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { MediaConnectionFilter } from '../../../graph/ems/filters.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { findRows } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { emsActions } from './actions.js';
import {
  eachConnectionSource,
  isRefusal,
  readConnection,
  wholeSource,
  type ConnectionScope,
} from './connection-sources.js';
import { ownIdOf } from './ids.js';
import { targetOfServer } from './servers.js';

/** Which connections of a server are asked for. */
export interface ConnectionsWhere {
  serverId: string;
  includeNonNetwork: boolean;
  filter?: MediaConnectionFilter | null | undefined;
}

/**
 * A page of the connections of a server; filtered here, but for those without a network. A filter's address that is
 * none is the caller's mistake.
 */
export async function readConnections(
  reader: Reader,
  where: ConnectionsWhere,
  page: PageArguments,
): Promise<Page<MediaConnection>> {
  const { serverId, includeNonNetwork, filter } = where;
  const target = targetOfServer(reader, serverId);
  return readList<MediaConnection>(
    reader,
    {
      key: `ems.connections ${JSON.stringify(where)}`,
      sources: (current) => eachConnectionSource(current, { target, includeNonNetwork }),
      where: filter ? matches(filter) : undefined,
    },
    page,
  );
}

function matches(filter: MediaConnectionFilter): (connection: MediaConnection) => boolean {
  const { address, transports, directions, streamName } = filter;
  const wanted = typeof address === 'string' ? requireAddress(address).address : null;
  return ({ farAddress, nearAddress, transport, direction, stack }) =>
    (wanted === null || [farAddress, nearAddress].some((end) => end !== null && canonical(end) === wanted)) &&
    (transports?.includes(transport) ?? true) &&
    (directions?.includes(direction) ?? true) &&
    (typeof streamName !== 'string' ||
      stack.some(({ streams }) => streams.some(({ name }) => name === streamName)));
}

function canonical(address: string): string {
  return parseAddress(address)?.address ?? address;
}

/** Connections by id: one of a server by itself, several by the list of all. */
export function createConnectionLoader(reader: Reader): EntityLoader<MediaConnection> {
  return createEntityLoader<MediaConnection>(reader, {
    service: 'ems',
    type: 'connection',
    action: emsActions.listConnections,
    find: async (scope, target, resources) => {
      const ids = resources.map(ownIdOf);
      if (ids.length === 1 && ids.every(isNumber)) return findOneByOne(scope, target, ids);
      return findInWhole(scope, target, resources).catch((error: unknown) => {
        if (!isRefusal(error)) throw error;
        return findOneByOne(scope, target, ids.filter(isNumber));
      });
    },
  });
}

/** The id of a connection without a stack, and one that was told from its twin by `#2`, are none of EMS's. */
function isNumber(id: string): boolean {
  return /^\d+$/.test(id);
}

async function findInWhole(reader: Reader, target: Target, resources: string[]): Promise<MediaConnection[]> {
  return findRows(reader, wholeSource(everythingOn(target)), resources, ({ id }) => requireId(id).resource);
}

async function findOneByOne(reader: Reader, target: Target, ids: string[]): Promise<MediaConnection[]> {
  const pages = await Promise.all(ids.map((id) => readConnection(reader, everythingOn(target), Number(id))));
  return pages.flatMap(({ rows }) => rows);
}

function everythingOn(target: Target): ConnectionScope {
  return { target, includeNonNetwork: true };
}
