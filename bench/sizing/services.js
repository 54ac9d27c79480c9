import { flowRealtime } from '../joins/flow-realtime.js';
import { mediaConnections } from '../joins/media-connections.js';
import { mongoClients } from '../joins/mongo-clients.js';
import { redisSessions } from '../joins/redis-sessions.js';
import { tcpListeners } from '../joins/tcp-listeners.js';

/**
 * What is reckoned with of each service: its resource, and what is read of each; the canonical join that reads it, and the
 * action that tells how it is; the world in which that is measured; and the numbers that the join's calls follow from, for as many resources with so many rows.
 */
export const services = [
  {
    name: 'mongodb',
    resource: 'an instance',
    rows: 'clients',
    join: mongoClients,
    action: 'DescribeClientConnections',
    world: { mongoInstances: 400, mongoClients: 200, mongoClientsLargest: 400 },
    toTruth: (resources, rows) => ({ regions: [fill(resources, rows)] }),
  },
  {
    name: 'dcs',
    resource: 'an instance of two nodes',
    rows: 'sessions',
    join: redisSessions,
    action: 'ListClients',
    world: { redisInstances: 150, redisSessions: 60, redisSessionsLargest: 200 },
    toTruth: (resources, rows) => ({
      regions: [{ instances: resources }],
      sessions: fill(2 * resources, rows / 2),
    }),
  },
  {
    name: 'gaap',
    resource: 'a proxy',
    rows: 'TCP listeners',
    join: tcpListeners,
    action: 'DescribeTCPListeners',
    world: { proxies: 1_000, proxyGroups: 0, listenersPerProxy: 8, listenersLargest: 40 },
    toTruth: (resources, rows) => ({ proxies: resources, counts: fill(resources, rows) }),
  },
  {
    name: 'streamlink',
    resource: 'a flow',
    rows: 'inputs and outputs',
    join: flowRealtime,
    action: 'DescribeStreamLinkFlowRealtimeStatus',
    world: { flows: 1_000 },
    toTruth: (resources) => ({ flows: resources, running: resources }),
  },
  {
    name: 'ems',
    resource: 'a media server',
    rows: 'connections',
    join: mediaConnections,
    action: 'listConnections',
    world: { mediaServers: 50, mediaConnections: 80, mediaConnectionsLargest: 240 },
    toTruth: (resources) => ({ servers: resources }),
  },
];

function fill(length, value) {
  return Array.from({ length }, () => value);
}
