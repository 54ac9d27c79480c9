import { flowRealtime } from './flow-realtime.js';
import { listenersOfProxies, tcpListeners } from './tcp-listeners.js';
import { mediaConnections } from './media-connections.js';
import { mongoClients } from './mongo-clients.js';
import { redisSessions } from './redis-sessions.js';

/**
 * The canonical joins. Of each: the query, and how many rows its answer has; how a user reads the same from the
 * provider (`readByHand`, which tells the rows too, and the numbers that its floor follows from); the calls of that
 * floor, and the dependent rounds they are made in. `sameByHand` is a join that by hand is the one before it.
 */
export const joins = [
  tcpListeners,
  listenersOfProxies,
  mongoClients,
  redisSessions,
  flowRealtime,
  mediaConnections,
];
