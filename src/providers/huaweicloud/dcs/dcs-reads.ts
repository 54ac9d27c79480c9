import { mapPage, type Page, type PageArguments } from '../../../core/page.js';
import type { CacheMode } from '../../../graph/dcs/enums.js';
import type { RedisInstance } from '../../../graph/dcs/redis-instance.js';
import type { RedisNode } from '../../../graph/dcs/redis-node.js';
import type { SessionSummary } from '../../../graph/dcs/session-summary.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { TopRedisHosts } from '../../../graph/dcs/top-redis-hosts.js';
import { loadPresent } from '../../../upstream/load-present.js';
import { readAtAddress } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import type { TargetFilter } from '../../../upstream/target-directory.js';
import { dcsActions } from './actions.js';
import { instancesByAddress, sessionsByAddress } from './address-lookups.js';
import {
  createCacheModeLoader,
  createInstanceLoader,
  readRedisInstances,
  type InstancePageArguments,
  type InstanceQuery,
} from './instances.js';
import { createNodeLoader, createNodesOf } from './nodes.js';
import type { SessionGrouping } from './session-summary.js';
import {
  createSessionLoader,
  readSessionsAt,
  readSessionsOf,
  summarizeSessionsAt,
  summarizeSessionsOf,
  type SessionQuery,
} from './sessions.js';
import { readTopHosts } from './top-hosts.js';

/** Everything the graph reads of DCS, for one operation. Lists answer with gaps; the others fail with an UpstreamError. */
export interface DcsReads {
  redisInstances(where: InstanceQuery, page: InstancePageArguments): Promise<Page<RedisInstance>>;
  redisInstance(id: string): Promise<RedisInstance | null>;
  /** An instance whose nodes or sessions were just found. */
  instanceOf(id: string): Promise<RedisInstance>;
  /** The one thing of an instance that its list does not tell: a call for each. */
  cacheMode(instanceId: string): Promise<CacheMode>;
  /** None before Redis 4.0, and while the instance is being created. */
  nodes(instanceId: string): Promise<RedisNode[]>;
  node(id: string): Promise<RedisNode | null>;
  sessionsOf(instance: RedisInstance, query: SessionQuery, page: PageArguments): Promise<Page<Session>>;
  sessionsAt(node: RedisNode, query: SessionQuery, page: PageArguments): Promise<Page<Session>>;
  session(id: string): Promise<Session | null>;
  /** The largest groups of the sessions of an instance, or of a node. */
  sessionSummaryOf(instance: RedisInstance, grouping: SessionGrouping): Promise<SessionSummary>;
  sessionSummaryAt(node: RedisNode, grouping: SessionGrouping): Promise<SessionSummary>;
  topHosts(where: TargetFilter, first: number): Promise<TopRedisHosts>;
  /** What has an address, in its canonical spelling; null where no account has DCS. */
  instancesAt(address: string, page: PageArguments): Promise<Page<RedisInstance> | null>;
  hostSessions(address: string, page: PageArguments): Promise<Page<Session> | null>;
}

/** Builds the reads of one operation. */
export function createDcsReads(reader: Reader): DcsReads {
  const instances = createInstanceLoader(reader);
  const cacheModes = createCacheModeLoader(reader);
  const nodesOf = createNodesOf(reader);
  const nodes = createNodeLoader(reader, nodesOf);
  const sessions = createSessionLoader(reader, nodes);
  const targets = reader.targets.configuredFor('dcs');

  return {
    redisInstances: async (where, page) => readRedisInstances(reader, where, page),
    redisInstance: (id) => instances.load(id),
    instanceOf: (id) => loadPresent(reader, { loader: instances, action: dcsActions.ListInstances }, id),
    cacheMode: (instanceId) => cacheModes.load(instanceId),
    nodes: nodesOf,
    node: (id) => nodes.load(id),
    sessionsOf: async (instance, query, page) =>
      readSessionsOf(reader, { instance, query }, { page, nodesOf }),
    sessionsAt: async (node, query, page) => readSessionsAt(reader, { node, query }, page),
    session: (id) => sessions.load(id),
    sessionSummaryOf: async (instance, grouping) =>
      summarizeSessionsOf(reader, instance, { grouping, nodesOf }),
    sessionSummaryAt: async (node, grouping) => summarizeSessionsAt(reader, node, grouping),
    topHosts: (where, first) => readTopHosts(reader, where, first),
    instancesAt: async (address, page) => {
      const seen = await readAtAddress(reader, instancesByAddress(targets), { address, page });
      return seen && mapPage(seen, ({ instance }) => instance);
    },
    hostSessions: (address, page) => readAtAddress(reader, sessionsByAddress(targets), { address, page }),
  };
}
