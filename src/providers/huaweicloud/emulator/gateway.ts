import type { ApiKey } from '../../../emulator/world/credentials.js';
import type { HuaweiRegion } from '../../../emulator/world/regions.js';
import type { World } from '../../../emulator/world/world.js';
import type { WireRequest } from '../../../emulator/wire/service-emulator.js';
import { refuseAtGateway, type Refusal } from './refusal.js';
import { verifySignature } from './verify-signature.js';

/** What the gateway must know of a request before it lets it through. */
export interface Admission {
  action: string;
  /** The project id in the path, whatever it looks like. */
  projectId: string;
  /** Requests per second and project that the action takes. */
  quota: number;
  /** The service's own refusal of a project that is not the credential's. */
  wrongProject: () => Refusal;
}

/** Lets a request through to its service, in the region of its project; throws a Refusal. */
export function admit(world: World, request: WireRequest, admission: Admission): HuaweiRegion {
  const key = authenticate(world, request);
  if (!key.permitted) throw refuseAtGateway('APIGW.0302');
  const { action, projectId, quota } = admission;
  if (!world.quotas.admit(`huaweicloud/${projectId}/${action}`, quota, request.arrivedAt)) {
    throw refuseAtGateway('APIGW.0308', `policy user over ratelimit,limit:${quota},time:1 second`);
  }
  const region = world.regions.huaweicloud.find((known) => known.projectId === projectId);
  const claimed = request.headers['x-project-id'] ?? projectId;
  if (region === undefined || claimed !== projectId) throw admission.wrongProject();
  return region;
}

function authenticate(world: World, request: WireRequest): ApiKey {
  const keys = world.credentials.huaweicloud;
  const verdict = verifySignature(request, {
    secretKeyOf: (accessKey) => keys.find(({ id }) => id === accessKey)?.secret,
    now: request.arrivedAt,
  });
  if ('reason' in verdict) throw refuseAtGateway('APIGW.0301', verdict.reason);
  const key = keys.find(({ id }) => id === verdict.accessKey);
  if (key === undefined || key.token !== request.headers['x-security-token']) {
    throw refuseAtGateway('APIGW.0301', 'the security token does not belong to the ak');
  }
  return key;
}
