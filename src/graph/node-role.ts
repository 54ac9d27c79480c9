import { registerEnumType } from 'type-graphql';

/** The part a node plays in its instance, whatever word its provider has for it. */
export const NodeRole = {
  PRIMARY: 'PRIMARY',
  SECONDARY: 'SECONDARY',
  READONLY: 'READONLY',
  ARBITER: 'ARBITER',
  PROXY: 'PROXY',
  UNKNOWN: 'UNKNOWN',
} as const;
export type NodeRole = keyof typeof NodeRole;

registerEnumType(NodeRole, {
  name: 'NodeRole',
  description: 'The part a node plays in its instance.',
  valuesConfig: {
    PRIMARY: { description: 'It takes the writes (upstream: PRIMARY, master).' },
    SECONDARY: { description: 'It follows a primary and may take its place (upstream: SECONDARY, slave).' },
    READONLY: { description: 'It follows a primary and never takes its place (upstream: READONLY).' },
    ARBITER: { description: 'It votes and holds no data (upstream: ARBITER).' },
    PROXY: {
      description: 'It takes connections and passes commands on (upstream: Mongos, Proxy, redis-proxy).',
    },
    UNKNOWN: { description: 'The provider says nothing, or a word that is not documented.' },
  },
});
