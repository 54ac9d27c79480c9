import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../src/emulator/world/credentials.js';
import { type SignedRequest, verifyTc3 } from '../../../src/providers/tencentcloud/emulator/verify-tc3.js';

/** Tencent's published example of signature v3. */
const published: SignedRequest = {
  method: 'POST',
  path: '/',
  rawQuery: '',
  arrivedAt: 1_551_113_065_000,
  body: Buffer.from(
    String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
  ),
  headers: {
    host: 'cvm.tencentcloudapi.com',
    'content-type': 'application/json; charset=utf-8',
    'x-tc-timestamp': '1551113065',
    authorization:
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
      'SignedHeaders=content-type;host, ' +
      'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  },
};
const publishedKey: ApiKey = {
  id: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  permitted: true,
};

/** A request as the official Node SDK signs it, for a host and the service name it takes from it. */
const bySdk = (host: string, service: string, signature: string): SignedRequest => ({
  method: 'POST',
  path: '/',
  rawQuery: '',
  arrivedAt: 1_700_000_000_000,
  body: Buffer.from('{"InstanceId":"cmgo-demo0001","Limit":1000,"Offset":0}'),
  headers: {
    host,
    'content-type': 'application/json',
    'x-tc-timestamp': '1700000000',
    authorization: `TC3-HMAC-SHA256 Credential=AKIDexample/2023-11-14/${service}/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
  },
});
const sdkKey: ApiKey = { id: 'AKIDexample', secret: 'examplesecret', permitted: true };

const withHeaders = (request: SignedRequest, headers: Record<string, string>): SignedRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});
const replaceIn = (request: SignedRequest, from: string, to: string) =>
  withHeaders(request, { authorization: request.headers['authorization']!.replace(from, to) });

describe('known signatures', () => {
  it("accepts Tencent's published example", () => {
    expect(createHash('sha256').update(published.body).digest('hex')).toMatch(/^35e9c5b0/);
    expect(verifyTc3(published, [publishedKey])).toBe(publishedKey);
  });

  it.each([
    [
      'mongodb.tencentcloudapi.com',
      'mongodb',
      '3a568e9139b5f684d948f71fc0447dfbd208e1674ec2c9d1824aafe0b51555ad',
    ],
    ['127.0.0.1', '127', '64b66de52598b9042bc0601380f562013c93399b19f21a1701a1dc2c6d188e9e'],
    ['127.0.0.1:8080', '127', '64b66de52598b9042bc0601380f562013c93399b19f21a1701a1dc2c6d188e9e'],
  ])('accepts what the SDK signs for %s', (host, service, signature) => {
    expect(verifyTc3(bySdk(host, service, signature), [publishedKey, sdkKey])).toBe(sdkKey);
  });
});

describe('what is refused', () => {
  const codeOf = (request: SignedRequest, keys: ApiKey[] = [publishedKey]): string => {
    try {
      verifyTc3(request, keys);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'accepted';
  };

  it('is any changed byte of what the signature covers', () => {
    const body = Buffer.from(published.body);
    body[2] = body[2]! ^ 1;
    const tampered: SignedRequest[] = [
      { ...published, body },
      { ...published, method: 'GET' },
      { ...published, path: '/x' },
      { ...published, rawQuery: 'a=b' },
      withHeaders(published, { 'content-type': 'application/json' }),
      withHeaders(published, { host: 'gaap.tencentcloudapi.com' }),
      withHeaders(published, { 'x-tc-timestamp': '1551113066' }),
      replaceIn(published, '/cvm/', '/gaap/'),
      replaceIn(published, '2019-02-25', '2019-02-26'),
      replaceIn(published, 'Signature=7', 'Signature=8'),
    ];
    expect(tampered.map((request) => codeOf(request))).toEqual(
      tampered.map(() => 'AuthFailure.SignatureFailure'),
    );
  });

  it('is a wrong secret', () => {
    expect(codeOf(published, [{ ...publishedKey, secret: 'other' }])).toBe('AuthFailure.SignatureFailure');
  });

  it('is a key that is unknown, or none of this cloud', () => {
    expect(codeOf(published, [])).toBe('AuthFailure.SecretIdNotFound');
    expect(codeOf(replaceIn(published, 'AKIDz8', 'LTAIz8'))).toBe('AuthFailure.InvalidSecretId');
  });

  it('is a clock more than five minutes off, either way', () => {
    const arrivedAt = (seconds: number) =>
      codeOf({ ...published, arrivedAt: (1_551_113_065 + seconds) * 1000 });
    expect([-301, -300, 300, 301].map(arrivedAt)).toEqual([
      'AuthFailure.SignatureExpire',
      'accepted',
      'accepted',
      'AuthFailure.SignatureExpire',
    ]);
  });

  it('is a header that is malformed or signs too little', () => {
    const malformed = ['', 'SKIP', 'Bearer x'].map((authorization) =>
      withHeaders(published, { authorization }),
    );
    const incomplete = replaceIn(published, 'content-type;host', 'content-type');
    expect([...malformed, incomplete].map((request) => codeOf(request))).toEqual(
      Array.from({ length: 4 }, () => 'AuthFailure.InvalidAuthorization'),
    );
  });

  it('is a temporary key without its token, and a token without its key', () => {
    const temporary = { ...publishedKey, token: 'example-token' };
    expect(codeOf(published, [temporary])).toBe('AuthFailure.TokenFailure');
    expect(codeOf(withHeaders(published, { 'x-tc-token': 'example-token' }), [temporary])).toBe('accepted');
    expect(codeOf(withHeaders(published, { 'x-tc-token': 'example-token' }))).toBe(
      'AuthFailure.TokenFailure',
    );
  });
});
