import { createHmac, timingSafeEqual } from 'node:crypto';
import { createCanonicalRequest, sha256, type SignableRequest } from './canonical-request.js';
import { parseAuthorization, type Authorization } from './parse-authorization.js';

/** Who signed a request, or why the gateway does not believe it. */
export type Verdict = { accessKey: string } | { reason: string };

/** What a verifier knows: the secret key of an access key (undefined: no such key) and the time. */
export interface SignatureAuthority {
  secretKeyOf(accessKey: string): string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** "API Request Signing Guide", Huawei Cloud: APIGW refuses an X-Sdk-Date more than 15 minutes off. */
const MAX_SKEW_MS = 15 * 60 * 1000;

/** Checks a request's SDK-HMAC-SHA256 signature; the reasons are worded like APIGW's own. */
export function verifySignature(request: SignableRequest, authority: SignatureAuthority): Verdict {
  const header = request.headers['authorization'];
  if (header === undefined) return { reason: 'Authorization header not found' };
  const authorization = parseAuthorization(header);
  if (authorization === null) return { reason: 'Authorization format is invalid' };
  const secretKey = authority.secretKeyOf(authorization.accessKey);
  if (secretKey === undefined) return { reason: `ak ${authorization.accessKey} not exist` };
  const reason = checkCoverage(request, authorization.signedHeaders) ?? checkDate(request, authority.now);
  return reason === null ? checkSignature(request, authorization, secretKey) : { reason };
}

/** The guide makes host and x-sdk-date mandatory; a listed header that is absent cannot have been signed. */
function checkCoverage({ headers }: SignableRequest, signedHeaders: readonly string[]): string | null {
  const unsigned = ['host', 'x-sdk-date'].find((name) => !signedHeaders.includes(name));
  if (unsigned !== undefined) return `signed headers do not contain ${unsigned}`;
  const absent = signedHeaders.find((name) => headers[name] === undefined);
  return absent === undefined ? null : `signed header ${absent} not found`;
}

function checkDate({ headers }: SignableRequest, now: number): string | null {
  const signedAt = parseSdkDate(headers['x-sdk-date'] ?? '');
  if (signedAt === null) return 'x-sdk-date format is invalid';
  return Math.abs(now - signedAt) > MAX_SKEW_MS ? 'AK/SK signature expired' : null;
}

function checkSignature(request: SignableRequest, authorization: Authorization, secretKey: string): Verdict {
  const claimed = request.headers['x-sdk-content-sha256'];
  const canonical = createCanonicalRequest(request, authorization.signedHeaders);
  const honest = claimed === undefined || claimed.toLowerCase() === sha256(request.body);
  const expected = sign(canonical, request.headers['x-sdk-date'] ?? '', secretKey);
  if (honest && isEqual(expected, authorization.signature)) return { accessKey: authorization.accessKey };
  return {
    reason: `verify aksk signature fail, canonicalRequest:${canonical.replaceAll('\n', '|')}`,
  };
}

/** One HMAC step: no scope and no derived key, unlike other clouds. */
function sign(canonicalRequest: string, sdkDate: string, secretKey: string): string {
  const text = `SDK-HMAC-SHA256\n${sdkDate}\n${sha256(canonicalRequest)}`;
  return createHmac('sha256', secretKey).update(text).digest('hex');
}

function isEqual(expected: string, given: string): boolean {
  return timingSafeEqual(Buffer.from(expected), Buffer.from(given));
}

/** `20191115T033655Z` in milliseconds since the epoch. */
function parseSdkDate(text: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? null : time;
}
