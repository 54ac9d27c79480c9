import { createHash } from 'node:crypto';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { CommonClient } from 'tencentcloud-sdk-nodejs/tencentcloud/common/common_client.js';
import { UpstreamError, type UpstreamFailure } from '../../core/errors.js';
import { toHttpFailure, toTransportFailure } from '../../upstream/transport-failure.js';
import type { Action } from '../../upstream/action.js';
import { toSealingKey } from '../../upstream/sealing-key.js';
import { originOf, type Parameters, type Send, type Target } from '../../upstream/target.js';
import { toErrorMeaning, type ErrorTable } from './errors.js';
import type { TencentAccount } from './tencentcloud.js';

/** Sockets kept open to one endpoint; more only wait for the quota. Assumed. */
const MAX_SOCKETS = 64;

export interface TencentTarget {
  service: string;
  /** A region for the ids; `global` where the service is asked once per account. */
  region: string;
  /** The region sent on the wire; none where the API takes none. */
  wireRegion?: string;
  endpoint: string;
  version: string;
  errors: ErrorTable;
}

/** A place to ask at Tencent Cloud, through the official SDK's common client. */
export function createTencentTarget(account: TencentAccount, options: TencentTarget): Target {
  const { service, region, endpoint } = options;
  const url = new URL(endpoint);
  const target: Omit<Target, 'send'> = {
    provider: account.provider,
    service,
    account: account.name,
    region,
    endpoint: url.host,
    credential: createHash('sha256').update(account.secretId).digest('hex').slice(0, 16),
    sealingKey: toSealingKey(account.secretKey),
  };
  const send = createSend(
    createClient(account, options, url),
    options.errors,
    (action, parameters, failure) => {
      return new UpstreamError(originOf({ ...target, send }, action, parameters), failure);
    },
  );
  return { ...target, send };
}

function createClient(
  account: TencentAccount,
  { version, wireRegion }: TencentTarget,
  url: URL,
): CommonClient {
  const agentOptions = { keepAlive: true, maxSockets: MAX_SOCKETS };
  return new CommonClient(url.host, version, {
    credential: {
      secretId: account.secretId,
      secretKey: account.secretKey,
      ...(account.token ? { token: account.token } : {}),
    },
    ...(wireRegion === undefined ? {} : { region: wireRegion }),
    profile: {
      language: 'en-US',
      httpProfile: {
        endpoint: url.host,
        protocol: `${url.protocol}//`,
        agent: url.protocol === 'http:' ? new HttpAgent(agentOptions) : new HttpsAgent(agentOptions),
      },
    },
  });
}

function createSend(
  client: CommonClient,
  errors: ErrorTable,
  toError: (action: Action, parameters: Parameters, failure: UpstreamFailure) => UpstreamError,
): Send {
  return async (action, parameters, signal) => {
    try {
      // The SDK takes its parameters apart while it signs: hand it a copy.
      const body = (await client.request(action.name, { ...parameters }, { signal })) as unknown;
      if (typeof body !== 'object' || body === null) throw new TypeError('no Response in the answer');
      const { RequestId } = body as { RequestId?: string };
      return { body, requestId: RequestId ?? null };
    } catch (error) {
      throw toError(action, parameters, toFailure(error, errors));
    }
  };
}

/** What the SDK throws: its exception with a code, with only an HTTP status, or with a transport's message. */
interface SdkException {
  code?: string;
  httpCode?: number;
  requestId?: string;
  message: string;
}

function toFailure(thrown: unknown, errors: ErrorTable): UpstreamFailure {
  const error = thrown as SdkException;
  if (thrown instanceof TypeError)
    return { failure: 'wrong-shape', what: 'the answer is JSON, but not in the documented envelope' };
  if (error.code !== undefined && error.code !== '' && !isTransportCode(error.code)) {
    return {
      ...toErrorMeaning(error.code, errors),
      upstreamCode: error.code,
      requestId: error.requestId || undefined,
    };
  }
  if (error.httpCode !== undefined) return toHttpFailure(error.httpCode);
  return toTransportFailure(error);
}

function isTransportCode(code: string): boolean {
  return /^E[A-Z]+$|^ERR_/.test(code);
}
