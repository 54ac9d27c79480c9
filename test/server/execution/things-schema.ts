import { buildSchema, isAbstractType, type GraphQLSchema } from 'graphql';

const SDL = `
  interface Thing { id: ID! name: String mood: Mood risky: Int! careless: Int peer: Thing things(first: Int = 2, filter: Filter): [Thing!] }
  type Sync implements Thing { id: ID! name: String mood: Mood risky: Int! careless: Int peer: Thing things(first: Int = 2, filter: Filter): [Thing!] own: Float! }
  type Async implements Thing { id: ID! name: String mood: Mood risky: Int! careless: Int peer: Thing things(first: Int = 2, filter: Filter): [Thing!] }
  enum Mood { CALM CROSS }
  input Filter { names: [String!] least: Int = 1 mood: Mood inner: Filter }
  type Query {
    thing(id: ID!): Thing
    things(first: Int = 3): [Thing!]!
    perhaps(ids: [ID!]!): [Thing]
    echo(text: String, texts: [String!], filter: Filter, flag: Boolean = true): String
    sum(of: [Int!]! = [1, 2]): Int!
    selected(a: Int): Sync
  }
`;

interface Thing {
  __typename: string;
  id: string;
}

/** Even ids are things that answer at once, odd ones are things that take their time; multiples of three fail. */
function toThing(id: number): Thing & Record<string, unknown> {
  return {
    __typename: id % 2 === 0 ? 'Sync' : 'Async',
    id: String(id),
    name: id % 5 === 0 ? new Error(`no name for ${id}`) : `thing ${id}`,
    mood: id % 7 === 0 ? 'UNHEARD_OF' : 'CALM',
    own: id / 4,
  };
}

const fail = (id: string): number => {
  if (Number(id) % 3 === 0) throw new Error(`${id} fails`);
  return Number(id);
};

/** What the look-ahead of `selected` saw, for the test to compare. */
export type Seen = string[];

/** The arguments of any of its fields. */
interface Args {
  id: string;
  first: number;
  ids: string[];
  of: number[];
}

type Resolve = (parent: Thing, args: Args, context: Seen, info: unknown) => unknown;

const fields = (later: <T>(make: () => T) => T | Promise<T>): Record<string, Resolve> => ({
  risky: ({ id }) => later(() => fail(id)),
  careless: ({ id }) => later(() => fail(id)),
  peer: ({ id }) => later(() => toThing(Number(id) + 1)),
  things: ({ id }, { first }) =>
    later(() => Array.from({ length: first }, (_, index) => toThing(Number(id) + index))),
});

/** A small graph with one of everything: interfaces, non-null fields, errors at once and later. */
export function createThingsSchema(look: (info: never) => string[]): GraphQLSchema {
  const schema = buildSchema(SDL);
  const resolvers: Record<string, Record<string, Resolve>> = {
    Sync: fields((make) => make()),
    Async: fields((make) => Promise.resolve().then(make)),
    Query: {
      thing: (_, { id }) => toThing(Number(id)),
      things: (_, { first }) => Promise.resolve(Array.from({ length: first }, (_item, id) => toThing(id))),
      perhaps: (_, { ids }) =>
        Promise.resolve(ids.map((id) => (id === 'x' ? new Error('x is none') : toThing(Number(id))))),
      echo: (_, args) => JSON.stringify(Object.entries(args).sort()),
      sum: (_, { of }) => of.reduce((a, b) => a + b, 0),
      selected: (_, _args, seen, info) => {
        seen.push(...look(info as never));
        return toThing(2);
      },
    },
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }: Thing) => __typename;
  }
  for (const [name, byField] of Object.entries(resolvers)) {
    const type = schema.getType(name) as { getFields: () => Record<string, { resolve?: unknown }> };
    for (const [field, resolve] of Object.entries(byField)) type.getFields()[field]!.resolve = resolve;
  }
  return schema;
}
