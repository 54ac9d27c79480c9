import { UpstreamError } from '../../../core/errors.js';
import { requireId } from '../../../core/id.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { SessionFilter, SessionOrder } from '../../../graph/dcs/filters.js';
import type { RedisInstance } from '../../../graph/dcs/redis-instance.js';
import type { RedisNode } from '../../../graph/dcs/redis-node.js';
import type { SessionSummary } from '../../../graph/dcs/session-summary.js';
import type { Session } from '../../../graph/dcs/session.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource, type List } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, findRows, toGapRecord, type RowSource } from '../../../upstream/row-source.js';
import { originOf, type Target } from '../../../upstream/target.js';
import { dcsActions } from './actions.js';
import { dcsId } from './ids.js';
import type { NodesOf } from './nodes.js';
import { scannedSource } from './scan.js';
import { toFilterParameters, toPredicate } from './session-filter.js';
import { toCompare, toSortParameters } from './session-order.js';
import { summarizeSessions, type SessionGrouping } from './session-summary.js';
import { toSession } from './to-session.js';

const { ListClients, ScanClients } = dcsActions;

/** Which sessions, and in which order. */
export interface SessionQuery {
  filter: SessionFilter | null;
  orderBy: SessionOrder | null;
}

/** Every session, in the provider's own order. */
export const ALL_SESSIONS: SessionQuery = { filter: null, orderBy: null };

/** A page of the sessions of an instance, from the nodes that see clients. */
export function readSessionsOf(
  reader: Reader,
  of: { instance: RedisInstance; query: SessionQuery },
  context: { page: PageArguments; nodesOf: NodesOf },
): Promise<Page<Session>> {
  const { instance, query } = of;
  const target = reader.targets.ofId(requireId(instance.id), 'dcs', 'instance');
  const sources = () => discoverSources(target, of, context.nodesOf);
  return readList(reader, toList(instance.id, query, sources), context.page);
}

/** A page of the sessions of a node; a server behind proxies sees only them, so it has none and is not asked. */
export function readSessionsAt(
  reader: Reader,
  of: { node: RedisNode; query: SessionQuery },
  page: PageArguments,
): Promise<Page<Session>> {
  const { node, query } = of;
  return readList(reader, toList(node.id, query, sourcesAt(reader, of)), page);
}

/** The list of a node that sees clients; none of another. */
function sourcesAt(
  reader: Reader,
  { node, query }: { node: RedisNode; query: SessionQuery },
): List<Session>['sources'] {
  const target = reader.targets.ofId(requireId(node.id), 'dcs', 'node');
  return () => eachSource(node.seesClients ? [sessionSource(target, node, query)] : []);
}

/** The sessions of an instance, counted. */
export function summarizeSessionsOf(
  reader: Reader,
  instance: RedisInstance,
  { grouping, nodesOf }: { grouping: SessionGrouping; nodesOf: NodesOf },
): Promise<SessionSummary> {
  const target = reader.targets.ofId(requireId(instance.id), 'dcs', 'instance');
  const sources = () => discoverSources(target, { instance, query: ALL_SESSIONS }, nodesOf);
  return summarizeSessions(reader, sources, grouping);
}

/** The sessions of a node, counted. */
export function summarizeSessionsAt(
  reader: Reader,
  node: RedisNode,
  grouping: SessionGrouping,
): Promise<SessionSummary> {
  return summarizeSessions(reader, sourcesAt(reader, { node, query: ALL_SESSIONS }), grouping);
}

function toList(id: string, query: SessionQuery, sources: List<Session>['sources']): List<Session> {
  return {
    key: `dcs.sessions ${id} ${JSON.stringify(query)}`,
    sources,
    where: toPredicate(query.filter ?? {}),
    compare: toCompare(query.orderBy),
  };
}

/** The lists of the nodes that see clients, once the nodes are known. */
async function* discoverSources(
  target: Target,
  { instance, query }: { instance: RedisInstance; query: SessionQuery },
  nodesOf: NodesOf,
): ReturnType<List<Session>['sources']> {
  const source = { target, action: ScanClients.name, resourceId: instance.resourceId };
  yield { kind: 'costs-a-call' };
  try {
    const nodes = await nodesOf(instance.id);
    if (nodes.length === 0) throw withoutNodes(target, instance);
    for (const node of nodes.filter(({ seesClients }) => seesClients)) {
      yield { kind: 'source', source: sessionSource(target, node, query) };
    }
  } catch (error) {
    yield { kind: 'gap', gap: toGapRecord(source, error) };
  }
}

/** Why an instance without nodes has no sessions to read: "Querying Node Information" is for Redis 4.0 and later. */
export function withoutNodes(
  target: Target,
  { name, resourceId, engine, engineVersion }: RedisInstance,
): UpstreamError {
  const version = Number.parseFloat(engineVersion ?? '');
  const isTooOld = engine !== 'Redis' || version < 4;
  const what = `${name ?? resourceId} runs ${engine} ${engineVersion ?? ''}`.trimEnd();
  return new UpstreamError(originOf(target, ScanClients), {
    failure: isTooOld ? 'unsupported' : 'resource-state',
    what: isTooOld ? `${what}, session management takes Redis 4.0 or later` : `${what} and has no nodes yet`,
  });
}

/** The sessions of one node, collected before they are read. */
export function sessionSource(target: Target, node: RedisNode, query: SessionQuery): RowSource<Session> {
  const { resource: instance } = requireId(node.instanceId);
  const list = defineListSource({
    target,
    action: ListClients,
    parameters: {
      instance_id: instance,
      node_id: node.resourceId,
      ...toFilterParameters(query.filter ?? {}),
      ...toSortParameters(query.orderBy),
    },
    resourceId: `${instance}/${node.resourceId}`,
    toRow: toSession,
    of: node,
  });
  return scannedSource(list, { target, instance, node: node.resourceId });
}

/** Sessions by id, which names the instance and the node too: the node's list is read until it is found. */
export function createSessionLoader(reader: Reader, nodes: EntityLoader<RedisNode>): EntityLoader<Session> {
  return createEntityLoader<Session>(reader, {
    service: 'dcs',
    type: 'session',
    action: ListClients,
    fromStore: false,
    atOnce: 1,
    find: async (current, target, [resource = '']) => {
      const [instance = '', nodeId = ''] = resource.split('/');
      const node = await nodes.load(dcsId(target, 'node', `${instance}/${nodeId}`));
      if (!node?.seesClients) return [];
      const source = sessionSource(target, node, ALL_SESSIONS);
      return findRows(current, source, [dcsId(target, 'session', resource)], ({ id }) => id);
    },
  });
}
