import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmulatedAccount } from '../../../src/emulator/serve/to-configuration.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { littleWorld, type AnyPage, type Missing } from './all-five.js';

const GAPS = 'complete gaps { account service region action resourceId code upstreamCode message retryable }';

interface Login {
  id: string;
  secret: string;
}

/** The world's accounts, and the same with something wrong in each. */
function withMistakes(accounts: EmulatedAccount[], powerless: { tencent: Login; huawei: Login }): object[] {
  const [prod, cache, edge] = accounts as [EmulatedAccount, EmulatedAccount, EmulatedAccount];
  const { servers } = edge.services['ems'] as { servers: { name: string; url: string }[] };
  const proxied = servers.find(({ url }) => url.includes('@'))!;
  const { tencent, huawei } = powerless;
  return [
    ...accounts,
    { ...prod, name: 'wrong-secret', secretKey: 'not-the-secret' },
    { ...prod, name: 'unknown-key', secretId: 'AKIDnobody' },
    { ...prod, name: 'powerless', secretId: tencent.id, secretKey: tencent.secret },
    { ...prod, name: 'elsewhere', regions: ['ap-nowhere'] },
    { ...cache, name: 'wrong-secret-key', secretKey: 'not-the-secret' },
    { ...cache, name: 'unknown-access-key', accessKey: 'HWNOBODY' },
    { ...cache, name: 'powerless-user', accessKey: huawei.id, secretKey: huawei.secret },
    { ...cache, name: 'wrong-project', regions: [{ name: 'cn-north-4', projectId: 'a'.repeat(32) }] },
    {
      ...edge,
      name: 'wrong-password',
      services: { ems: { servers: [{ ...proxied, url: proxied.url.replace(/:[^:@]+@/, ':not-it@') }] } },
    },
    {
      ...edge,
      name: 'wrong-path',
      services: { ems: { servers: [{ ...proxied, url: proxied.url.replace(/\/ems$/, '') }] } },
    },
  ];
}

let graph: OpenGraph;
beforeAll(async () => {
  graph = await openGraph({
    emulator: { ...littleWorld, size: { ...littleWorld.size, mongoInstances: 12, redisInstances: 12 } },
    accounts: (accounts, { world: { credentials } }) =>
      withMistakes(accounts, {
        tencent: credentials.tencentcloud.find(({ permitted }) => !permitted)!,
        huawei: credentials.huaweicloud.find(({ permitted }) => !permitted)!,
      }),
  });
});
afterAll(() => graph.close());

/** The one gap of a page that says nothing else. */
async function askForGap(field: string): Promise<Missing> {
  const { data, errors } = await graph.query<Record<string, AnyPage>>(`{ page: ${field} { ${GAPS} } }`);
  expect(errors).toBeUndefined();
  expect(data['page']!.complete).toBe(false);
  expect(data['page']!.gaps).toHaveLength(1);
  return data['page']!.gaps[0]!;
}

describe('an account that the provider does not let in', () => {
  const tencentRoots = [
    'mongoInstances(regions: ["ap-guangzhou"], accounts: ["?"])',
    'listeners(accounts: ["?"])',
    'flows(accounts: ["?"])',
  ];
  const huaweiRoots = ['redisInstances(regions: ["cn-north-4"], accounts: ["?"])'];
  const check = /check the credentials of this account in the configuration, and the clock of this machine/;
  const grant = /grant the account read access to this action at the provider/;

  it.each([
    ['wrong-secret', tencentRoots, 'UPSTREAM_UNAUTHENTICATED', 'AuthFailure.SignatureFailure', check],
    ['unknown-key', tencentRoots, 'UPSTREAM_UNAUTHENTICATED', 'AuthFailure.SecretIdNotFound', check],
    ['powerless', tencentRoots, 'UPSTREAM_FORBIDDEN', 'AuthFailure.UnauthorizedOperation', grant],
    ['wrong-secret-key', huaweiRoots, 'UPSTREAM_UNAUTHENTICATED', 'APIGW.0301', check],
    ['unknown-access-key', huaweiRoots, 'UPSTREAM_UNAUTHENTICATED', 'APIGW.0301', check],
    ['powerless-user', huaweiRoots, 'UPSTREAM_FORBIDDEN', 'APIGW.0302', grant],
    ['wrong-project', huaweiRoots, 'UPSTREAM_UNAUTHENTICATED', 'DCS.1004', check],
  ] as const)('%s: it is told, once, and what to do', async (...mistake) => {
    const [account, roots, code, upstreamCode, advice] = mistake;
    for (const root of roots) {
      graph.emulator.clearCalls();
      const gap = await askForGap(root.replace('?', account));
      expect(gap).toMatchObject({ account, code, upstreamCode, retryable: false });
      expect(gap.message).toContain(`${gap.service.toLowerCase()} ${gap.action} (${account}, ${gap.region})`);
      expect(gap.message).toContain(upstreamCode);
      expect(gap.message).toMatch(advice);
      // Asking again does not help, and may lock the account.
      expect(graph.emulator.calls).toHaveLength(1);
    }
  });

  it.each([
    [
      'wrong-password',
      'UPSTREAM_UNAUTHENTICATED',
      /the proxy answered with HTTP 401/,
      /check the credentials/,
    ],
    ['wrong-path', 'UPSTREAM_BAD_RESPONSE', /HTTP 404 instead of an API response/, /check the endpoint/],
  ])('%s of a media server: it is told at the server', async (account, code, what, advice) => {
    const ask = (fields: string) =>
      graph.query<{ mediaServers: AnyPage<{ connections: AnyPage; statusDetail: string }> }>(
        `{ mediaServers(accounts: ["${account}"]) { complete nodes { ${fields} } } }`,
      );
    const { mediaServers } = (await ask(`connections { ${GAPS} }`)).data;
    expect(mediaServers.complete).toBe(true);
    const { connections } = mediaServers.nodes[0]!;
    expect(connections).toMatchObject({ complete: false, gaps: [{ account, code, service: 'EMS' }] });
    expect(connections.gaps[0]!.message).toContain(`ems listConnections (${account}, global, osaka-1)`);
    expect(connections.gaps[0]!.message).toMatch(what);
    expect(connections.gaps[0]!.message).toMatch(advice);

    // Also once it is left alone, as what is asked over and over in vain is.
    const wide = await ask('statusDetail engineVersion connectionCount bandwidth { inBytesPerSecond }');
    expect(wide.data.mediaServers.nodes[0]!.statusDetail).toMatch(what);
    expect(wide.errors).toHaveLength(3);
    for (const { message } of wide.errors!) expect(message).toMatch(what);
  });
});

