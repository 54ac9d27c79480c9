import { refuseAtDcs } from './dcs-errors.js';
import { requireInstance, requireNode, type DcsRequest, type DcsState, type Operation } from './operation.js';
import { parseObject } from './parse-object.js';
import { pageRules, readPage, slicePage } from './query-rules.js';
import { hasNodes } from './redis-instance.js';
import type { SnapshotTarget } from './snapshots.js';
import type { ClientInfo } from './wire-types.js';

/** The members of ClientInfo, any of which `sort` may name. */
const sortFields = [
  'id',
  'addr',
  'name',
  'cmd',
  'age',
  'idle',
  'flags',
  'fd',
  'db',
  'sub',
  'psub',
  'multi',
  'qbuf',
  'qbuf_free',
  'obl',
  'oll',
  'omem',
  'events',
  'network',
  'peer',
  'user',
] as const satisfies readonly (keyof ClientInfo)[];

/** POST /instances/{instance_id}/clients: collects a node's sessions, for ListClients to read. */
export const scanClients: Operation = {
  action: 'ScanClients',
  method: 'POST',
  path: '/instances/{instance_id}/clients',
  query: {},
  handle: (state, request) => {
    const { nodeId, cleanCache } = readScanBody(request.body);
    return { job_id: state.snapshots.scan(requireTarget(state, request, nodeId), cleanCache) };
  },
};

/** GET /instances/{instance_id}/clients (DCS API Reference, "Obtaining Session List", 2025-01-14). */
export const listClients: Operation = {
  action: 'ListClients',
  method: 'GET',
  path: '/instances/{instance_id}/clients',
  query: {
    node_id: { type: 'text', required: true },
    addr: { type: 'text' },
    sort: { type: 'choice', of: sortFields },
    order: { type: 'choice', of: ['asc', 'desc'] },
    ...pageRules(1000),
  },
  handle: (state, request) => {
    const { query } = request;
    const snapshot = state.snapshots.read(requireTarget(state, request, query.get('node_id') ?? ''));
    if (snapshot === 'running') throw refuseAtDcs('DCS.4957');
    // The Chinese page says that without a scan the answer is 500; which code it carries is not documented.
    if (snapshot === 'missing') throw refuseAtDcs('DCS.5000');
    const found = sortClients(filterClients(snapshot.clients, query.get('addr') ?? ''), query);
    return {
      time: new Date(snapshot.takenAt).toISOString(),
      clients: slicePage(found, readPage(query)),
      count: found.length,
    };
  },
};

/** The node whose sessions are asked for; a Refusal where there are none to ask for. */
function requireTarget(state: DcsState, request: DcsRequest, nodeId: string): SnapshotTarget {
  if (!request.region.sessionManagement) throw refuseAtDcs('DCS.4848');
  const instance = requireInstance(state, request);
  if (!hasNodes(instance)) throw refuseAtDcs('DCS.4848');
  if (instance.traits.status !== 'RUNNING') throw refuseAtDcs('DCS.4026');
  const node = requireNode(instance, nodeId);
  // What a faulty node answers is not documented; assumed to be its state's refusal.
  if (node.status !== 'Active') throw refuseAtDcs('DCS.4026', 'the node is faulty');
  return { instance, node, arrivedAt: request.arrivedAt };
}

function readScanBody(body: string): { nodeId: string; cleanCache: boolean } {
  const fields = parseObject(body);
  if (fields === null) throw refuseAtDcs('DCS.4800', 'the body is not a JSON object');
  const undeclared = Object.keys(fields).find((name) => name !== 'node_id' && name !== 'clean_cache');
  if (undeclared !== undefined) throw refuseAtDcs('DCS.4800', `${undeclared} is not declared`);
  const { node_id: nodeId, clean_cache: cleanCache = false } = fields;
  if (typeof nodeId !== 'string') throw refuseAtDcs('DCS.4800', 'node_id is required');
  if (typeof cleanCache !== 'boolean') throw refuseAtDcs('DCS.4800', 'clean_cache is invalid');
  return { nodeId, cleanCache };
}

/** Whether `addr` is compared whole or from its beginning is not documented; the latter is assumed. */
function filterClients(clients: readonly ClientInfo[], wanted: string): ClientInfo[] {
  const start = withoutBracket(wanted);
  return clients.filter(({ addr }) => withoutBracket(addr).startsWith(start));
}

function withoutBracket(address: string): string {
  return address.replace(/^\[/, '');
}

/** Numbers by value, texts by code unit; ascending unless told. Not documented; assumed. */
function sortClients(clients: readonly ClientInfo[], query: URLSearchParams): ClientInfo[] {
  const field = sortFields.find((name) => name === query.get('sort'));
  if (field === undefined) return [...clients];
  const direction = query.get('order') === 'desc' ? -1 : 1;
  return clients.toSorted((a, b) => {
    if (a[field] === b[field]) return 0;
    return a[field] < b[field] ? -direction : direction;
  });
}
