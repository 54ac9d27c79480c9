import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { createLogger } from '../../../src/server/create-logger.js';
import { askMediaServers } from '../../helpers/ems-truth.js';
import { wholeSchema } from '../../helpers/graph-schema.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { broadHostQuery, listBroadQueries } from '../../helpers/select-everything.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { littleWorld } from './all-five.js';

/** Keys of the accounts, as they stand in the configuration and as they go on the wire. */
function keysOf({ world: { credentials } }: RunningEmulator): string[] {
  const { user, password } = credentials.evostream;
  const keys = [...credentials.tencentcloud, ...credentials.huaweicloud];
  return [
    ...keys.flatMap(({ id, secret, token }) => [id, secret, ...(token === undefined ? [] : [token])]),
    password,
    'not-the-password',
    Buffer.from(`${user}:${password}`).toString('base64'),
  ];
}

/** The values under some keys, wherever they stand. */
function valuesUnder(value: unknown, keys: RegExp): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.test(key) && typeof inner === 'string' ? [inner] : valuesUnder(inner, keys),
  );
}

/** Passphrases and stream keys of the flows, as the provider tells them. */
async function flowSecretsOf(emulator: RunningEmulator): Promise<string[]> {
  const flows = await createTruth(emulator, 'streamlink').ask('DescribeStreamLinkFlows', {
    PageNum: 1,
    PageSize: 100,
  });
  return valuesUnder(flows, /^(Passphrase|StreamKey)$/);
}

/** Logins, stream keys and tokens in what the media servers tell of their connections. */
async function mediaSecretsOf(emulator: RunningEmulator): Promise<string[]> {
  const told = await askMediaServers(emulator, 'listConnections', 'excludeNonNetworkProtocols=0');
  const inUris = valuesUnder(told, /^uri$/).flatMap((uri) => {
    const { password, pathname } = new URL(uri);
    const key = pathname.split('/').slice(2).join('/');
    return [password, key].filter((part) => part !== '');
  });
  return [...inUris, ...valuesUnder(told, /^targetStreamName$/)];
}

/** What running operations hold of the data: quoted literals of their commands. */
async function literalsOf(emulator: RunningEmulator): Promise<string[]> {
  const truth = createTruth(emulator, 'mongodb');
  const [instance] = emulator.world.cast.mongo;
  const { CurrentOps } = await truth.ask<{ CurrentOps: { Query: string }[] }>('DescribeCurrentOp', {
    InstanceId: instance!.resourceId,
    Limit: 100,
  });
  return CurrentOps.flatMap(({ Query }) =>
    [...Query.matchAll(/"(c-\d{4}|[0-9a-f]{24})"/g)].map(([, text]) => text!),
  );
}

const troubles = [
  { kind: 'html', status: 502 },
  { kind: 'truncated' },
  { kind: 'wrong-shape' },
  { kind: 'hang' },
  {
    kind: 'error',
    code: 'InternalError',
    message: 'cannot open rtmp://ops:tencent-operator-example@example.com/live/key',
  },
] as const;

/** Accounts of these names that are the same otherwise; each has breakers and caches of its own. */
function renamed<Account extends { name: string }>(accounts: readonly Account[], suffix: string): Account[] {
  return accounts.map((account) => ({ ...account, name: `${account.name}-${suffix}` }));
}

/** The same accounts with keys that nobody knows. */
function withWrongKeys<Account>(accounts: Account[]): Account[] {
  return JSON.parse(
    JSON.stringify(accounts).replaceAll('-operator-example', '-not-the-password'),
  ) as Account[];
}

