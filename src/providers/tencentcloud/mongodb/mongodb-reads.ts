import type { Page, PageArguments } from '../../../core/page.js';
import type { ClientConnection } from '../../../graph/mongodb/client-connection.js';
import type { ClientSummary } from '../../../graph/mongodb/client-summary.js';
import type { CurrentOperation } from '../../../graph/mongodb/current-operation.js';
import type {
  ClientConnectionFilter,
  CurrentOperationFilter,
  MongoInstanceFilter,
} from '../../../graph/mongodb/filters.js';
import type { MongoInstance } from '../../../graph/mongodb/mongo-instance.js';
import type { MongoNode } from '../../../graph/mongodb/mongo-node.js';
import type { RelatedMongoInstance } from '../../../graph/mongodb/related-mongo-instance.js';
import type { TopMongoHosts } from '../../../graph/mongodb/top-mongo-hosts.js';
import { loadPresent } from '../../../upstream/load-present.js';
import { readAtAddress } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { mongodbActions } from './actions.js';
import { clientsByAddress, instancesByAddress } from './address-lookups.js';
import { createClientConnectionLoader, readClientConnections } from './client-connections.js';
import { readClientSummary } from './client-summary.js';
import { readInstancesWithMemberAt } from './instances-with-members.js';
import { createInstanceLoader, isInReach, readInstances } from './instances.js';
import { createMembersLoader } from './members.js';
import { readOperations } from './operations.js';
import { readTopHosts } from './top-hosts.js';

/** Everything the graph reads of MongoDB, for one operation. Lists answer with gaps; the others fail with an UpstreamError. */
export interface MongodbReads {
  instances(
    where: TargetFilter & { filter?: MongoInstanceFilter | null | undefined },
    page: PageArguments,
  ): Promise<Page<MongoInstance>>;
  instance(id: string): Promise<MongoInstance | null>;
  /** The instance of a client; fails when it is gone. */
  instanceOf(client: ClientConnection): Promise<MongoInstance>;
  /** Null where the region of the relative is not configured, and where it no longer exists. */
  relative(related: RelatedMongoInstance): Promise<MongoInstance | null>;
  members(instanceId: string): Promise<MongoNode[]>;
  clientConnections(
    instanceId: string,
    filter: ClientConnectionFilter | null,
    page: PageArguments,
  ): Promise<Page<ClientConnection>>;
  clientConnection(id: string): Promise<ClientConnection | null>;
  currentOperations(
    instanceId: string,
    filter: CurrentOperationFilter | null,
    page: PageArguments,
  ): Promise<Page<CurrentOperation>>;
  /** The largest groups of an instance's clients, by host. */
  clientSummary(instanceId: string, first: number): Promise<ClientSummary>;
  topHosts(where: TargetFilter, first: number): Promise<TopMongoHosts>;
  /** What has an address, in its canonical spelling; null where no account has MongoDB. */
  instancesAt(address: string, page: PageArguments): Promise<Page<MongoInstance> | null>;
  instancesWithMemberAt(address: string, page: PageArguments): Promise<Page<MongoInstance> | null>;
  clientConnectionsAt(address: string, page: PageArguments): Promise<Page<ClientConnection> | null>;
}

/** Builds the reads of one operation. */
export function createMongodbReads(reader: Reader): MongodbReads {
  const instances = createInstanceLoader(reader);
  const members = createMembersLoader(reader);
  const clients = createClientConnectionLoader(reader);
  const targets = reader.targets.configuredFor('mongodb');

  return {
    instances: (where, page) => readInstances(reader, where, page),
    instance: (id) => instances.load(id),
    instanceOf: ({ instanceId }) =>
      loadPresent(reader, { loader: instances, action: mongodbActions.DescribeDBInstances }, instanceId),
    relative: async (related) => (isInReach(reader, related) ? instances.load(related.instanceId) : null),
    members: (instanceId) => members.load(instanceId),
    clientConnections: (instanceId, filter, page) =>
      readClientConnections(reader, { instanceId, filter }, page),
    clientConnection: (id) => clients.load(id),
    currentOperations: (instanceId, filter, page) => readOperations(reader, { instanceId, filter }, page),
    clientSummary: (instanceId, first) => readClientSummary(reader, instanceId, first),
    topHosts: (where, first) => readTopHosts(reader, where, first),
    instancesAt: (address, page) => readAtAddress(reader, instancesByAddress(targets), { address, page }),
    instancesWithMemberAt: (address, page) => readInstancesWithMemberAt(reader, address, page),
    clientConnectionsAt: (address, page) =>
      readAtAddress(reader, clientsByAddress(targets), { address, page }),
  };
}
