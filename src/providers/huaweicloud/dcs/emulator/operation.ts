import type { HuaweiRegion } from '../../../../emulator/world/regions.js';
import type { World } from '../../../../emulator/world/world.js';
import { refuseAtDcs } from './dcs-errors.js';
import type { QueryRules } from './query-rules.js';
import type { RedisInstance, RedisNode } from './redis-instance.js';
import type { Snapshots } from './snapshots.js';

/** The service's state. */
export interface DcsState {
  world: World;
  instances: readonly RedisInstance[];
  snapshots: Snapshots;
}

/** A request that the gateway let through, its query checked. */
export interface DcsRequest {
  region: HuaweiRegion;
  /** Value of `{instance_id}` in the path; empty where the path has none. */
  instanceId: string;
  query: URLSearchParams;
  /** The body as sent; empty where none was. */
  body: string;
  /** Real Unix milliseconds. */
  arrivedAt: number;
}

/** One operation of the API: where it is and what it does. */
export interface Operation {
  action: string;
  method: 'GET' | 'POST';
  /** Below `/v2/{project_id}`. */
  path: string;
  query: QueryRules;
  /** The answer's body; throws a Refusal. */
  handle(state: DcsState, request: DcsRequest): object;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The region's instances. */
export function listRegion({ instances }: DcsState, { region }: DcsRequest): RedisInstance[] {
  return instances.filter(({ plan }) => plan.region === region.name);
}

/** The instance that the path names; a Refusal when the id is malformed or nobody's. */
export function requireInstance(state: DcsState, request: DcsRequest): RedisInstance {
  if (!UUID.test(request.instanceId)) throw refuseAtDcs('DCS.4061');
  const instance = listRegion(state, request).find(({ plan }) => plan.resourceId === request.instanceId);
  if (instance === undefined) throw refuseAtDcs('DCS.3022');
  return instance;
}

/** A node of an instance; a Refusal when it has no such node. */
export function requireNode({ nodes }: RedisInstance, nodeId: string): RedisNode {
  const node = nodes.find((candidate) => candidate.nodeId === nodeId);
  if (node === undefined) throw refuseAtDcs('DCS.3053');
  return node;
}
