import { RedisInstance } from '../../src/graph/dcs/redis-instance.js';
import { RedisNode } from '../../src/graph/dcs/redis-node.js';
import { Session } from '../../src/graph/dcs/session.js';
import type { Subgraph } from '../subgraph.js';
import { DcsHostResolver } from './host.resolver.js';
import { RedisInstanceResolver } from './redis-instance.resolver.js';
import { RedisNodeResolver } from './redis-node.resolver.js';
import { SessionGroupResolver } from './session-group.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { TopRedisHostsResolver } from './top-redis-hosts.resolver.js';

/** Redis instances, their nodes, and the sessions open on them. */
export const dcs: Subgraph = {
  name: 'dcs',
  resolvers: [
    RedisInstanceResolver,
    RedisNodeResolver,
    SessionResolver,
    SessionGroupResolver,
    TopRedisHostsResolver,
    DcsHostResolver,
  ],
  entities: {
    instance: { typename: 'RedisInstance', load: (id, reads) => reads.dcs.redisInstance(id) },
    node: { typename: 'RedisNode', load: (id, reads) => reads.dcs.node(id) },
    session: { typename: 'Session', load: (id, reads) => reads.dcs.session(id) },
  },
  types: [RedisInstance, RedisNode, Session],
};
