import { createHash } from 'node:crypto';

/** The parts of an HTTP request that a signature covers; header names in lower case. */
export interface SignableRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/**
 * The text that both sides hash, rebuilt from the request as it arrived
 * ("API Request Signing Guide", Huawei Cloud, step 1). Only `signedHeaders` are covered, in their order.
 */
export function createCanonicalRequest(request: SignableRequest, signedHeaders: readonly string[]): string {
  return [
    request.method.toUpperCase(),
    canonicalPath(request.path),
    canonicalQuery(request.query),
    signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join(''),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
}

/** Hex SHA-256. */
export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Each segment encoded once, and a slash at the end that the URL itself need not have. */
function canonicalPath(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([key, value]) => ({ key, pair: `${encode(key)}=${encode(value)}`, value }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.value, b.value))
    .map(({ pair }) => pair)
    .join('&');
}

/** By code unit, as the guide sorts: a locale would order `_` and capitals otherwise. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** RFC 3986: encodeURIComponent leaves five characters alone that the guide wants encoded. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign is a character like any other
  }
}
