import type { Page, PageArguments } from '../../../core/page.js';
import type { MediaServerFilter } from '../../../graph/ems/filters.js';
import type { HttpSession } from '../../../graph/ems/http-session.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { MediaServer } from '../../../graph/ems/media-server.js';
import type { MediaStream } from '../../../graph/ems/media-stream.js';
import type { TopMediaHosts } from '../../../graph/ems/top-media-hosts.js';
import type { MediaBandwidth, MediaConnectionCounters } from '../../../graph/ems/server-figures.js';
import type { Reader } from '../../../upstream/reader.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { emsActions } from './actions.js';
import { createConnectionLoader, readConnections, type ConnectionsWhere } from './connections.js';
import { createFigureLoader, toLiveness, type Liveness } from './figures.js';
import { readConnectionsFrom } from './far-ends.js';
import { readHttpSessions, readHttpSessionsFrom } from './http-sessions.js';
import { readTopHosts } from './top-hosts.js';
import { readServersAt } from './servers-at.js';
import { findServer, readServers } from './servers.js';
import { createStreamLoader, readStreams, type StreamsWhere } from './streams.js';
import { toBandwidth, toCount, toCounters, toLimit, toRelease, type Release } from './to-figures.js';

/**
 * Everything the graph reads of EMS, for one operation. Lists answer with gaps; the others fail with an UpstreamError.
 * Servers and what is asked of them go by the server's id.
 */
export interface EmsReads {
  /** Costs no call. */
  servers(
    where: TargetFilter & { filter?: MediaServerFilter | null | undefined },
    page: PageArguments,
  ): Promise<Page<MediaServer>>;
  /** Costs no call. */
  server(id: string): Promise<MediaServer | null>;
  release(serverId: string): Promise<Release>;
  /** Costs the same call as the release; its failure is an answer. */
  liveness(serverId: string): Promise<Liveness>;
  connections(where: ConnectionsWhere, page: PageArguments): Promise<Page<MediaConnection>>;
  connection(id: string): Promise<MediaConnection | null>;
  connectionCount(serverId: string): Promise<number>;
  /** Null when there is none. */
  connectionLimit(serverId: string): Promise<number | null>;
  counters(serverId: string): Promise<MediaConnectionCounters>;
  bandwidth(serverId: string): Promise<MediaBandwidth>;
  streams(where: StreamsWhere, page: PageArguments): Promise<Page<MediaStream>>;
  stream(id: string): Promise<MediaStream | null>;
  httpSessions(serverId: string, page: PageArguments): Promise<Page<HttpSession>>;
  /** What a host, by its canonical address, has on all servers; null where no account has EMS. */
  connectionsFrom(address: string, page: PageArguments): Promise<Page<MediaConnection> | null>;
  httpSessionsFrom(address: string, page: PageArguments): Promise<Page<HttpSession> | null>;
  /** The servers at a host: by the configuration, and by the near ends of their connections. */
  serversAt(address: string, page: PageArguments): Promise<Page<MediaServer> | null>;
  /** The far hosts with most connections. */
  topHosts(where: TargetFilter, first: number): Promise<TopMediaHosts>;
}

/** Builds the reads of one operation. */
export function createEmsReads(reader: Reader): EmsReads {
  const releases = createFigureLoader(reader, emsActions.version, toRelease);
  const counts = createFigureLoader(reader, emsActions.getConnectionsCount, toCount);
  const limits = createFigureLoader(reader, emsActions.getConnectionsCountLimit, toLimit);
  const counters = createFigureLoader(reader, emsActions.getExtendedConnectionCounters, toCounters);
  const bandwidths = createFigureLoader(reader, emsActions.getBandwidth, toBandwidth);
  const connections = createConnectionLoader(reader);
  const streams = createStreamLoader(reader);

  return {
    servers: (where, page) => readServers(reader, where, page),
    server: async (id) => Promise.resolve(findServer(reader, id)),
    release: (id) => releases.load(id),
    liveness: (id) => toLiveness(releases.load(id)),
    connections: (where, page) => readConnections(reader, where, page),
    connection: (id) => connections.load(id),
    connectionCount: (id) => counts.load(id),
    connectionLimit: (id) => limits.load(id),
    counters: (id) => counters.load(id),
    bandwidth: (id) => bandwidths.load(id),
    streams: (where, page) => readStreams(reader, where, page),
    stream: (id) => streams.load(id),
    httpSessions: (id, page) => readHttpSessions(reader, id, page),
    connectionsFrom: (address, page) => readConnectionsFrom(reader, address, page),
    httpSessionsFrom: (address, page) => readHttpSessionsFrom(reader, address, page),
    serversAt: (address, page) => readServersAt(reader, address, page),
    topHosts: (where, first) => readTopHosts(reader, where, first),
  };
}
