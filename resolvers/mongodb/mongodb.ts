import { ClientConnection } from '../../src/graph/mongodb/client-connection.js';
import { MongoInstance } from '../../src/graph/mongodb/mongo-instance.js';
import type { Subgraph } from '../subgraph.js';
import { ClientConnectionResolver } from './client-connection.resolver.js';
import { ClientGroupResolver } from './client-group.resolver.js';
import { CurrentOperationResolver } from './current-operation.resolver.js';
import { MongodbHostResolver } from './host.resolver.js';
import { MongoInstanceResolver } from './mongo-instance.resolver.js';
import { MongoNodeResolver } from './mongo-node.resolver.js';
import { RelatedMongoInstanceResolver } from './related-mongo-instance.resolver.js';
import { TopMongoHostsResolver } from './top-mongo-hosts.resolver.js';

/** MongoDB instances, who is connected to them, and what runs on them. */
export const mongodb: Subgraph = {
  name: 'mongodb',
  resolvers: [
    MongoInstanceResolver,
    MongoNodeResolver,
    ClientConnectionResolver,
    CurrentOperationResolver,
    RelatedMongoInstanceResolver,
    ClientGroupResolver,
    TopMongoHostsResolver,
    MongodbHostResolver,
  ],
  entities: {
    instance: { typename: 'MongoInstance', load: (id, reads) => reads.mongodb.instance(id) },
    'client-connection': {
      typename: 'ClientConnection',
      load: (id, reads) => reads.mongodb.clientConnection(id),
    },
  },
  types: [MongoInstance, ClientConnection],
};
