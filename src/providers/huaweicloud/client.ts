import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';
import { UpstreamError, type UpstreamFailure } from '../../core/errors.js';
import type { Action } from '../../upstream/action.js';
import { toSealingKey } from '../../upstream/sealing-key.js';
import { originOf, type Parameters, type Send, type Target } from '../../upstream/target.js';
import { toTransportFailure } from '../../upstream/transport-failure.js';
import type { ServiceErrors } from './errors.js';
import type { HuaweiAccount, HuaweiRegion } from './huaweicloud.js';
import { readAnswer, type HttpAnswer } from './read-answer.js';
import { signRequest, toRestRequest, type Route, type SignedRequest } from './sign-request.js';

/** Sockets kept open to one endpoint; more only wait for the quota. Assumed. */
const MAX_SOCKETS = 64;

export interface HuaweiTarget {
  service: string;
  region: HuaweiRegion;
  endpoint: string;
  /** Where each action is; paths may name `{project_id}`. */
  routes: Readonly<Record<string, Route>>;
  errors: ServiceErrors;
}

/**
 * A place to ask at Huawei Cloud: signed by the official signer, sent by ourselves, because the official client writes
 * every failed request to the standard output, Authorization header included.
 */
export function createHuaweiTarget(account: HuaweiAccount, options: HuaweiTarget): Target {
  const { service, region, endpoint } = options;
  const target: Omit<Target, 'send'> = {
    provider: account.provider,
    service,
    account: account.name,
    region: region.name,
    endpoint: new URL(endpoint).host,
    credential: createHash('sha256')
      .update(`${account.accessKey}\n${region.projectId}`)
      .digest('hex')
      .slice(0, 16),
    sealingKey: toSealingKey(account.secretKey),
  };
  const send = createSend(account, options, (action, parameters, failure) => {
    return new UpstreamError(originOf({ ...target, send }, action, parameters), failure);
  });
  return { ...target, send };
}

function createSend(
  account: HuaweiAccount,
  { region: { projectId }, endpoint, routes, errors }: HuaweiTarget,
  toError: (action: Action, parameters: Parameters, failure: UpstreamFailure) => UpstreamError,
): Send {
  const base = endpoint.replace(/\/+$/, '');
  const dispatcher = new Agent({ connections: MAX_SOCKETS });
  return async (action, parameters, signal) => {
    const route = routes[action.name];
    if (!route) throw new TypeError(`${action.name} has no route`);
    const rest = toRestRequest(route, { ...parameters, project_id: projectId });
    if (!rest)
      throw toError(action, parameters, { failure: 'not-found', what: 'nothing has an id of this form' });
    const signed = signRequest(rest, base, { account, projectId });
    const answer = await exchange(signed, dispatcher, signal).catch((error: unknown) => {
      throw toError(action, parameters, toTransportFailure(error));
    });
    const read = readAnswer(answer, action.name, errors);
    if ('failure' in read) throw toError(action, parameters, read.failure);
    return read.sent;
  };
}

async function exchange(
  { url, ...signed }: SignedRequest,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const { statusCode, headers, body } = await request(url, { ...signed, dispatcher, signal });
  return { status: statusCode, headers, text: await body.text() };
}
