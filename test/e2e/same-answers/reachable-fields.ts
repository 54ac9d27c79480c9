import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { KnownValues } from './known-values.js';

/** A field that takes arguments, and the operations that lead to it. */
export interface ReachableField {
  /** The type that it is of. */
  type: string;
  field: GraphQLField<unknown, unknown>;
  /** What the body of an operation is, around the field with its selection; one for each thing that may have it. */
  ways: ((selected: string) => string)[];
}

/** Each field that takes arguments: of the root, of hosts, and of whatever is found by its id. */
export function listReachable(schema: GraphQLSchema, { ids, words }: KnownValues): ReachableField[] {
  const waysTo = (type: string): ReachableField['ways'] => {
    if (type === 'Query') return [(selected) => `{ ${selected} }`];
    const isHost = type === 'Host';
    const keys = isHost ? (words.get('address') ?? []) : (ids.get(type) ?? []);
    return keys.map((key) => (selected) => {
      const quoted = JSON.stringify(key);
      return isHost
        ? `{ host(address: ${quoted}) { ${selected} } }`
        : `{ node(id: ${quoted}) { ... on ${type} { ${selected} } } }`;
    });
  };
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields()).filter(({ args }) => args.length > 0);
    return fields.map((field) => ({ type: type.name, field, ways: waysTo(type.name) }));
  });
}
