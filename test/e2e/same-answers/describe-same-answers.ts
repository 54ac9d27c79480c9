import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyFault } from '../../../src/emulator/world/faults.js';
import { countRequests } from '../../helpers/count-requests.js';
import type { StartGateway } from '../../helpers/open-gateway.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { ALL_FIVE, fiveServices } from '../failures/all-five.js';
import { askBoth, findDifferences, type AnsweredTwice } from './ask-both.js';
import { findsNodes, listCorpus } from './corpus.js';
import { learnValues, type KnownValues } from './known-values.js';
import { openBoth, openSingle, type Both } from './open-both.js';
import { listLookups } from './written-operations.js';

/** What is held is taken however old it is: both hold the same, because they were asked the same. */
const HELD = { 'connectome-freshness': 'max-stale' };
const ANEW = { 'connectome-freshness': 'no-cache' };

/** Failures that are told and leave the breaker closed, so that one question does not change the next one's answer. */
const wrongShape: AnyFault = { kind: 'wrong-shape' };
const refusal = (code: string): AnyFault => ({ kind: 'error', code });
const FAULTS: readonly { service: string; fault: AnyFault }[] = [
  ...fiveServices.map(({ service }) => ({ service, fault: wrongShape })),
  ...['mongodb', 'gaap', 'streamlink'].map((service) => ({
    service,
    fault: refusal('AuthFailure.SecretIdNotFound'),
  })),
  { service: 'dcs', fault: refusal('APIGW.0302') },
];

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** That a gateway of some kind in front of the subgraphs answers as one process does. */
export function describeSameAnswers(kind: string, startGateway: StartGateway): void {
  describe(`the same answers behind ${kind}`, () => {
    let both: Both;
    let known: KnownValues;
    beforeAll(async () => {
      const twin = await openSingle();
      known = await learnValues(twin, schema).finally(twin.close);
      both = await openBoth(startGateway);
    }, 90_000);
    afterAll(() => both.close());

    it('to at least 300 operations: the data, the codes of errors, and what they cost', async () => {
      const corpus = listCorpus(schema, known);
      expect(
        new Set(corpus.map(({ source, variables }) => source + JSON.stringify(variables))).size,
      ).toBeGreaterThan(300);
      const answers: AnsweredTwice[] = [];
      for (const operation of corpus) answers.push(await askBoth(both, operation, HELD));
      expect(answers.filter(({ single }) => single.errors.length > 0).length).toBeGreaterThan(20);
      expect(findDifferences(answers, ['data', 'errors'])).toEqual([]);
      const byType = answers.filter(({ operation }) => !findsNodes(operation));
      expect(findDifferences(byType, ['calls'])).toEqual([]);
      const [alone, behind] = (['single', 'gateway'] as const).map((side) =>
        answers.flatMap((answer) => Object.values(answer[side].calls)).reduce((sum, calls) => sum + calls, 0),
      );
      expect(alone).toBeGreaterThan(20);
      expect(behind).toBeLessThanOrEqual(alone!);
    }, 120_000);

    it.each(FAULTS)('while $service fails: $fault.kind', async ({ service, fault }) => {
      const { faults } = both.single.emulator;
      const lookups = listLookups(schema, known).filter(
        ({ name, variables }) => name.endsWith('exists') && String(variables['id']).includes(`:${service}:`),
      );
      faults.add({ service, ...fault });
      const answers = [await askBoth(both, { name: 'all five', source: ALL_FIVE, variables: {} }, ANEW)];
      for (const lookup of lookups) answers.push(await askBoth(both, lookup, ANEW));
      faults.clear();
      expect(findDifferences(answers, ['data', 'errors'])).toEqual([]);
      expect(JSON.stringify(answers)).toContain('UPSTREAM_');
    });

    it('page after page', async () => {
      const rowsOf = async ({ query }: Pick<Both['gateway'], 'query'>): Promise<string[]> => {
        const pages = await walkPages(async (after) => {
          const source = `query ($after: String) { listeners(first: 3, after: $after) {
            totalCount complete gaps { code } nodes { id } pageInfo { hasNextPage endCursor } } }`;
          const { data } = await query<{ listeners: GraphPage<{ id: string }> }>(source, { after });
          return data.listeners;
        });
        expect(pages.length).toBeGreaterThan(2);
        return pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      };
      expect(await rowsOf(both.gateway)).toEqual(await rowsOf(both.single));
    });

    it('with one request to each subgraph for all entities of a type', async () => {
      const addresses = (known.words.get('address') ?? []).slice(0, 30);
      const ofHosts = await countAsked(
        `query ($addresses: [String!]!) {
          hosts(addresses: $addresses) { address realServers { nodes { id } } mediaConnections { nodes { id } } }
        }`,
        { addresses },
      );
      expect(ofHosts).toEqual({ core: 1, gaap: 1, ems: 1, mongodb: 0, streamlink: 0, dcs: 0 });
      const ids = [...(known.ids.get('Proxy') ?? []), ...(known.ids.get('RealServer') ?? [])];
      expect(ids.length).toBeGreaterThan(10);
      const ofNodes = await countAsked(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Proxy { name } ... on RealServer { address } } }',
        { ids },
      );
      expect(ofNodes).toMatchObject({ core: 1, mongodb: 0, streamlink: 0, dcs: 0, ems: 0 });
      expect(ofNodes['gaap']).toBeLessThanOrEqual(2);
    });

    /** How many requests each subgraph gets for one operation. */
    const countAsked = async (source: string, variables: object): Promise<Record<string, number>> => {
      const { urls } = both.subgraphs;
      const before = await countRequests(urls);
      const { data, errors } = await both.gateway.query<Record<string, unknown[]>>(source, { ...variables });
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain('null');
      const after = await countRequests(urls);
      return Object.fromEntries(Object.keys(urls).map((name) => [name, after[name]! - before[name]!]));
    };

    it('to what a caller says in headers', async () => {
      for (const headers of [
        { 'cache-control': 'no-cache' },
        { 'cache-control': 'no-cache', 'connectome-freshness': 'only-if-cached, max-stale' },
        { 'connectome-freshness': 'only-if-cached, max-age=0' },
        { 'connectome-deadline-ms': '30000' },
      ]) {
        const answer = await askBoth(
          both,
          { name: 'proxies', source: '{ proxies { gaps { code } nodes { id } } }', variables: {} },
          headers,
        );
        expect(findDifferences([answer], ['data', 'errors', 'calls'])).toEqual([]);
        const isAsked = headers['cache-control'] === 'no-cache' && !('connectome-freshness' in headers);
        expect(Object.keys(answer.gateway.calls).length > 0, JSON.stringify(headers)).toBe(isAsked);
      }
    });

    it('but for the part of a subgraph that is down', async () => {
      const healthy = await both.gateway.query<Record<string, unknown>>(ALL_FIVE, {}, HELD);
      await both.subgraphs.stop('gaap');
      const { data, errors } = await both.gateway.query<Record<string, unknown>>(ALL_FIVE, {}, HELD);
      expect(errors?.length).toBeGreaterThan(0);
      expect(data['listeners']).toBeNull();
      const others = fiveServices.filter(({ service }) => service !== 'gaap');
      for (const { root } of others) {
        expect(toData(data[root]), root).toEqual(toData(healthy.data[root]));
      }
      const joined = await both.gateway.query<{ redisInstances: { nodes: unknown[] } }>(
        '{ redisInstances { nodes { id host { address realServers { nodes { id } } } } } }',
      );
      expect(joined.data.redisInstances.nodes.length).toBeGreaterThan(0);
      expect(joined.data.redisInstances.nodes).toEqual(
        joined.data.redisInstances.nodes.map(() => ({
          id: expect.any(String) as string,
          host: { address: expect.any(String) as string, realServers: null },
        })),
      );
    });
  });
}

const toData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
