import { getNamedType, isCompositeType, isNonNullType, type GraphQLSchema } from 'graphql';
import type { OpenGraph } from '../../helpers/open-graph.js';
import { selectEverything } from '../../helpers/select-everything.js';

/** What there is in a world, to ask for by name. */
export interface KnownValues {
  /** Ids by the name of their type. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** By the name of a field, or of an argument: the short texts and whole numbers that stand there. */
  words: ReadonlyMap<string, readonly (string | number)[]>;
}

/** Fields whose values are good arguments too, under the arguments' names. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  address: ['addresses', 'ip', 'farAddress', 'nearAddress'],
  account: ['accounts'],
  region: ['regions'],
  name: ['search'],
};

/** Reads everything there is below the root fields, and keeps what arguments can be made of. */
export async function learnValues(
  graph: Pick<OpenGraph, 'query'>,
  schema: GraphQLSchema,
): Promise<KnownValues> {
  const ids = new Map<string, Set<string>>();
  const words = new Map<string, Set<string | number>>();
  const learn = (value: unknown, key = ''): void => {
    if (Array.isArray(value)) for (const item of value) learn(item, key);
    else if (typeof value === 'object' && value !== null) learnObject(value as Record<string, unknown>);
    else if (typeof value === 'string' || Number.isInteger(value)) {
      for (const name of [key, ...(ALSO[key] ?? [])]) keep(words, name, value as string | number);
    }
  };
  const learnObject = (object: Record<string, unknown>): void => {
    const { __typename: type, id } = object;
    if (typeof type === 'string' && typeof id === 'string') keep(ids, type, id);
    for (const [key, value] of Object.entries(object)) learn(value, key);
  };
  for (const query of listQueries(schema)) learn((await graph.query(query)).data);
  return { ids: toSorted(ids), words: toSorted(words) };
}

/** All there is below each root field that needs no argument; what hosts lead to is found there too. */
function listQueries(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, type, args }) => {
    const inner = getNamedType(type);
    if (args.some((arg) => isNonNullType(arg.type)) || !isCompositeType(inner)) return [];
    return [`{ ${name} ${selectEverything(schema, inner, ['Host'])} }`];
  });
}

function keep<Value>(into: Map<string, Set<Value>>, name: string, value: Value): void {
  const known = into.get(name) ?? new Set();
  into.set(name, known.add(value));
}

/** In an order of its own: the same world gives the same corpus, whoever answered first. */
function toSorted<Value extends string | number>(sets: Map<string, Set<Value>>): Map<string, Value[]> {
  return new Map([...sets].map(([name, values]) => [name, [...values].toSorted(byText)]));
}

function byText(a: string | number, b: string | number): number {
  return String(a) < String(b) ? -1 : 1;
}
