import { createHash } from 'node:crypto';
import { Pool } from 'undici';
import { UpstreamError, type UpstreamFailure } from '../../core/errors.js';
import { GLOBAL_REGION } from '../../core/id.js';
import type { Action } from '../../upstream/action.js';
import { toSealingKey } from '../../upstream/sealing-key.js';
import { originOf, type Parameters, type Send, type Target } from '../../upstream/target.js';
import { toTransportFailure } from '../../upstream/transport-failure.js';
import type { RefusalTable } from './errors.js';
import type { EvostreamAccount } from './evostream.js';
import { readAnswer, type HttpAnswer } from './read-answer.js';

/** One server of an account, as configured. */
export interface EvostreamServer {
  service: string;
  /** Its name: unique in the service of the account. */
  name: string;
  /** http(s)://[user:password@]host:port[/pseudoDomain] */
  url: string;
  refusals: RefusalTable;
}

/** A media server to ask. Its URL, which may hold a password, stays in here. */
export function createEvostreamTarget(account: EvostreamAccount, server: EvostreamServer): Target {
  const { service, name } = server;
  const url = new URL(server.url);
  const target: Omit<Target, 'send'> = {
    provider: account.provider,
    service,
    account: account.name,
    region: GLOBAL_REGION,
    endpoint: name,
    server: { name, address: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: portOf(url) },
    credential: createHash('sha256').update(`${url.host} ${url.username}`).digest('hex').slice(0, 16),
    sealingKey: toSealingKey(url.password),
    owns: (resource) => resource === name || resource.startsWith(`${name}/`),
  };
  const send = createSend(url, server.refusals, (action, parameters, failure) => {
    return new UpstreamError(originOf({ ...target, send }, action, parameters), failure);
  });
  return { ...target, send };
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function createSend(
  url: URL,
  refusals: RefusalTable,
  toError: (action: Action, parameters: Parameters, failure: UpstreamFailure) => UpstreamError,
): Send {
  const pool = new Pool(url.origin);
  const headers = { accept: 'application/json', ...authorization(url) };
  const base = url.pathname.replace(/\/+$/, '');
  return async (action, parameters, signal) => {
    const path = `${base}/${action.name}${toQuery(parameters)}`;
    const fail = (failure: UpstreamFailure): UpstreamError => toError(action, parameters, failure);
    const answer = await get(pool, { path, headers, signal }).catch((error: unknown) => {
      throw fail(toTransportFailure(error));
    });
    const read = readAnswer(answer, refusals);
    if ('failure' in read) throw fail(read.failure);
    return { body: read.envelope, requestId: null };
  };
}

interface GetRequest {
  path: string;
  headers: Record<string, string>;
  signal: AbortSignal;
}

async function get(pool: Pool, request: GetRequest): Promise<HttpAnswer> {
  const { statusCode, body } = await pool.request({ method: 'GET', ...request });
  return { status: statusCode, text: await body.text() };
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const login = `${decode(username)}:${decode(password)}`;
  return { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
}

/** A password with a percent sign that escapes nothing is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `key=value key2=value2` in base64, whose `+`, `/` and `=` are escaped (EMS User Guide, HTTP JSON interface). */
function toQuery(parameters: Parameters): string {
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${String(value)}`);
  if (words.length === 0) return '';
  return `?params=${encodeURIComponent(Buffer.from(words.join(' ')).toString('base64'))}`;
}
