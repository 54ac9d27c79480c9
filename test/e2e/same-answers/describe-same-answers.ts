import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../../resolvers/index.js';
import { countRequests } from '../../helpers/count-requests.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { fiveServices } from '../failures/all-five.js';
import { askAnew } from './ask-anew.js';
import { askBoth, findDifferences, type AnsweredTwice } from './ask-both.js';
import { openComparison, type Comparison } from './comparison.js';
import { findsNodes, listCorpus } from './corpus.js';
import { describeOutages } from './describe-outages.js';
import { ANEW, HELD } from './freshness-headers.js';
import { listOwners } from './list-owners.js';
import { A_MISTAKE } from './mistaken-operations.js';
import type { Both, GatewayKind } from './open-both.js';
import type { Operation } from './operation.js';
import { listReachable } from './reachable-fields.js';
import { schema } from './schema.js';
import { selectValues } from './select-values.js';
import { listUncovered } from './list-uncovered.js';

/** That a gateway of some kind in front of the subgraphs answers as one process does. */
export function describeSameAnswers(kind: GatewayKind): void {
  describe(`the same answers behind ${kind.name}`, () => {
    let comparison: Comparison;
    beforeAll(async () => {
      comparison = await openComparison(kind);
    }, 90_000);
    afterAll(() => comparison.both.close());

    it('to a corpus that asks for every field, with every argument', () => {
      const { corpus, known } = comparison;
      const distinct = new Set(corpus.map(({ source, variables }) => source + JSON.stringify(variables)));
      expect(distinct.size).toBeGreaterThan(500);
      const valid = corpus.filter(({ name }) => name !== A_MISTAKE);
      expect(listUncovered(schema, valid)).toEqual([]);
      expect(listCorpus(schema, known)).toEqual(corpus);
    });

    it('to each operation: the data, the errors, and what they cost', async () => {
      const { both, corpus } = comparison;
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

    it('to each operation asked anew: the same calls, though a gateway may need a subgraph twice', async () => {
      const { both, corpus } = comparison;
      const answers: AnsweredTwice[] = [];
      for (const operation of corpus) answers.push(await askAnew(both, operation));
      expect(findDifferences(answers, ['data', 'errors'])).toEqual([]);
      const [nodes, byType] = [true, false].map((isNode) =>
        answers.filter(({ operation }) => findsNodes(operation) === isNode),
      );
      const dearer = byType!.filter((answer) => findDifferences([answer], ['calls']).length > 0);
      // A total is read from a list that is under way, else by itself: a gateway may ask for that list only later.
      expect(findDifferences(dearer, ['besideTotals'])).toEqual([]);
      expect(dearer.length).toBeLessThan(corpus.length / 100);
      expect(sumCalls(byType!, 'single')).toBeGreaterThan(1_000);
      expect(sumCalls(nodes!, 'gateway')).toBeLessThanOrEqual(sumCalls(nodes!, 'single'));
    }, 240_000);

    it('page after page, of every list', async () => {
      const { both, known } = comparison;
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
    const countAsked = async (operation: Operation, times = 5): Promise<Record<string, number>> => {
      const { both } = comparison;
      const { urls } = both.subgraphs;
      const before = await countRequests(urls);
      const answer = await askBoth(both, operation, ANEW);
      const after = await countRequests(urls);
      const differences = findDifferences([answer], ['data', 'errors', 'calls']);
      if (differences.length > 0 && times > 1) return countAsked(operation, times - 1);
      expect(differences).toEqual([]);
      expect(answer.gateway.errors).toEqual([]);
      return Object.fromEntries(Object.keys(urls).map((name) => [name, after[name]! - before[name]!]));
    };
    const nobody = Object.fromEntries(subgraphs.map(({ name }) => [name, 0]));

    it('with one request for all entities of a type, of every type', async () => {
      const { both, known } = comparison;
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
      const { both, known } = comparison;
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
      const { both } = comparison;
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

    describeOutages(() => comparison);
  });
}

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
