import { MediaConnection } from '../../src/graph/ems/media-connection.js';
import { MediaServer } from '../../src/graph/ems/media-server.js';
import { MediaStream } from '../../src/graph/ems/media-stream.js';
import type { Subgraph } from '../subgraph.js';
import { ConnectionSettingsResolver } from './connection-settings.resolver.js';
import { EmsHostResolver } from './host.resolver.js';
import { HttpSessionResolver } from './http-session.resolver.js';
import { MediaConnectionResolver } from './media-connection.resolver.js';
import { MediaServerFiguresResolver } from './media-server-figures.resolver.js';
import { MediaServerResolver } from './media-server.resolver.js';
import { MediaStreamResolver } from './media-stream.resolver.js';
import { TopMediaHostsResolver } from './top-media-hosts.resolver.js';

/** Media servers, their connections and their streams. */
export const ems: Subgraph = {
  name: 'ems',
  resolvers: [
    MediaServerResolver,
    MediaServerFiguresResolver,
    MediaConnectionResolver,
    ConnectionSettingsResolver,
    MediaStreamResolver,
    HttpSessionResolver,
    EmsHostResolver,
    TopMediaHostsResolver,
  ],
  entities: {
    server: { typename: 'MediaServer', load: (id, reads) => reads.ems.server(id) },
    connection: { typename: 'MediaConnection', load: (id, reads) => reads.ems.connection(id) },
    stream: { typename: 'MediaStream', load: (id, reads) => reads.ems.stream(id) },
  },
  types: [MediaServer, MediaConnection, MediaStream],
};
