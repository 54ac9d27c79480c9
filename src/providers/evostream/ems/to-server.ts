import type { MediaServer } from '../../../graph/ems/media-server.js';
import type { Target } from '../../../upstream/target.js';
import { serverId } from './ids.js';

/** Makes a server of what the configuration says of it; the rest is asked for when somebody selects it. */
export function toServer(target: Target): MediaServer {
  return {
    __typename: 'MediaServer',
    id: serverId(target),
    resourceId: target.endpoint,
    name: target.endpoint,
    accountName: target.account,
    region: target.region,
    status: 'UNKNOWN',
    statusDetail: null,
    address: target.server?.address ?? null,
    port: target.server?.port ?? null,
    engine: 'EvoStream Media Server',
    engineVersion: null,
    createdAt: null,
    tags: [],
  };
}
