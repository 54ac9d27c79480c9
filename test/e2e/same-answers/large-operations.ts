import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import { selectEverything } from '../../helpers/select-everything.js';
import type { KnownValues } from './known-values.js';
import type { Operation } from './operation.js';

/** As large as limits allow by default: 50 aliases, 12 levels, 4,000 tokens. */
export function listLarge(schema: GraphQLSchema, { ids }: KnownValues): Operation[] {
  const proxies = ids.get('Proxy') ?? [];
  const lookups = Array.from(
    { length: 50 },
    (_, index) => `p${index}: proxy(id: ${JSON.stringify(proxies[index % proxies.length])}) { name }`,
  );
  const everything = selectEverything(schema, schema.getType('Proxy') as GraphQLCompositeType, ['Host']);
  return [
    toOperation('50 aliases', lookups),
    toOperation('12 levels', [
      `proxies(first: 2) { nodes { listeners(first: 2) { nodes { proxy { listeners(first: 1) { nodes {
        proxy { host { realServers(first: 1) { nodes { id } } } } } } } } } } }`,
    ]),
    toOperation('4,000 tokens', repeatTo(3_900, `proxies(first: 2) { nodes ${everything} }`)),
  ];
}

function toOperation(name: string, selections: readonly string[]): Operation {
  return { name, source: `{ ${selections.join('\n')} }`, variables: {} };
}

/** The same selection under so many names that there are at most so many tokens. */
function repeatTo(tokens: number, selection: string): string[] {
  const each = (selection.match(/\w+|[^\w\s]/g) ?? []).length + 2;
  return Array.from({ length: Math.floor(tokens / each) }, (_, index) => `r${index}: ${selection}`);
}
