import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js';
import type { ICredential } from '@huaweicloud/huaweicloud-sdk-core/auth/ICredential.js';
import { text } from '../../core/lenient.js';
import type { Parameters } from '../../upstream/target.js';
import type { HuaweiAccount } from './huaweicloud.js';

/** Where an operation is; `{name}` in its path stands for a parameter, the others go into the query or the body. */
export interface Route {
  method: 'GET' | 'POST';
  path: string;
}

/** A call with its parameters in their places. */
export interface RestRequest {
  method: Route['method'];
  path: string;
  query: Record<string, string>;
  /** The JSON body of a POST. */
  data?: Record<string, unknown>;
}

/** What goes on the wire. */
export interface SignedRequest {
  method: Route['method'];
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** What a path may hold: the signer spells anything else in another way than a URL does. */
const PATH_VALUE = /^[\w-]+$/;

/** Puts parameters where the route wants them; null when one of them can be no part of a path, so nothing is there. */
export function toRestRequest({ method, path }: Route, parameters: Parameters): RestRequest | null {
  const left = new Map(Object.entries(parameters));
  const values = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const value = text(left.get(name)) ?? '';
    left.delete(name);
    return value;
  });
  if (!values.every((value) => PATH_VALUE.test(value))) return null;
  const filled = path.replace(/\{\w+\}/g, () => values.shift() ?? '');
  if (method === 'POST') return { method, path: filled, query: {}, data: Object.fromEntries(left) };
  const query = Object.fromEntries([...left].map(([name, value]) => [name, text(value) ?? '']));
  return { method, path: filled, query };
}

/** Signs a call with SDK-HMAC-SHA256, through the official signer. `endpoint` is an origin without a final slash. */
export function signRequest(
  request: RestRequest,
  endpoint: string,
  { account, projectId }: { account: HuaweiAccount; projectId: string },
): SignedRequest {
  const { method, path, query, data } = request;
  const headers = AKSKSigner.sign(
    {
      method,
      endpoint: endpoint + path,
      queryParams: query,
      headers: {
        'content-type': 'application/json',
        'X-Project-Id': projectId,
        ...(account.securityToken ? { 'X-Security-Token': account.securityToken } : {}),
      },
      // An empty object would be a body: the signer hashes whatever is there.
      ...(data ? { data } : {}),
    },
    toCredential(account),
  );
  return {
    method,
    url: endpoint + path + toQueryText(query),
    headers,
    body: data ? JSON.stringify(data) : null,
  };
}

/** The signer asks for the two keys and nothing else. */
function toCredential({ accessKey, secretKey }: HuaweiAccount): ICredential {
  return { getAk: () => accessKey, getSk: () => secretKey } as ICredential;
}

function toQueryText(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Percent-encodes all but the unreserved characters, as the signature does. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
