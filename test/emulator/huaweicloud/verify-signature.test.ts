import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createCanonicalRequest,
  sha256,
  type SignableRequest,
} from '../../../src/providers/huaweicloud/emulator/canonical-request.js';
import { verifySignature } from '../../../src/providers/huaweicloud/emulator/verify-signature.js';
import { signWithSdk, type SignedCall } from './sdk-call.js';

interface Vector {
  accessKey: string;
  secretKey: string;
  signedAt: number;
  request: SignableRequest;
}

const vectors: Record<string, Vector> = {
  "the signing guide's example": {
    accessKey: 'QTWAOYTTINDUT2QVKYUC',
    secretKey: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
    signedAt: Date.UTC(2019, 10, 15, 3, 36, 55),
    request: {
      method: 'GET',
      path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
      query: new URLSearchParams('limit=2&marker=13551d6b-755d-4757-b956-536f674975c0'),
      headers: {
        host: 'service.region.example.com',
        'content-type': 'application/json',
        'x-sdk-date': '20191115T033655Z',
        authorization: authorization(
          'QTWAOYTTINDUT2QVKYUC',
          'content-type;host;x-sdk-date',
          '7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
        ),
      },
      body: Buffer.alloc(0),
    },
  },
  'a session list with a project header': {
    accessKey: 'AKEXAMPLE',
    secretKey: 'SKEXAMPLE',
    signedAt: Date.UTC(2023, 10, 14, 22, 13, 20),
    request: {
      method: 'GET',
      path: '/v2/0123456789abcdef0123456789abcdef/instances/11111111-2222-3333-4444-555555555555/clients',
      query: new URLSearchParams('node_id=8f7ee181-88e2-49b7-a4bf-81f18f93a135&limit=1000&offset=0'),
      headers: {
        host: 'dcs.ap-southeast-3.myhuaweicloud.com',
        'content-type': 'application/json',
        'x-project-id': '0123456789abcdef0123456789abcdef',
        'x-sdk-date': '20231114T221320Z',
        authorization: authorization(
          'AKEXAMPLE',
          'content-type;host;x-project-id;x-sdk-date',
          '755329d8c0b2d79964ee58263e8df7c2f08fbd53b3196e854adbab94b9c3ca9d',
        ),
      },
      body: Buffer.alloc(0),
    },
  },
};

describe.each(Object.entries(vectors))('%s', (_name, vector) => {
  it('is believed', () => {
    expect(verify(vector)).toEqual({ accessKey: vector.accessKey });
  });

  it.each<[string, (request: SignableRequest) => SignableRequest]>([
    ['method', (request) => ({ ...request, method: 'DELETE' })],
    ['path', (request) => ({ ...request, path: `${request.path}x` })],
    ['query', (request) => ({ ...request, query: new URLSearchParams([...request.query, ['extra', '1']]) })],
    ['signed header', (request) => withHeader(request, 'content-type', 'application/json; charset=utf-8')],
    ['host', (request) => withHeader(request, 'host', `${request.headers['host'] ?? ''}:8080`)],
    ['body', (request) => ({ ...request, body: Buffer.from(' ') })],
  ])('is refused after its %s was tampered with', (_part, tamper) => {
    const verdict = verify({ ...vector, request: tamper(vector.request) });
    expect(verdict).toEqual({
      reason: expect.stringMatching(/^verify aksk signature fail, canonicalRequest:/),
    });
  });

  it('is refused with another secret key', () => {
    expect(verify({ ...vector, secretKey: `${vector.secretKey}x` })).toHaveProperty('reason');
  });

  it('is refused for an access key nobody knows', () => {
    const request = withHeader(
      vector.request,
      'authorization',
      authorization('NOBODY', 'host;x-sdk-date', '0'.repeat(64)),
    );
    expect(verify({ ...vector, request })).toEqual({ reason: 'ak NOBODY not exist' });
  });

  it('is believed up to a clock skew of 15 minutes, either way', () => {
    const quarter = 15 * 60 * 1000;
    expect(verify(vector, quarter)).toHaveProperty('accessKey');
    expect(verify(vector, -quarter)).toHaveProperty('accessKey');
    expect(verify(vector, quarter + 1)).toEqual({ reason: 'AK/SK signature expired' });
    expect(verify(vector, -quarter - 1)).toEqual({ reason: 'AK/SK signature expired' });
  });

  it('covers no header that its list does not name', () => {
    expect(
      verify({ ...vector, request: withHeader(vector.request, 'user-agent', 'anything') }),
    ).toHaveProperty('accessKey');
  });
});

