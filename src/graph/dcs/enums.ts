import { registerEnumType } from 'type-graphql';

/** How a DCS instance is built. */
export const CacheMode = {
  SINGLE: 'SINGLE',
  HA: 'HA',
  CLUSTER: 'CLUSTER',
  PROXY: 'PROXY',
  RW_SPLIT: 'RW_SPLIT',
  UNKNOWN: 'UNKNOWN',
} as const;
export type CacheMode = keyof typeof CacheMode;

/** What sessions can be ordered by: the figures of a session that are numbers on the wire. */
export const SessionOrderField = {
  IDLE_SECONDS: 'IDLE_SECONDS',
  AGE_SECONDS: 'AGE_SECONDS',
  SUBSCRIBED_CHANNELS: 'SUBSCRIBED_CHANNELS',
  SUBSCRIBED_PATTERNS: 'SUBSCRIBED_PATTERNS',
  QUERY_BUFFER_BYTES: 'QUERY_BUFFER_BYTES',
  QUERY_BUFFER_FREE_BYTES: 'QUERY_BUFFER_FREE_BYTES',
  OUTPUT_BUFFER_BYTES: 'OUTPUT_BUFFER_BYTES',
  OUTPUT_LIST_LENGTH: 'OUTPUT_LIST_LENGTH',
  OUTPUT_MEMORY_BYTES: 'OUTPUT_MEMORY_BYTES',
} as const;
export type SessionOrderField = keyof typeof SessionOrderField;

/** How the host of a session was found. */
export const HostMatch = { REPORTED: 'REPORTED', INFERRED: 'INFERRED' } as const;
export type HostMatch = keyof typeof HostMatch;

/** What sessions can be counted by. */
export const SessionGroupKey = {
  HOST: 'HOST',
  NAME: 'NAME',
  USER: 'USER',
  COMMAND: 'COMMAND',
  DATABASE: 'DATABASE',
} as const;
export type SessionGroupKey = keyof typeof SessionGroupKey;

registerEnumType(HostMatch, {
  name: 'HostMatch',
  description: 'How the host of a session was found.',
  valuesConfig: {
    REPORTED: { description: 'Redis sees the client at this address (upstream: addr).' },
    INFERRED: {
      description:
        'Redis sees an address in 198.19.0.0/16, which hides the client; that the client is at the other address it reports is an inference (upstream: peer).',
    },
  },
});
registerEnumType(SessionGroupKey, {
  name: 'SessionGroupKey',
  description: 'What sessions are counted by.',
  valuesConfig: {
    HOST: { description: 'The host of the client, see Session.host.' },
    NAME: { description: 'What the client calls itself (upstream: name).' },
    USER: { description: 'The ACL user it logged in as (upstream: user).' },
    COMMAND: { description: 'The command it sent last (upstream: cmd).' },
    DATABASE: { description: 'The number of the database it uses (upstream: db).' },
  },
});
registerEnumType(CacheMode, {
  name: 'CacheMode',
  description: 'How an instance is built (upstream: cache_mode).',
  valuesConfig: {
    SINGLE: { description: 'One server (single).' },
    HA: { description: 'A master with replicas (ha).' },
    CLUSTER: { description: 'Shards that clients find by themselves: Redis Cluster (cluster).' },
    PROXY: { description: 'Shards behind proxies: clients connect to the proxies (proxy).' },
    RW_SPLIT: { description: 'A master with replicas behind proxies, which split reads off (ha_rw_split).' },
    UNKNOWN: { description: 'The provider says nothing, or a word that is not documented.' },
  },
});
registerEnumType(SessionOrderField, {
  name: 'SessionOrderField',
  description: 'What sessions can be ordered by.',
  valuesConfig: {
    IDLE_SECONDS: { description: 'Seconds since the last command (upstream: idle).' },
    AGE_SECONDS: { description: 'Seconds since it connected (upstream: age).' },
    SUBSCRIBED_CHANNELS: { description: 'Channels it listens to (upstream: sub).' },
    SUBSCRIBED_PATTERNS: { description: 'Channel patterns it listens to (upstream: psub).' },
    QUERY_BUFFER_BYTES: { description: 'Bytes of commands not yet run (upstream: qbuf).' },
    QUERY_BUFFER_FREE_BYTES: { description: 'Bytes left for commands (upstream: qbuf_free).' },
    OUTPUT_BUFFER_BYTES: { description: 'Bytes of the fixed output buffer in use (upstream: obl).' },
    OUTPUT_LIST_LENGTH: { description: 'Answers that wait behind a full output buffer (upstream: oll).' },
    OUTPUT_MEMORY_BYTES: { description: 'Bytes that all unsent answers take (upstream: omem).' },
  },
});
