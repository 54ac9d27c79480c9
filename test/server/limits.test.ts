import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { getIntrospectionQuery, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureOperation, type OperationSize } from '../../src/server/limits/measure-operation.js';
import { startTestServer, type TestServer } from '../helpers/start-test-server.js';

function measure(text: string): OperationSize {
  const { definitions } = parse(text);
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  return measureOperation(
    operation,
    (name) =>
      definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name) as never,
  );
}

describe('the size of an operation', () => {
  it.each([
    ['{ a }', 1, 0],
    ['{ a { b { c } } d { e } }', 3, 0],
    ['{ x: a { ... { y: b } ... on T { z: __typename } } }', 2, 3],
    ['{ a { ...F } b { ...F } } fragment F on T { x: c { d } }', 3, 2],
    ['{ ...F } fragment F on T { a { ...G } } fragment G on T { x: b }', 2, 1],
    ['{ s: __schema { types { fields { t: name } } } }', 1, 2],
  ])('%s', (text, depth, aliases) => {
    expect(measure(text)).toEqual({ depth, aliases });
  });

  it('comes to an end when fragments use themselves, or each other', () => {
    expect(measure('{ ...F } fragment F on T { a { ...G } } fragment G on T { b { ...F } }').depth).toBe(2);
  });

  it('is found at once when fragments multiply', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`);
    const { aliases } = measure(`{ ...F0 } ${levels.join(' ')} fragment F40 on T { x: a }`);
    expect(aliases).toBe(2 ** 40);
  });

  it('is the number of nested sets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (depth) => {
        expect(measure(`{ a ${'{ a '.repeat(depth - 1)}${'}'.repeat(depth - 1)} }`).depth).toBe(depth);
      }),
    );
  });
});

describe('a server with limits', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ limits: { depth: 6, tokens: 400, aliases: 3 } });
  });
  afterAll(() => server.close());

  const messages = async (query: string): Promise<string[]> => {
    const { errors = [] } = (await (await server.ask(query)).json()) as { errors?: { message: string }[] };
    return errors.map(({ message }) => message);
  };

  it('says which limit an operation broke and what to do', async () => {
    const deep = 'proxy { listeners { nodes { '.repeat(2);
    const query = `query Deep { listeners { nodes { ${deep} id ${'} } }'.repeat(2)} } } }`;
    expect(await messages(query)).toEqual([
      'operation Deep is 9 levels deep, the limit is 6: ask for the inner part by its id in a second operation, or raise limits.depth',
    ]);
    expect(await messages('{ a: __typename b: __typename c: __typename d: __typename }')).toEqual([
      'the operation holds 4 aliases, the limit is 3: ask with lists (nodes, hosts) instead of aliases, or raise limits.aliases',
    ]);
    expect(await messages(`{ ${'__typename '.repeat(500)} }`)).toEqual([
      expect.stringMatching(/more than 400 tokens, which is the limit: .*raise limits\.tokens/),
    ]);
  });

  it('still answers introspection', async () => {
    expect(
      await messages(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true })),
    ).toEqual([]);
  });
});

describe('the ready queries of the query editor', () => {
  const directory = join(import.meta.dirname, '../../src/server/graphiql/queries');
  const files = readdirSync(directory).filter((name) => name.endsWith('.graphql'));

  it.each(files)('%s keeps within the default limits', (file) => {
    const { depth, aliases } = measure(readFileSync(join(directory, file), 'utf8'));
    expect(depth).toBeLessThanOrEqual(12);
    expect(aliases).toBeLessThanOrEqual(50);
  });
});
