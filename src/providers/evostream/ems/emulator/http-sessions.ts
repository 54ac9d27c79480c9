import { listForwarders } from '../../../../emulator/world/cast.js';
import { occupantOf, type Occupant } from '../../../../emulator/world/turnover.js';
import type { Scene } from './media-connection.js';
import type { JsonObject } from './to-stream.js';

/** One HTTP streaming session to so many connections. */
const CONNECTIONS_PER_SESSION = 6;

/** The sessions of HLS, DASH and the like, which are no connections but a client's requests in a row. */
export function listHttpSessions({ world, plan, now }: Scene): JsonObject[] {
  const count = Math.ceil(world.size.mediaConnections / CONNECTIONS_PER_SESSION);
  const clients = [
    ...listForwarders(world.cast, { kind: 'media', name: plan.name }),
    ...world.cast.viewers.toReversed(),
  ];
  return Array.from({ length: count }, (_, index) => {
    const slot = { seed: world.seed, topic: `ems/http/${plan.name}`, index };
    const occupant = occupantOf(slot, world.clock.startedAt, now);
    return occupant === null ? [] : [toSession(occupant, clients[index % clients.length] ?? '', now)];
  }).flat();
}

function toSession({ since, key }: Occupant, clientIP: string, now: number): JsonObject {
  return {
    clientIP,
    elapsedTime: Math.floor((now - since) / 1000),
    sessionId: key.toString(16).padStart(8, '0'),
    startTime: toStartTime(since),
    targetFolder: '/var/evostream/webroot/hls/derby',
  };
}

/** `2014-12-17T18-31-13`: dashes in the time too, and no zone (EMS API Definition, listHttpStreamingSessions). */
function toStartTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replaceAll(':', '-');
}
