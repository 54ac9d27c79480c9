import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../../resolvers/index.js';
import type { AnyFault } from '../../../src/emulator/world/faults.js';
import { countRequests } from '../../helpers/count-requests.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { ALL_FIVE, fiveServices } from '../failures/all-five.js';
import { askBoth, findDifferences, type AnsweredTwice, type Asked } from './ask-both.js';
import { findsNodes, listCorpus } from './corpus.js';
import { learnValues, type KnownValues } from './known-values.js';
import { listOwners } from './list-owners.js';
import { A_MISTAKE } from './mistaken-operations.js';
import { openBoth, openSingle, type Both, type GatewayKind } from './open-both.js';
import type { Operation } from './operation.js';
import { listProbes, withoutSubgraph } from './outage.js';
import { listReachable } from './reachable-fields.js';
import { selectValues } from './select-values.js';
import { listUncovered } from './list-uncovered.js';

/** What is held is taken however old it is: both hold the same, because they were asked the same. */
const HELD = { 'connectome-freshness': 'max-stale' };
const ANEW = { 'connectome-freshness': 'no-cache' };

/** Failures that are told and leave the breaker closed, so that one question does not change the next one's answer. */
const wrongShape: AnyFault = { kind: 'wrong-shape' };
const refusal = (code: string): AnyFault => ({ kind: 'error', code });
const FAULTS: readonly { service: string; fault: AnyFault }[] = [
  ...fiveServices.map(({ service }) => ({ service, fault: wrongShape })),
  ...['mongodb', 'gaap', 'streamlink'].flatMap((service) => [
    { service, fault: refusal('AuthFailure.SecretIdNotFound') },
    { service, fault: refusal('UnauthorizedOperation') },
  ]),
  { service: 'dcs', fault: refusal('APIGW.0302') },
];

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** An operation that both were asked anew. */
interface AskedAnew {
  answer: AnsweredTwice;
  /** How many requests each subgraph got. */
  requests: Record<string, number>;
}

