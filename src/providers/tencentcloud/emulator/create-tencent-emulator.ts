import type {
  ServiceEmulator,
  WireCall,
  WireRequest,
  WireResponse,
} from '../../../emulator/wire/service-emulator.js';
import type { ApiKey } from '../../../emulator/world/credentials.js';
import type { World } from '../../../emulator/world/world.js';
import type { Action } from './define-action.js';
import { toFailure, toSuccess } from './envelope.js';
import { checkParameters } from './parameters.js';
import { readParameters } from './read-parameters.js';
import { Refusal } from './refusal.js';
import { verifyTc3 } from './verify-tc3.js';

/** A Tencent Cloud service as its emulator declares it. */
export interface TencentService {
  service: string;
  /** The values of X-TC-Version that mean this service. */
  versions: readonly string[];
  /** The regions it serves; null for a global service, which ignores the header. */
  regions: readonly string[] | null;
  /** By name. */
  actions: ReadonlyMap<string, Action>;
}

/** The emulator of a service: signature, quota, permission, region and parameters are checked in this order. */
export function createTencentEmulator(definition: TencentService, world: World): ServiceEmulator {
  return {
    service: definition.service,
    owns: ({ headers }) => definition.versions.includes(headers['x-tc-version'] ?? ''),
    describe: (request) => describe(request, definition),
    handle: (request) => {
      try {
        return toSuccess(answer(request, definition, world));
      } catch (error) {
        if (error instanceof Refusal) return toFailure(error);
        throw error;
      }
    },
    refuse: (code, message): WireResponse => toFailure(new Refusal(code, message)),
  };
}

function describe(request: WireRequest, { actions }: TencentService): WireCall {
  const name = request.headers['x-tc-action'] ?? '';
  const params = readLeniently(request);
  const names = actions.get(name)?.resource ?? [];
  const resource = names.map((key) => params[key]).find((value) => typeof value === 'string');
  return {
    params,
    action: name,
    resource: resource ?? null,
    region: request.headers['x-tc-region'] ?? null,
  };
}

function readLeniently(request: WireRequest): Record<string, unknown> {
  try {
    return readParameters(request);
  } catch {
    return {};
  }
}

function answer(request: WireRequest, definition: TencentService, world: World): object {
  const key = verifyTc3(request, world.credentials.tencentcloud);
  const name = request.headers['x-tc-action'] ?? '';
  const action = definition.actions.get(name);
  if (action === undefined) throw new Refusal('InvalidAction');
  countAgainstQuota(`${key.id}/${definition.service}.${name}`, { action, request, world });
  checkPermission(key, action);
  const region = toRegion(request, definition);
  const parameters = readParameters(request);
  checkParameters(parameters, action);
  return action.answer(parameters, { region, version: request.headers['x-tc-version'] ?? '' });
}

interface Arrival {
  action: Action;
  request: WireRequest;
  world: World;
}

function countAgainstQuota(key: string, { action, request, world }: Arrival): void {
  if (!world.quotas.admit(key, action.quota, request.arrivedAt)) throw new Refusal('RequestLimitExceeded');
}

function checkPermission(key: ApiKey, action: Action): void {
  if (!key.permitted) throw new Refusal(action.denial);
}

function toRegion({ headers }: WireRequest, { regions }: TencentService): string {
  const region = headers['x-tc-region'] ?? '';
  if (regions === null) return region;
  if (region === '') throw new Refusal('MissingParameter', 'The header X-TC-Region is missing.');
  if (!regions.includes(region)) throw new Refusal('UnsupportedRegion');
  return region;
}