describe('secrets', () => {
  const lines: string[] = [];
  const answers: string[] = [];
  let graph: OpenGraph;
  let secrets: string[];

  const ask = async (query: string, variables: object = {}): Promise<string> => {
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'connectome-explain': 'true' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    answers.push(text);
    return text;
  };

  beforeAll(async () => {
    graph = await openGraph({
      emulator: {
        ...littleWorld,
        quotas: false,
        size: { ...littleWorld.size, flows: 8, mongoOperations: 20, mediaConnections: 40 },
      },
      configuration: {
        timeouts: { upstreamMs: 600 },
        limits: { tokens: 100_000, depth: 30, aliases: 100 },
        quotas: {
          'mongodb.DescribeClientConnections': 100,
          'dcs.ScanClients': 100,
          'dcs.ListClients': 100,
          'streamlink.DescribeStreamLinkFlowRealtimeStatus': 100,
        },
      },
      accounts: (accounts): object[] => [
        ...accounts,
        ...renamed(withWrongKeys(accounts), 'refused'),
        ...troubles.flatMap(({ kind }) => renamed(accounts, kind)),
      ],
      logger: createLogger('debug', { write: (line) => void lines.push(line) }),
    });
    const { emulator } = graph;
    secrets = [
      ...keysOf(emulator),
      ...(await flowSecretsOf(emulator)),
      ...(await mediaSecretsOf(emulator)),
      ...(await literalsOf(emulator)),
    ];
  });
  afterAll(() => graph.close());

  const expectNone = (texts: readonly string[]): void => {
    const all = texts.join('\n');
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  };

  it('are there to be found', () => {
    for (const kind of [/operator-example/, /^secret-[0-9a-f]+/, /pull-secret/, /push-key/, /^c-\d{4}$/]) {
      expect(secrets.filter((secret) => kind.test(secret)).length, String(kind)).toBeGreaterThan(0);
    }
  });

  // First, while nothing is cached.
  it.each(troubles)('are in no answer to trouble: $kind', async (fault) => {
    for (const service of ['mongodb', 'gaap', 'streamlink', 'dcs', 'ems']) {
      graph.emulator.faults.add({ service, ...fault });
    }
    const gaps = 'gaps { message upstreamCode requestId resourceId }';
    const of = (name: string) => `accounts: ["${name}-${fault.kind}"]`;
    const answer = await ask(`{
      mongoInstances(${of('prod')}) { ${gaps} }
      proxyGroups(${of('prod')}) { ${gaps} }
      flows(${of('prod')}) { ${gaps} }
      redisInstances(${of('cache')}) { ${gaps} }
      mediaServers(${of('edge')}) { nodes { statusDetail engineVersion httpSessions { ${gaps} } } }
    }`);
    graph.emulator.faults.clear();
    expect(answer).toMatch(/"message":"mongodb /);
    expectNone([answer]);
  });

  it.each(listBroadQueries(wholeSchema()))(
    'are in no answer that shows everything below $root',
    async ({ query }) => {
      const answer = await ask(query);
      expect(JSON.parse(answer)).toHaveProperty('data');
      expectNone([answer]);
    },
  );

  it('are in no answer that shows everything below hosts', async () => {
    const { apps, mongo, redis, media, accelerators } = graph.emulator.world.cast;
    const addresses = [
      ...apps.map(({ address }) => address),
      ...mongo.flatMap(({ vip, nodes }) => [vip, ...nodes]),
      ...redis.flatMap((plan) => [...plan.addresses, plan.domain]),
      ...media.map(({ nearAddress }) => nearAddress),
      ...accelerators.flatMap(({ accessAddress, forwardAddress }) => [accessAddress, forwardAddress]),
    ];
    const answer = await ask(broadHostQuery(wholeSchema()), { addresses });
    expect(answer).toContain('"nodes":[{');
    expectNone([answer]);
  });

  it('are in no log line and in no metric', async () => {
    const metrics = await (await fetch(new URL('/metrics', graph.url))).text();
    expect(metrics).toContain('connectome_upstream_calls_total');
    expect(lines.length).toBeGreaterThan(answers.length);
    expectNone(lines);
    expectNone([metrics]);
  });
});
