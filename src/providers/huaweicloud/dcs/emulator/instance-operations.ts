import { listRegion, requireInstance, type Operation } from './operation.js';
import { pageRules, readPage, slicePage } from './query-rules.js';
import { hasNodes, type RedisInstance } from './redis-instance.js';
import { toInstanceDetail, toInstanceRow } from './to-instance-row.js';
import { toNodeRow } from './to-node-row.js';
import type { InstanceRow } from './wire-types.js';

/** GET /instances (DCS API Reference, "Querying All DCS Instances"). */
export const listInstances: Operation = {
  action: 'ListInstances',
  method: 'GET',
  path: '/instances',
  query: {
    instance_id: { type: 'text' },
    name: { type: 'text' },
    name_equal: { type: 'choice', of: ['true', 'false'] },
    status: { type: 'text' },
    tags: { type: 'text' },
    ip: { type: 'text' },
    capacity: { type: 'text' },
    include_failure: { type: 'choice', of: ['true', 'false'] },
    include_delete: { type: 'choice', of: ['true', 'false'] },
    ...pageRules(1000),
  },
  handle: (state, request) => {
    const rows = listRegion(state, request)
      .map((instance) => toInstanceRow(instance, state.world.clock.now()))
      .filter((row) => matches(row, request.query));
    return { instance_num: rows.length, instances: slicePage(rows, readPage(request.query)) };
  },
};

/** GET /instances/{instance_id} (DCS API Reference, "Querying a DCS Instance"). */
export const showInstance: Operation = {
  action: 'ShowInstance',
  method: 'GET',
  path: '/instances/{instance_id}',
  query: {},
  handle: (state, request) => toInstanceDetail(requireInstance(state, request), state.world.clock.now()),
};

/** GET /instances-logical-nodes: the nodes of a page of instances; 100 is the newest page's maximum. */
export const batchShowNodesInformation: Operation = {
  action: 'BatchShowNodesInformation',
  method: 'GET',
  path: '/instances-logical-nodes',
  query: pageRules(100),
  handle: (state, request) => {
    const instances = listRegion(state, request);
    const page = slicePage(instances, readPage(request.query));
    return {
      count: instances.length,
      instances: page.map((instance) => {
        const nodes = listNodes(instance);
        return { instance_id: instance.plan.resourceId, node_count: nodes.length, nodes };
      }),
    };
  },
};

/** GET /instances/{instance_id}/logical-nodes (DCS API Reference, "Querying Node Information"). */
export const showNodesInformation: Operation = {
  action: 'ShowNodesInformation',
  method: 'GET',
  path: '/instances/{instance_id}/logical-nodes',
  query: {},
  handle: (state, request) => {
    const instance = requireInstance(state, request);
    const nodes = listNodes(instance);
    return { instance_id: instance.plan.resourceId, total: nodes.length, nodes };
  },
};

function listNodes(instance: RedisInstance) {
  return hasNodes(instance) ? instance.nodes.map((node) => toNodeRow(instance, node)) : [];
}

/** What each filter asks of a row. That `ip` is compared whole is not documented; assumed. */
const filters: Readonly<
  Record<string, (row: InstanceRow, wanted: string, query: URLSearchParams) => boolean>
> = {
  instance_id: (row, wanted) => row.instance_id === wanted,
  name: (row, wanted, query) =>
    query.get('name_equal') === 'true' ? row.name === wanted : row.name.includes(wanted),
  status: (row, wanted) => row.status === wanted,
  capacity: (row, wanted) => String(row.capacity) === wanted,
  ip: (row, wanted) => row.ip.split(',').includes(wanted),
  tags: (row, wanted) => {
    const own = new Set(row.tags.map(({ key, value }) => `${key}=${value}`));
    return wanted.split(',').every((tag) => own.has(tag));
  },
};

function matches(row: InstanceRow, query: URLSearchParams): boolean {
  return [...query].every(([name, wanted]) => filters[name]?.(row, wanted, query) ?? true);
}
