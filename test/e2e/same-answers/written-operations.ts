import { isNonNullType, type GraphQLSchema } from 'graphql';
import { ALL_FIVE } from '../failures/all-five.js';
import { flowRealtimeJoin } from '../joins/flow-realtime-join.js';
import { listenersJoin } from '../joins/listeners-join.js';
import { mediaConnectionsJoin } from '../joins/media-connections-join.js';
import { mongoClientsJoin } from '../joins/mongo-clients-join.js';
import { redisSessionsJoin } from '../joins/redis-sessions-join.js';
import { listReadyQueries } from '../../helpers/list-ready-queries.js';
import type { KnownValues } from './known-values.js';
import type { Operation } from './operation.js';

const JOINS = [listenersJoin, mongoClientsJoin, redisSessionsJoin, flowRealtimeJoin, mediaConnectionsJoin];

/** A key of an entity that other subgraphs add to, selected under a condition that says no. */
const KEY_LEFT_OUT = `query ($isWanted: Boolean = false) {
  proxies(first: 2) {
    nodes { id forwardHost { address @include(if: $isWanted) mongoInstances { totalCount complete } } }
  }
}`;

/** What people ask: the ready queries, the joins, all services at once. */
export function listWritten(): Operation[] {
  return [
    ...listReadyQueries().map(({ name, query, variables }) => ({ name, source: query, variables })),
    ...JOINS.map(({ name, selection }) => ({ name, source: `{ ${selection} }`, variables: {} })),
    { name: 'a key left out', source: KEY_LEFT_OUT, variables: {} },
    { name: 'all five', source: ALL_FIVE, variables: {} },
  ];
}

/** The ids that each typed lookup is asked for, beside one that exists. */
const ODD_IDS: Readonly<Record<string, (known: string) => string>> = {
  'does not exist': (known) => known.replace(/.{4}$/, 'zzzz'),
  'is of another kind': (known) => known.replace(/:[^:]+:([^:]*)$/, ':nothing:$1'),
  'is of an unknown account': (known) => known.replace(/^[^:]+/, 'nobody'),
  'is no id': () => 'nonsense',
};

/** Each typed lookup, of what exists and of what does not. */
export function listLookups(schema: GraphQLSchema, { ids }: KnownValues): Operation[] {
  const fields = Object.values(schema.getQueryType()!.getFields());
  const lookups = fields.filter(
    ({ name, args }) => name !== 'node' && args.some((arg) => arg.name === 'id' && isNonNullType(arg.type)),
  );
  return lookups.flatMap(({ name, type }) => {
    const known = ids.get(String(type)) ?? ids.get('TcpListener') ?? [];
    const source = `query Lookup($id: ID!) { ${name}(id: $id) { __typename id name } }`;
    const odd = Object.entries(ODD_IDS).map(([how, toOdd]) => ({ how, id: toOdd(known[0] ?? '') }));
    return [{ how: 'exists', id: known[0] }, ...odd].map(({ how, id }) => ({
      name: `${name} of what ${how}`,
      source,
      variables: { id },
    }));
  });
}
