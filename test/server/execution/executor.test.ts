import fc from 'fast-check';
import {
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLResolveInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { selects, selectsOnly } from '../../../resolvers/selection.js';
import { compileOperation } from '../../../src/server/execution/compile-operation.js';
import { createExecutor } from '../../../src/server/execution/create-executor.js';
import { addAnyValue } from '../../../src/server/execution/specialise-document.js';
import { documents } from './arbitrary-document.js';
import { createThingsSchema, type Seen } from './things-schema.js';

const schema = createThingsSchema((info: GraphQLResolveInfo) => [
  `id: ${selects(info, 'id')}`,
  `name: ${selects(info, 'name')}`,
  `only id: ${selectsOnly(info, ['id'])}`,
  JSON.stringify(Object.entries(info.variableValues).filter(([name]) => !name.startsWith('µ'))),
]);

type Variables = Record<string, unknown>;

interface Outcome {
  data: unknown;
  errors: unknown[];
  seen: Seen;
}

/** What graphql-js answers, and what the executor does when it has seen the document before. */
async function runBoth(text: string, variables: Variables = {}, operationName?: string): Promise<Outcome[]> {
  const document = parse(text);
  const operation = getOperationAST(document, operationName) ?? undefined;
  const run = createExecutor(schema);
  const answer = async (go: (seen: Seen) => unknown): Promise<Outcome> => {
    const seen: Seen = [];
    return toOutcome((await go(seen)) as ExecutionResult, seen);
  };
  const expected = await answer((contextValue) =>
    execute({
      schema,
      document: parse(text),
      variableValues: variables,
      ...(operationName === undefined ? {} : { operationName }),
      contextValue,
    }),
  );
  const again = () => answer((context) => run({ document, operation, operationName, variables, context }));
  return [expected, await again(), await again(), await again()];
}

function toOutcome({ data, errors = [] }: ExecutionResult, seen: Seen): Outcome {
  const told = errors.map((error) => JSON.stringify([error, error.extensions, error.name])).toSorted();
  return { data: JSON.stringify(data), errors: told.map((text) => JSON.parse(text) as unknown), seen };
}

function isCompiled(text: string, variables: Variables = {}): boolean {
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return compileOperation(addAnyValue(schema), document, operation, coerced) !== null;
}

const SPREAD = 'fragment F on Thing { id ... on Sync { own } ...G } fragment G on Thing { name peer { id } }';

const COMPILED: [string, Variables?][] = [
  ['{ thing(id: 2) { __typename id name mood own: id } }'],
  ['{ a: thing(id: "2") { id } b: thing(id: 1) { x: id peer { id peer { name } } } }'],
  ['query Q($id: ID!) { thing(id: $id) { id } }', { id: 4 }],
  ['{ thing(id: 2) { ... on Sync { own } ... on Async { name } ... { id } } }'],
  [`{ things { ...F } } ${SPREAD}`],
  // Conditions: also two on one field, on fragments, on a fragment that is used twice, and with nothing left.
  ['query($a: Boolean!) { thing(id: 2) { id @include(if: $a) name @skip(if: $a) } }', { a: true }],
  ['query($a: Boolean!) { thing(id: 2) { id @include(if: $a) name @skip(if: $a) } }', { a: false }],
  [`query($a: Boolean = true) { thing(id: 2) { ...F @skip(if: $a) ...F } } ${SPREAD}`],
  [
    `query($a: Boolean!) { x: thing(id: 2) @skip(if: $a) { ...F } y: thing(id: 1) { ...F } } ${SPREAD}`,
    { a: true },
  ],
  ['{ thing(id: 2) { id @skip(if: true) } }'],
  ['{ thing(id: 2) { ... @include(if: false) { id } name @include(if: true) @skip(if: false) } }'],
  // Values: defaults, variables deep inside, absent ones, null, lists of one.
  ['{ echo }'],
  ['{ echo(text: null, texts: "one", filter: { mood: CROSS, inner: { names: ["a", "b"] } }) }'],
  ['query($n: Int, $t: String) { echo(text: $t, filter: { least: $n }) }'],
  ['query($n: Int, $t: String) { echo(text: $t, filter: { least: $n }) }', { n: null, t: null }],
  ['query($n: Int, $t: String!) { echo(texts: [$t, "b"], filter: { least: $n }) }', { n: 3, t: 'a' }],
  ['query($f: Filter) { echo(filter: $f) }', { f: { mood: 'CALM', inner: { names: 'x' } } }],
  ['query($of: [Int!]! = [4]) { sum(of: $of) }'],
  ['query($of: [Int!]! = [4]) { sum(of: $of) }', { of: 5 }],
  ['query($first: Int) { thing(id: 2) { things(first: $first) { id } } }'],
  ['{ sum }'],
  // Errors: at their place, nulling what is above, in a list, as a value, of an enum.
  ['{ thing(id: 6) { id careless } }'],
  ['{ thing(id: 9) { id careless } }'],
  ['{ thing(id: 6) { id risky } sum }'],
  ['{ thing(id: 9) { id risky } sum }'],
  ['{ thing(id: 5) { peer { risky } name } }'],
  ['{ thing(id: 7) { mood id } }'],
  ['{ thing(id: 2) { things(first: 9) { id careless } } }'],
  ['{ things(first: 9) { id careless name } }'],
  ['{ things(first: 2) { id risky } }'],
  ['{ thing(id: 3) { things(first: 9) { ... on Async { risky } } } sum }'],
  ['{ perhaps(ids: ["x", 1, 2, "x", 3]) { id name careless } }'],
  // What a resolver sees of its selection.
  ['{ selected { id } }'],
  ['query($a: Boolean!) { selected { ... on Thing @include(if: $a) { name } id } }', { a: false }],
  [
    'query($a: Boolean!) { selected { ...F @include(if: $a) own } } fragment F on Thing { name }',
    { a: true },
  ],
  ['query($v: Int = 3) { selected(a: $v) { id } s: selected { name } }'],
];

const LEFT_TO_GRAPHQL_JS: [string, string, Variables?][] = [
  [
    'an alias that its names of paths could mix up',
    '{ a_b: thing(id: 2) { id } a: thing(id: 2) { b_c: id } }',
  ],
  ['an alias that means something to JavaScript', '{ __proto__: sum }'],
  ['introspection', '{ __schema { queryType { name } } __type(name: "Thing") { kind } }'],
  [
    'what would grow too large',
    `{ thing(id: 2) ${'{ things(first: 1) '.repeat(14)} { id name } ${'}'.repeat(14)} }`,
  ],
  ['a condition that is null', 'query($a: Boolean = true) { sum @skip(if: $a) }', { a: null }],
];

describe('a compiled operation', () => {
  it.each(COMPILED)('%s %j', async (text, variables) => {
    expect(validate(schema, parse(text)).map(String)).toEqual([]);
    expect(isCompiled(text, variables)).toBe(true);
    const [expected, ...answers] = await runBoth(text, variables);
    for (const answer of answers) expect(answer).toEqual(expected);
  });

  it('is what graphql-js answers, for any document', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.boolean(), fc.boolean(), async (text, a, b) => {
        fc.pre(validate(schema, parse(text)).length === 0);
        const [expected, ...answers] = await runBoth(text, { a, b });
        // Which of several errors nulled a place is a matter of time.
        for (const { data, errors } of answers) {
          expect([data, errors.length > 0]).toEqual([expected!.data, expected!.errors.length > 0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an operation that is not compiled', () => {
  it.each(LEFT_TO_GRAPHQL_JS)('because of %s', async (_why, text, variables) => {
    let compiled = false;
    try {
      compiled = isCompiled(text, variables);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    expect(compiled).toBe(false);
    const [expected, ...answers] = await runBoth(text, variables);
    for (const answer of answers) expect(answer).toEqual(expected);
  });

  it.each<[string, Variables?, string?]>([
    ['query($id: ID!) { thing(id: $id) { id } }'],
    ['query($id: ID!) { thing(id: $id) { id } }', { id: {} }],
    ['query($f: Filter) { echo(filter: $f) }', { f: { nothing: 1, least: 'x' } }],
    ['query($t: String = "t") { echo(texts: [$t]) }', { t: null }],
    ['query($of: [Int!]! = [4]) { sum(of: $of) }', { of: null }],
    ['query A { sum } query B { echo }'],
    ['query A { sum } query B { echo }', {}, 'C'],
    ['query A { sum } query B { echo }', {}, 'B'],
  ])('because its values are wrong, or its name: %s %j %s', async (text, variables, name) => {
    const [expected, ...answers] = await runBoth(text, variables, name);
    for (const answer of answers) expect(answer).toEqual(expected);
  });
});

describe('a value in a document', () => {
  // graphql-jit 0.8.9 turns such a string into a piece of the program it compiles.
  const MARK = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';

  it.each([
    `{ echo(text: "${MARK}(globalThis.broken = 1)") }`,
    `{ echo(text: """${MARK}(globalThis.broken = 1)""") }`,
    `{ echo(texts: ["\\u005f_MAGIC${MARK.slice(7)}(globalThis.broken = 1)"]) }`,
    `{ echo(filter: { names: ["${MARK}(globalThis.broken = 1)"] }) }`,
    `query($t: String = "${MARK}(globalThis.broken = 1)") { echo(text: $t) }`,
  ])('never runs: %s', async (text) => {
    const [expected, ...answers] = await runBoth(text);
    expect(isCompiled(text)).toBe(true);
    for (const answer of answers) expect(answer).toEqual(expected);
    expect(globalThis).not.toHaveProperty('broken');
  });
});
