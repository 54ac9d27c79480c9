import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTencent, type OpenTencent } from './open-tencent.js';

let tencent: OpenTencent;

beforeAll(async () => {
  tencent = await openTencent();
});
afterAll(() => tencent.close());

const gaap = '2018-05-29';
const keyOf = (id: string) => tencent.world.credentials.tencentcloud.find((key) => key.id.endsWith(id))!;

describe('the official SDK, unmodified', () => {
  it('is answered in the envelope, with a request id that differs each time', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await tencent.client(gaap).request('DescribeProxies', {})).RequestId as string),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('is refused with a wrong secret', async () => {
    const key = { ...keyOf('operator'), secret: 'wrong' };
    await expect(tencent.client(gaap, { key }).request('DescribeProxies', {})).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    });
  });

  it('is refused with an unknown key', async () => {
    const key = { id: 'AKIDnobody', secret: 'x' };
    await expect(tencent.client(gaap, { key }).request('DescribeProxies', {})).rejects.toMatchObject({
      code: 'AuthFailure.SecretIdNotFound',
    });
  });

  it('may use a temporary key with its token', async () => {
    const key = keyOf('temporary');
    const answer = await tencent.client(gaap, { key }).request('DescribeProxies', {});
    expect(answer.TotalCount).toBe(36);
  });

  it.each([
    [gaap, 'DescribeProxies', {}, 'AuthFailure.UnauthorizedOperation'],
    [
      '2019-07-25',
      'DescribeClientConnections',
      { InstanceId: 'cmgo-x' },
      'InvalidParameter.PermissionDenied',
    ],
    ['2020-08-28', 'DescribeStreamLinkFlows', {}, 'AuthFailure.UnauthorizedOperation'],
  ])('is refused every action of a powerless sub-account (%s %s)', async (version, action, request, code) => {
    const client = tencent.client(version, { key: keyOf('powerless'), region: 'ap-guangzhou' });
    await expect(client.request(action, request)).rejects.toMatchObject({ code });
  });

  it.each(['DescribeNothing', 'constructor', 'toString'])('is told that %s is no action', async (action) => {
    await expect(tencent.client(gaap).request(action, {})).rejects.toMatchObject({ code: 'InvalidAction' });
  });
});

describe('the wire', () => {
  it('answers a failure with HTTP 200 and Response.Error', async () => {
    const response = await fetch(tencent.url, {
      method: 'POST',
      body: '{}',
      headers: { 'x-tc-version': gaap, 'x-tc-action': 'DescribeProxies' },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      Response: {
        Error: { Code: 'AuthFailure.InvalidAuthorization' },
        RequestId: expect.any(String) as string,
      },
    });
  });

  it('answers 404 to what no service owns', async () => {
    expect((await fetch(`${tencent.url}/nothing`)).status).toBe(404);
  });

  it('logs each call with its parameters, region and outcome', async () => {
    tencent.log.clear();
    const client = tencent.client('2019-07-25', { region: 'ap-singapore' });
    await expect(client.request('DescribeClientConnections', { InstanceId: 'cmgo-x' })).rejects.toThrow();
    expect(tencent.log.calls).toEqual([
      {
        service: 'mongodb',
        action: 'DescribeClientConnections',
        resource: 'cmgo-x',
        region: 'ap-singapore',
        params: { InstanceId: 'cmgo-x' },
        status: 200,
        errorCode: 'InvalidParameterValue.NotFoundInstance',
        arrivedAt: expect.any(Number) as number,
      },
    ]);
  });
});

describe('quotas', () => {
  it('refuse what is over the limit of an action and a credential, and nothing else', async () => {
    const fresh = await openTencent();
    const InstanceId = fresh.world.cast.mongo[0]!.resourceId;
    const ask = (key: string) =>
      fresh
        .client('2019-07-25', { region: 'ap-guangzhou', key: keyOf(key) })
        .request('DescribeClientConnections', { InstanceId, Limit: 1 })
        .then(
          () => 'answered',
          (error: unknown) => (error as { code: string }).code,
        );
    try {
      const ofOperator = await Promise.all(Array.from({ length: 8 }, () => ask('operator')));
      const ofSecond = await Promise.all(Array.from({ length: 3 }, () => ask('second')));
      expect(ofOperator.filter((answer) => answer === 'answered')).toHaveLength(5);
      expect(ofOperator.filter((answer) => answer === 'RequestLimitExceeded')).toHaveLength(3);
      expect(ofSecond).toEqual(['answered', 'answered', 'answered']);
    } finally {
      await fresh.close();
    }
  });
});