describe('what the provider does not offer there', () => {
  it('names a region without the service', async () => {
    const gap = await askForGap('mongoInstances(accounts: ["elsewhere"])');
    expect(gap).toMatchObject({
      code: 'UPSTREAM_UNSUPPORTED',
      region: 'ap-nowhere',
      upstreamCode: 'UnsupportedRegion',
      retryable: false,
    });
    expect(gap.message).toMatch(/\(elsewhere, ap-nowhere\).*does not offer this for this resource or region/);
  });

  interface Mongo {
    mongoInstances: AnyPage<{ name: string; resourceId: string; clientConnections: AnyPage }>;
  }

  it.each([
    [
      'cms-legacy',
      'UPSTREAM_UNSUPPORTED',
      'MongoVersionNotSupportQueryClient',
      /version of MongoDB.*another version may/,
    ],
    [
      'telemetry-raw',
      'UPSTREAM_UNSUPPORTED',
      'ProxyNotSupportQueryClient',
      /proxy is too old.*ticket with the provider/,
    ],
    [
      'promo-2024',
      'UPSTREAM_UNAVAILABLE',
      'InstanceHasBeenIsolated',
      /isolated, usually because it was not paid/,
    ],
  ])(
    'tells why the MongoDB instance %s does not tell its clients',
    async (name, code, upstreamCode, message) => {
      const { data } = await graph.query<Mongo>(
        `query ($name: String!) { mongoInstances(accounts: ["prod"], filter: { search: $name }) {
        nodes { name resourceId clientConnections { ${GAPS} nodes { id } } } } }`,
        { name },
      );
      const [instance] = data.mongoInstances.nodes;
      expect(instance!.name).toBe(name);
      expect(instance!.clientConnections).toMatchObject({
        complete: false,
        nodes: [],
        gaps: [
          {
            action: 'DescribeClientConnections',
            resourceId: instance!.resourceId,
            code,
            upstreamCode: `InvalidParameterValue.${upstreamCode}`,
          },
        ],
      });
      expect(instance!.clientConnections.gaps[0]!.message).toMatch(message);
    },
  );

  it('tells why a Redis instance has no sessions: too old, restarting, or in a region without them', async () => {
    interface Redis {
      redisInstances: AnyPage<{
        name: string;
        region: string;
        engineVersion: string;
        status: string;
        sessions: AnyPage;
      }>;
    }
    const { data, errors } = await graph.query<Redis>(
      `{ redisInstances(accounts: ["cache"]) { nodes { name region engineVersion status
        sessions(first: 1) { ${GAPS} nodes { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes } = data.redisInstances;

    const old = nodes.find(({ engineVersion }) => engineVersion === '3.0')!;
    expect(old.sessions).toMatchObject({ complete: false, gaps: [{ code: 'UPSTREAM_UNSUPPORTED' }] });
    expect(old.sessions.gaps[0]!.message).toContain(
      `${old.name} runs Redis 3.0, session management takes Redis 4.0 or later`,
    );

    const elsewhere = nodes.find(({ region }) => region === 'ap-southeast-3')!;
    expect(elsewhere.sessions.gaps[0]).toMatchObject({
      code: 'UPSTREAM_UNSUPPORTED',
      upstreamCode: 'DCS.4848',
      region: 'ap-southeast-3',
      retryable: false,
    });

    const restarting = nodes.find(({ status, region }) => status !== 'RUNNING' && region === 'cn-north-4')!;
    expect(restarting.sessions.gaps[0]).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    expect(restarting.sessions.gaps[0]!.message).toMatch(/present state; ask again when it is running/);
  });
});
