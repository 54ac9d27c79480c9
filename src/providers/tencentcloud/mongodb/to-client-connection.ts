import type { ClientConnection as ClientRow } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { boolean, integer, text } from '../../../core/lenient.js';
import type { ClientConnection } from '../../../graph/mongodb/client-connection.js';
import type { Target } from '../../../upstream/target.js';
import { mongodbId } from './ids.js';

/**
 * Makes a client of what DescribeClientConnections says of it. The same address may come twice, as the cloud's own and
 * as a customer's: the id tells the two apart.
 */
export function toClientConnection(row: ClientRow, target: Target, instance: string): ClientConnection {
  const ip = text(row.IP) ?? '';
  const internal = boolean(row.InternalService) ?? false;
  return {
    __typename: 'ClientConnection',
    id: mongodbId(target, 'client-connection', `${instance}/${ip}${internal ? '/internal' : ''}`),
    ip,
    count: integer(row.Count) ?? 0,
    internal,
    instanceId: mongodbId(target, 'instance', instance),
  };
}