/** That a gateway of some kind in front of the subgraphs answers as one process does. */
export function describeSameAnswers(kind: GatewayKind): void {
  describe(`the same answers behind ${kind.name}`, () => {
    let both: Both;
    let known: KnownValues;
    let corpus: Operation[];
    beforeAll(async () => {
      const twin = await openSingle();
      known = await learnValues(twin, schema).finally(twin.close);
      corpus = listCorpus(schema, known);
      both = await openBoth(kind);
    }, 90_000);
    afterAll(() => both.close());

    it('to a corpus that asks for every field, with every argument', () => {
      const distinct = new Set(corpus.map(({ source, variables }) => source + JSON.stringify(variables)));
      expect(distinct.size).toBeGreaterThan(500);
      const valid = corpus.filter(({ name }) => name !== A_MISTAKE);
      expect(listUncovered(schema, valid)).toEqual([]);
      expect(listCorpus(schema, known)).toEqual(corpus);
    });

    it('to each operation: the data, the errors, and what they cost', async () => {
      const answers: AnsweredTwice[] = [];
      for (const operation of corpus) answers.push(await askBoth(both, operation, HELD));
      expect(answers.filter(({ single }) => single.errors.length > 0).length).toBeGreaterThan(50);
      expect(answers.filter(({ single }) => hasRows(single.data)).length).toBeGreaterThan(150);
      expect(findDifferences(answers, ['data', 'errors'])).toEqual([]);
      const byType = answers.filter(({ operation }) => !findsNodes(operation));
      expect(findDifferences(byType, ['calls'])).toEqual([]);
      expect(sumCalls(answers, 'single')).toBeGreaterThan(100);
      expect(sumCalls(answers, 'gateway')).toBeLessThanOrEqual(sumCalls(answers, 'single'));
    }, 240_000);

    // Where a gateway needs a subgraph twice, it is asked anew twice.
    it('to operations asked anew, for the same calls where no subgraph is asked twice', async () => {
      const asked = corpus.filter((_, index) => index % 5 === 0);
      const answers: AnsweredTwice[] = [];
      for (const operation of asked) {
        const { answer, requests } = await askAnew(operation);
        if (Object.values(requests).every((count) => count <= 1)) answers.push(answer);
      }
      expect(answers.length).toBeGreaterThan(asked.length * 0.8);
      expect(answers.flatMap((answer) => findDifferences([answer], aspectsOf(answer.operation)))).toEqual([]);
      const [nodes, byType] = [true, false].map((isNode) =>
        answers.filter(({ operation }) => findsNodes(operation) === isNode),
      );
      expect(sumCalls(byType!, 'single')).toBeGreaterThan(200);
      expect(sumCalls(nodes!, 'gateway')).toBeLessThanOrEqual(sumCalls(nodes!, 'single'));
    }, 240_000);

    /** A gateway need not find a node that it is only to name: that saves a call. */
    const aspectsOf = (operation: Operation): (keyof Asked)[] =>
      findsNodes(operation) ? ['data', 'errors'] : ['data', 'errors', 'calls'];

    /** Asks anew, and how many requests each subgraph got. How far a list is read ahead is a race: it is run until both agree. */
    const askAnew = async (operation: Operation, times = 5): Promise<AskedAnew> => {
      const { urls } = both.subgraphs;
      const before = await countRequests(urls);
      const answer = await askBoth(both, operation, ANEW);
      const after = await countRequests(urls);
      const isAgreed = findDifferences([answer], aspectsOf(operation)).length === 0;
      const requests = Object.keys(urls).map((name) => [name, after[name]! - before[name]!] as const);
      const isTwice = requests.some(([, count]) => count > 1);
      if (!isAgreed && !isTwice && times > 1) return askAnew(operation, times - 1);
      return { answer, requests: Object.fromEntries(requests) };
    };

    it.each(FAULTS)(
      'while $service fails: $fault',
      async ({ service, fault }) => {
        const { faults } = both.single.emulator;
        const lookups = corpus.filter(
          ({ name, variables }) =>
            name.endsWith('exists') && String(variables['id']).includes(`:${service}:`),
        );
        const atRandom = corpus
          .filter((each) => each.name.startsWith('Random') && !findsNodes(each))
          .slice(0, 12);
        faults.add({ service, ...fault });
        const answers: AnsweredTwice[] = [];
        for (const operation of [
          { name: 'all five', source: ALL_FIVE, variables: {} },
          ...lookups,
          ...atRandom,
        ])
          answers.push(await askBoth(both, operation, ANEW));
        faults.clear();
        expect(findDifferences(answers, ['data', 'errors'])).toEqual([]);
        expect(JSON.stringify(answers)).toContain('UPSTREAM_');
      },
      60_000,
    );

    it('page after page, of every list', async () => {
      const walk = async ({ query }: Pick<Both['gateway'], 'query'>, wrap: (selected: string) => string) => {
        const pages = await walkPages(async (after) => {
          const given = after === null ? '' : `, after: ${JSON.stringify(after)}`;
          const { data, errors } = await query<Record<string, unknown>>(wrap(`first: 2${given}`), {}, HELD);
          expect(errors).toBeUndefined();
          return findPage(data);
        });
        return pages.map(({ pageInfo, ...page }) => ({ ...page, hasNextPage: pageInfo.hasNextPage }));
      };
      const several = new Set<string>();
      const lists = listReachable(schema, known).filter(({ field }) =>
        field.args.some(({ name }) => name === 'after'),
      );
      for (const { type, field, ways } of lists) {
        const selection = selectValues(schema, getNamedType(field.type));
        for (const way of ways.slice(0, 8)) {
          const wrap = (call: string): string => way(`${field.name}(${call}) ${selection}`);
          const wanted = await walk(both.single, wrap);
          expect(await walk(both.gateway, wrap)).toEqual(wanted);
          if (wanted.length > 1) several.add(`${type}.${field.name}`);
          if (wanted.length > 1) break;
        }
      }
      expect(lists.length).toBeGreaterThan(25);
      expect([...several].length).toBeGreaterThan(10);
    }, 60_000);

    /** How many requests each subgraph gets for one operation, which costs what one process pays. */
    const countAsked = async (operation: Operation): Promise<Record<string, number>> => {
      const { answer, requests } = await askAnew(operation);
      expect(findDifferences([answer], ['data', 'errors', 'calls'])).toEqual([]);
      expect(answer.gateway.errors).toEqual([]);
      return requests;
    };
    const nobody = Object.fromEntries(subgraphs.map(({ name }) => [name, 0]));

    it('with one request for all entities of a type, of every type', async () => {
      const owners = listOwners(both.subgraphs.supergraph);
      const types = [...known.ids].filter(([type]) => owners.has(type) && type !== 'Host');
      expect(types.length).toBeGreaterThan(15);
      for (const [type, ids] of types) {
        const found = schema.getType(type);
        const leaf = Object.values(isObjectType(found) ? found.getFields() : {}).find(
          ({ name, type: gives, args }) =>
            name !== 'id' && isLeafType(getNamedType(gives)) && args.length === 0,
        );
        const operation = {
          name: `nodes of ${type}`,
          source: `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { ${leaf!.name} } } }`,
          variables: { ids: ids.slice(0, 30) },
        };
        expect(await countAsked(operation), type).toEqual({ ...nobody, core: 1, [owners.get(type)!]: 1 });
      }
    }, 60_000);

    it('with one request to each service for all hosts', async () => {
      const owners = listOwners(both.subgraphs.supergraph);
      const addresses = (known.words.get('address') ?? []).slice(0, 30);
      expect(addresses.length).toBe(30);
      for (const { service } of fiveServices) {
        const fields = [...owners].flatMap(([name, owner]) =>
          owner === service && name.startsWith('Host.') ? [`${name.slice(5)} { complete }`] : [],
        );
        const operation = {
          name: `hosts of ${service}`,
          source: `query ($addresses: [String!]!) { hosts(addresses: $addresses) { address ${fields.join(' ')} } }`,
          variables: { addresses },
        };
        expect(await countAsked(operation), service).toEqual({ ...nobody, core: 1, [service]: 1 });
      }
    });

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

    it.each(subgraphs.map(({ name }) => name))(
      'but for what is of %s while that is away',
      async (name) => {
        const { supergraph, urls, stop, restart } = both.subgraphs;
        const owners = listOwners(supergraph);
        const probes = listProbes(schema, known);
        const source = `{ ${probes.map((probe) => probe.source).join('\n')} }`;
        const ask = () => both.gateway.query<Record<string, unknown>>(source, {}, HELD);
        const whole = await ask();
        expect(whole.errors).toBeUndefined();
        const isGone = (owned: string): boolean => owners.get(owned) === name;
        const wanted = withoutSubgraph(whole.data, probes, isGone);
        expect(wanted).not.toEqual(toPlain(whole.data));
        await stop(name);
        const { data, errors = [] } = await ask();
        const required = await both.gateway.query<unknown>(
          '{ accounts { name } mediaServers { complete } }',
          {},
          HELD,
        );
        await restart(name);
        expect(toPlain(data)).toEqual(toPlain(wanted));
        expect(errors.length).toBeGreaterThan(0);
        const told = new RegExp(`subgraph ${name} |${urls[name]} `);
        for (const { message } of errors) expect(message).toMatch(told);
        // These fields cannot be null, so nothing is left when they fail.
        expect(required.data === null).toBe(name === 'core');
        expect(toPlain(await ask())).toEqual(toPlain(whole));
      },
      60_000,
    );
  });
}

const toPlain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whether there is a row in some list of it. */
const hasRows = (data: unknown): boolean => /"(nodes|accounts|hosts)":\[[^\]]/.test(JSON.stringify(data));

function sumCalls(answers: readonly AnsweredTwice[], side: 'single' | 'gateway'): number {
  return answers
    .flatMap((answer) => Object.values(answer[side].calls))
    .reduce((sum, calls) => sum + calls, 0);
}

/** The page at the end of the one way down that was asked for. */
function findPage(data: Record<string, unknown>): GraphPage<unknown> {
  const [inner] = Object.values(data) as [Record<string, unknown>];
  return 'pageInfo' in inner ? (inner as unknown as GraphPage<unknown>) : findPage(inner);
}
