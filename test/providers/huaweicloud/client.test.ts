import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UpstreamError } from '../../../src/core/errors.js';
import type { AnyFault } from '../../../src/emulator/world/faults.js';
import { dcsActions } from '../../../src/providers/huaweicloud/dcs/actions.js';
import { dcs } from '../../../src/providers/huaweicloud/dcs/dcs.js';
import { huaweicloud } from '../../../src/providers/huaweicloud/huaweicloud.js';
import { startEmulator } from '../../../src/emulator/serve/start-emulator.js';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { Target } from '../../../src/upstream/target.js';

const LIST = { offset: 0, limit: 1000 };

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ quotas: false });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.faults.clear();
});

function openTargets(account: object = {}, endpoint = emulator.url): Target[] {
  const configured = emulator.configuration.accounts.find(({ name }) => name === 'cache')!;
  return dcs.createTargets({ ...configured, ...account }, { endpoint });
}

async function failureOf(target: Target, timeoutMs = 5_000): Promise<UpstreamError> {
  const sent = target.send(dcsActions.ListInstances, LIST, AbortSignal.timeout(timeoutMs));
  const error = await sent.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UpstreamError);
  return error as UpstreamError;
}

describe('a target', () => {
  it('is one for each region, at its public address unless told otherwise', () => {
    const account = {
      name: 'cache',
      provider: 'huaweicloud',
      accessKey: 'AKEXAMPLE',
      secretKey: 'SKEXAMPLE',
      regions: [
        { name: 'cn-north-4', projectId: '0123456789abcdef0123456789abcdef' },
        { name: 'eu-west-101', projectId: 'fedcba9876543210fedcba9876543210' },
      ],
    };
    const targets = dcs.createTargets(account, {});
    expect(targets.map(({ region, endpoint }) => [region, endpoint])).toEqual([
      ['cn-north-4', 'dcs.cn-north-4.myhuaweicloud.com'],
      ['eu-west-101', 'dcs.eu-west-101.myhuaweicloud.com'],
    ]);
    // The quota is counted for each project.
    expect(new Set(targets.map(({ credential }) => credential)).size).toBe(2);
    expect(JSON.stringify(targets)).not.toMatch(/AKEXAMPLE|SKEXAMPLE/);
  });

  it('reads what the provider answers, with its request id', async () => {
    const [target] = openTargets();
    const { body, requestId } = await target!.send(
      dcsActions.ListInstances,
      LIST,
      new AbortController().signal,
    );
    expect(body).toHaveProperty('instances');
    expect(requestId).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['a wrong secret', { secretKey: 'wrong' }, 'unauthenticated', 'APIGW.0301'],
    ['a key that nobody knows', { accessKey: 'NOBODY' }, 'unauthenticated', 'APIGW.0301'],
    ['a token that was not given', { securityToken: 'x' }, 'unauthenticated', 'APIGW.0301'],
    [
      'a forbidden sub-account',
      { accessKey: 'HWCONNECTOMEPOWERLESS', secretKey: 'huawei-powerless-example' },
      'forbidden',
      'APIGW.0302',
    ],
    [
      'a project of somebody else',
      { regions: [{ name: 'cn-north-4', projectId: 'a'.repeat(32) }] },
      'unauthenticated',
      'DCS.1004',
    ],
  ])('fails with %s', async (_, account, failure, upstreamCode) => {
    const error = await failureOf(openTargets(account)[0]!);
    expect(error).toMatchObject({ failure, upstreamCode });
    expect(error.requestId).toBeTruthy();
    expect(error.message).not.toMatch(/huawei-\w+-example|wrong/);
  });

  it.each([
    [{ kind: 'html' }, 'unavailable'],
    [{ kind: 'html', status: 200 }, 'garbled'],
    [{ kind: 'truncated' }, 'garbled'],
    [{ kind: 'refused' }, 'unavailable'],
    [{ kind: 'reset' }, 'unavailable'],
    [{ kind: 'status', status: 503 }, 'unavailable'],
    [{ kind: 'status', status: 429 }, 'throttled'],
    [{ kind: 'body', body: '[]' }, 'wrong-shape'],
  ] as [AnyFault, string][])('tells %j as %s', async (fault, failure) => {
    emulator.faults.add({ service: 'dcs', ...fault });
    expect(await failureOf(openTargets()[0]!)).toMatchObject({ failure });
  });

  it('tells a closed port and a name that leads nowhere', async () => {
    expect(await failureOf(openTargets({}, 'http://127.0.0.1:1')[0]!)).toMatchObject({
      failure: 'unavailable',
      message: expect.stringContaining('the connection was refused') as string,
    });
    expect(await failureOf(openTargets({}, 'http://nowhere.invalid')[0]!)).toMatchObject({
      failure: 'unavailable',
    });
  });

  it('stops when it is told to', async () => {
    emulator.faults.add({ service: 'dcs', kind: 'hang' });
    expect(await failureOf(openTargets()[0]!, 50)).toBeInstanceOf(UpstreamError);
  });
});

describe('an account', () => {
  const account = {
    name: 'cache',
    provider: 'huaweicloud',
    accessKey: 'AKEXAMPLE',
    secretKey: 'SKEXAMPLE',
    regions: [{ name: 'cn-north-4', projectId: '0123456789abcdef0123456789abcdef' }],
  };
  const problemsOf = (changes: object) =>
    huaweicloud.accountShape
      .safeParse({ ...account, ...changes })
      .error?.issues.map(({ path }) => path.join('.')) ?? [];

  it.each([
    [{}, []],
    [{ securityToken: '' }, []],
    [{ secretKey: '' }, ['secretKey']],
    [{ regions: [] }, ['regions']],
    [{ regions: [{ name: 'cn-north-4', projectId: 'short' }] }, ['regions.0.projectId']],
    [{ regions: [account.regions[0], account.regions[0]] }, ['regions']],
    [{ token: 'x' }, ['']],
  ])('with %j has the problems %j', (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});
