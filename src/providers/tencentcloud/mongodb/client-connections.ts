import { parseAddress, requireAddress } from '../../../core/address.js';
import { requireId } from '../../../core/id.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { ClientConnection } from '../../../graph/mongodb/client-connection.js';
import type { ClientConnectionFilter } from '../../../graph/mongodb/filters.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource, type List } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, findRows, type RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { mongodbActions } from './actions.js';
import { mongodbId } from './ids.js';
import { toClientConnection } from './to-client-connection.js';

const { DescribeClientConnections } = mongodbActions;

/** The clients of an instance, which is named by the provider's id. */
export function clientSource(target: Target, instance: string): RowSource<ClientConnection> {
  return defineListSource({
    target,
    action: DescribeClientConnections,
    parameters: { InstanceId: instance },
    resourceId: instance,
    toRow: toClientConnection,
    of: instance,
  });
}

/** A page of the clients of one instance; filtered here, for the provider takes no filter. */
export function readClientConnections(
  reader: Reader,
  of: { instanceId: string; filter: ClientConnectionFilter | null },
  page: PageArguments,
): Promise<Page<ClientConnection>> {
  const parts = requireId(of.instanceId);
  const target = reader.targets.ofId(parts, 'mongodb', 'instance');
  return readList<ClientConnection>(
    reader,
    {
      key: `mongodb.clientConnections ${of.instanceId} ${JSON.stringify(of.filter ?? {})}`,
      sources: () => eachSource([clientSource(target, parts.resource)]),
      where: toCondition(of.filter ?? {}),
    },
    page,
  );
}

function toCondition(filter: ClientConnectionFilter): List<ClientConnection>['where'] {
  const ip = filter.ip ?? null;
  const internal = filter.internal ?? null;
  const minCount = filter.minCount ?? 0;
  if (ip === null && internal === null && minCount <= 0) return undefined;
  const wanted = ip === null ? null : requireAddress(ip).address;
  return (client) =>
    (wanted === null || parseAddress(client.ip)?.address === wanted) &&
    (internal === null || client.internal === internal) &&
    client.count >= minCount;
}

/** Clients by id, which names the instance too: its clients are read until the one is found. */
export function createClientConnectionLoader(reader: Reader): EntityLoader<ClientConnection> {
  return createEntityLoader<ClientConnection>(reader, {
    service: 'mongodb',
    type: 'client-connection',
    action: DescribeClientConnections,
    fromStore: false,
    // One by one, so that an instance that fails fails its own; equal calls are one on their way.
    atOnce: 1,
    find: (scope, target, [resource = '']) => {
      const [instance = ''] = resource.split('/', 1);
      const id = mongodbId(target, 'client-connection', resource);
      return findRows(scope, clientSource(target, instance), [id], (client) => client.id);
    },
  });
}
