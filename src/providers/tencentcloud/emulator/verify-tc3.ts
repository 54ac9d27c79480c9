import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WireRequest } from '../../../emulator/wire/service-emulator.js';
import type { ApiKey } from '../../../emulator/world/credentials.js';
import { Refusal } from './refusal.js';

/** Tencent Cloud API 3.0, signature v3: the timestamp may be five minutes off. */
const toleranceSeconds = 300;

const authorizationForm =
  /^TC3-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{4}-\d\d-\d\d)\/([^/,\s]+)\/tc3_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

interface Authorization {
  secretId: string;
  date: string;
  service: string;
  signedHeaders: string[];
  signature: string;
}

/** The part of a request that a signature covers. */
export type SignedRequest = Pick<
  WireRequest,
  'method' | 'path' | 'rawQuery' | 'headers' | 'body' | 'arrivedAt'
>;

/** The key that signed the request by TC3-HMAC-SHA256; throws a Refusal with the documented code. */
export function verifyTc3(request: SignedRequest, keys: readonly ApiKey[]): ApiKey {
  const authorization = parseAuthorization(request.headers['authorization'] ?? '');
  const key = findKey(authorization.secretId, keys);
  checkTimestamp(request);
  if (
    !canonicalForms(request, authorization).some((form) => isSignedBy(form, { request, authorization, key }))
  ) {
    throw new Refusal('AuthFailure.SignatureFailure');
  }
  if (request.headers['x-tc-token'] !== key.token) throw new Refusal('AuthFailure.TokenFailure');
  return key;
}

function parseAuthorization(header: string): Authorization {
  const [, secretId, date, service, names, signature] = authorizationForm.exec(header) ?? [];
  const signedHeaders = names?.split(';') ?? [];
  const isComplete = signedHeaders.includes('host') && signedHeaders.includes('content-type');
  if (
    secretId === undefined ||
    date === undefined ||
    service === undefined ||
    signature === undefined ||
    !isComplete
  ) {
    throw new Refusal('AuthFailure.InvalidAuthorization');
  }
  return { secretId, date, service, signedHeaders, signature };
}

function findKey(secretId: string, keys: readonly ApiKey[]): ApiKey {
  const key = keys.find(({ id }) => id === secretId);
  if (key !== undefined) return key;
  // Every cloud API key begins with AKID.
  throw new Refusal(
    secretId.startsWith('AKID') ? 'AuthFailure.SecretIdNotFound' : 'AuthFailure.InvalidSecretId',
  );
}

function checkTimestamp({ headers, arrivedAt }: SignedRequest): void {
  const timestamp = headers['x-tc-timestamp'];
  if (timestamp === undefined) throw new Refusal('MissingParameter', 'The header X-TC-Timestamp is missing.');
  if (!/^\d+$/.test(timestamp)) throw new Refusal('InvalidParameterValue', 'X-TC-Timestamp is not a number.');
  if (Math.abs(arrivedAt / 1000 - Number(timestamp)) > toleranceSeconds) {
    throw new Refusal('AuthFailure.SignatureExpire');
  }
}

/**
 * The canonical request in each form that signers of this API use: with the port in the host and without (the Node
 * SDK leaves it out), header values as sent and in lower case (as the documentation signs x-tc-action).
 */
function canonicalForms(request: SignedRequest, { signedHeaders }: Authorization): string[] {
  const bodyHash = sha256(request.body);
  const host = request.headers['host'] ?? '';
  const values = (name: string) => request.headers[name]?.trim() ?? '';
  const spellings: ((name: string) => string)[] = [
    (name) => (name === 'host' ? host.replace(/:\d+$/, '') : values(name)),
    values,
    (name) => (name === 'host' ? host.replace(/:\d+$/, '') : values(name)).toLowerCase(),
    (name) => values(name).toLowerCase(),
  ];
  return spellings.map((valueOf) =>
    [
      request.method,
      request.path,
      request.rawQuery,
      signedHeaders.map((name) => `${name}:${valueOf(name)}\n`).join(''),
      signedHeaders.join(';'),
      bodyHash,
    ].join('\n'),
  );
}

interface Claim {
  request: SignedRequest;
  authorization: Authorization;
  key: ApiKey;
}

function isSignedBy(canonicalRequest: string, { request, authorization, key }: Claim): boolean {
  const timestamp = request.headers['x-tc-timestamp'] ?? '';
  // The scope's date is the timestamp's own, in UTC: another one was not what the key was derived for.
  const date = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  if (date !== authorization.date) return false;
  const scope = `${date}/${authorization.service}/tc3_request`;
  const text = ['TC3-HMAC-SHA256', timestamp, scope, sha256(canonicalRequest)].join('\n');
  const derived = [date, authorization.service, 'tc3_request'].reduce<string | Buffer>(
    hmac,
    `TC3${key.secret}`,
  );
  return timingSafeEqual(hmac(derived, text), Buffer.from(authorization.signature, 'hex'));
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