it('hashes to the published canonical request', () => {
  const { request } = vectors['a session list with a project header']!;
  const canonical = createCanonicalRequest(request, ['content-type', 'host', 'x-project-id', 'x-sdk-date']);
  expect(sha256(canonical)).toBe('06ba609250e083443c35df3d6138187f86399d2b94da3ebaf2ebeae7c1b0baa3');
});

describe('a header that cannot be checked', () => {
  const { request, ...rest } = vectors["the signing guide's example"]!;
  const signed = (names: string): string => authorization(rest.accessKey, names, 'a'.repeat(64));

  it.each<[string, SignableRequest, string]>([
    ['is absent', { ...request, headers: { host: 'example.com' } }, 'Authorization header not found'],
    [
      'is of another scheme',
      withHeader(request, 'authorization', 'Bearer abc'),
      'Authorization format is invalid',
    ],
    [
      'leaves the date unsigned',
      withHeader(request, 'authorization', signed('content-type;host')),
      'signed headers do not contain x-sdk-date',
    ],
    [
      'names a header that was not sent',
      withHeader(request, 'authorization', signed('host;x-project-id;x-sdk-date')),
      'signed header x-project-id not found',
    ],
    [
      'has a date that is none',
      withHeader(request, 'x-sdk-date', '2019-11-15'),
      'x-sdk-date format is invalid',
    ],
  ])('%s', (_name, changed, reason) => {
    expect(verify({ ...rest, request: changed })).toEqual({ reason });
  });
});

it("refuses a payload hash that is not the body's", () => {
  const headers = { 'X-Sdk-Content-Sha256': sha256('{"node_id":"a"}') };
  const call = signWithSdk({ ...sampleCall, method: 'POST', headers });
  const request = toSignable(call, Buffer.from('{"node_id":"b"}'));
  expect(verifySignature(request, { secretKeyOf: () => 'SK', now: Date.now() })).toHaveProperty('reason');
});

it("believes what Huawei's own signer signs, whatever the query and the body hold", () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.dictionary(word, word, { maxKeys: 5 }),
      fc.option(fc.dictionary(word, word)),
      (query, data) => {
        const call = signWithSdk({
          ...sampleCall,
          method: 'POST',
          query,
          ...(data === null ? {} : { data }),
        });
        const request = toSignable(call, Buffer.from(data === null ? '' : JSON.stringify(data)));
        expect(verifySignature(request, { secretKeyOf: () => 'SK', now: Date.now() })).toEqual({
          accessKey: 'AK',
        });
      },
    ),
    { numRuns: 200 },
  );
});

const sampleCall = {
  method: 'GET',
  origin: 'http://127.0.0.1:8080',
  path: '/v2/p/instances',
  credential: { accessKey: 'AK', secretKey: 'SK' },
};

function verify(
  { request, secretKey, accessKey, signedAt }: Vector,
  skewMs = 0,
): ReturnType<typeof verifySignature> {
  const secretKeyOf = (key: string): string | undefined => (key === accessKey ? secretKey : undefined);
  return verifySignature(request, { secretKeyOf, now: signedAt + skewMs });
}

function authorization(accessKey: string, signedHeaders: string, signature: string): string {
  return `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function withHeader(request: SignableRequest, name: string, value: string): SignableRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

function toSignable(call: SignedCall, body: Buffer): SignableRequest {
  const headers = Object.fromEntries(
    Object.entries(call.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const url = new URL(call.url);
  return { method: call.method, path: url.pathname, query: url.searchParams, headers, body };
}
