import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../../resolvers/index.js';
import type { AnyFault } from '../../../src/emulator/world/faults.js';
import { ALL_FIVE, fiveServices } from '../failures/all-five.js';
import { askBoth, findDifferences, type AnsweredTwice } from './ask-both.js';
import type { Comparison } from './comparison.js';
import { findsNodes } from './corpus.js';
import { ANEW, HELD } from './freshness-headers.js';
import { listOwners } from './list-owners.js';
import { listProbes, withoutSubgraph } from './outage.js';
import { schema } from './schema.js';

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

/** That both say the same while a provider fails, and that a gateway loses no more than what is of a subgraph that is away. */
export function describeOutages(comparison: () => Comparison): void {
  describe('in an outage', () => {
    it.each(FAULTS)(
      'while $service fails: $fault',
      async ({ service, fault }) => {
        const { both, corpus } = comparison();
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

    it.each(subgraphs.map(({ name }) => name))(
      'but for what is of %s while that is away',
      async (name) => {
        const { both, known } = comparison();
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
