import type { GraphQLSchema } from 'graphql';
import { randomFor } from '../../../src/emulator/world/random.js';
import { listBroadQueries } from '../../helpers/select-everything.js';
import { listEachArgument } from './list-each-argument.js';
import type { KnownValues } from './known-values.js';
import { listLarge } from './large-operations.js';
import { listMistaken } from './mistaken-operations.js';
import { writeOperations } from './operation-writer.js';
import type { Operation } from './operation.js';
import { listLookups, listWritten } from './written-operations.js';

/** The same seed writes the same operations. */
const SEED = 20;
const AT_RANDOM = 300;

/**
 * Every operation that is asked of both. Those that find a thing by `node` or `nodes` come last: a gateway does not ask
 * whether it exists, and that shows in what is held for later ones.
 */
export function listCorpus(schema: GraphQLSchema, known: KnownValues): Operation[] {
  const all = [
    ...listWritten(),
    ...listLookups(schema, known),
    ...listMistaken(),
    ...listLarge(schema, known),
    ...listBroadQueries(schema).map(({ root, query }) => ({ name: root, source: query, variables: {} })),
    ...listEachArgument({ random: randomFor(SEED, 'arguments'), schema, known }),
    ...writeOperations(AT_RANDOM, { random: randomFor(SEED, 'operations'), schema, known }),
  ];
  return [...all.filter((operation) => !findsNodes(operation)), ...all.filter(findsNodes)];
}

/** Whether an operation asks for something by an id that may be of any type. */
export function findsNodes({ source }: Operation): boolean {
  return /\bnodes?\(\s*ids?:/.test(source);
}
