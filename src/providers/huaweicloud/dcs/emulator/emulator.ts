import type { World } from '../../../../emulator/world/world.js';
import type {
  Reach,
  ServiceEmulator,
  WireCall,
  WireRequest,
} from '../../../../emulator/wire/service-emulator.js';
import { admit } from '../../emulator/gateway.js';
import { Refusal } from '../../emulator/refusal.js';
import { createResponder } from '../../emulator/responder.js';
import { refuseAtDcs, toRefusal } from './dcs-errors.js';
import { findRoute, type Route } from './find-route.js';
import type { DcsState, Operation } from './operation.js';
import { parseObject } from './parse-object.js';
import { checkQuery } from './query-rules.js';
import { createRedisInstances } from './redis-instance.js';
import { createSnapshots } from './snapshots.js';

export { toAccount } from '../../emulator/to-account.js';

/** Requests per second that an action takes of one project. Not documented; assumed. */
const QUOTA_PER_SECOND = 10;

/** Distributed Cache Service, API v2, as it behaves on the wire. */
export function createEmulator(world: World): ServiceEmulator {
  const state: DcsState = {
    world,
    instances: createRedisInstances(world),
    snapshots: createSnapshots(world),
  };
  const responder = createResponder(world.random('dcs/request-ids'));
  return {
    service: 'dcs',
    owns: ({ path }) => path.startsWith('/v2/'),
    describe: (request) => describeCall(world, request),
    handle: (request) => {
      try {
        return responder.answer(answer(state, request));
      } catch (error) {
        if (error instanceof Refusal) return responder.refuse(error);
        throw error;
      }
    },
    refuse: (code, message) => responder.refuse(toRefusal(code, message)),
  };
}

function answer(state: DcsState, request: WireRequest): object {
  const route = findRoute(request.method, request.path);
  const operation = requireOperation(route);
  const region = admit(state.world, request, {
    action: operation.action,
    projectId: route.projectId,
    quota: QUOTA_PER_SECOND,
    wrongProject: () => refuseAtDcs(/^[0-9a-f]{32}$/.test(route.projectId) ? 'DCS.1004' : 'DCS.4002'),
  });
  checkQuery(request.query, operation.query);
  return operation.handle(state, {
    region,
    instanceId: route.instanceId,
    query: request.query,
    body: request.body.toString('utf8'),
    arrivedAt: request.arrivedAt,
  });
}

function requireOperation({ operation }: Route): Operation {
  if (operation === 'no-such-url') throw refuseAtDcs('DCS.4001');
  if (operation === 'no-such-method') throw refuseAtDcs('DCS.5001');
  return operation;
}

/** The log names the instance and, where one is asked about, its node: faults may strike either. */
function describeCall(world: World, { method, path, query, body }: WireRequest): WireCall {
  const { operation, projectId, instanceId } = findRoute(method, path);
  const params = { ...Object.fromEntries(query), ...parseObject(body.toString('utf8')) };
  const nodeId = typeof params['node_id'] === 'string' ? params['node_id'] : '';
  const region = world.regions.huaweicloud.find((known) => known.projectId === projectId);
  return {
    action: typeof operation === 'string' ? `${method} ${path}` : operation.action,
    resource: [instanceId, nodeId].filter(Boolean).join('/') || null,
    region: region?.name ?? null,
    params,
  };
}

/** What the account says of it. */
export function toSettings({ endpoint }: Reach): object {
  return { endpoint };
}
