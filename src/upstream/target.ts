import type { KeyObject } from 'node:crypto';
import type { UpstreamOrigin } from '../core/errors.js';
import { text } from '../core/lenient.js';
import type { Action } from './action.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** What a provider's client gives back: the answer's body, decoded, and the request id where there is one. */
export interface Sent {
  body: unknown;
  requestId: string | null;
}

/** Makes one attempt on the wire. Fails with an UpstreamError, classified; stops when the signal is aborted. */
export type Send = (action: Action, parameters: Parameters, signal: AbortSignal) => Promise<Sent>;

/** A server that is asked by itself, and is a thing of the graph. */
export interface NamedServer {
  /** Unique in its account. */
  name: string;
  /** Where it is reached. */
  address: string;
  port: number;
}

/** A place to ask: one account's service in one region. */
export interface Target {
  provider: string;
  service: string;
  account: string;
  /** A region, or `global`. */
  region: string;
  /** What fails as one: the host that is asked, or the name of the server. */
  endpoint: string;
  /** The server it is, for services whose accounts have several in one region. */
  server?: NamedServer;
  /** Names the credential without revealing it: targets that share it share its quota. */
  credential: string;
  /** Seals what is shared with other processes that have the credential; without it no answer is shared. */
  sealingKey?: KeyObject;
  /** Whether a resource is asked for here, where several targets share account and region. */
  owns?: (resource: string) => boolean;
  send: Send;
}

/** Names where a call goes, and what it is about, for errors and gaps. */
export function originOf(target: Target, action: Action, parameters: Parameters = {}): UpstreamOrigin {
  const { provider, service, account, region, server } = target;
  const resource = (action.about ?? []).flatMap((name) => text(parameters[name]) ?? []).join('/');
  return {
    provider,
    service,
    account,
    region,
    action: action.name,
    ...(server ? { server: server.name } : {}),
    ...(resource === '' ? {} : { resource }),
  };
}
