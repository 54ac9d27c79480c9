import { registerEnumType } from 'type-graphql';

/** How an instance is built. */
export const MongoClusterType = { REPLICA_SET: 'REPLICA_SET', SHARDED: 'SHARDED' } as const;
export type MongoClusterType = keyof typeof MongoClusterType;

/** What an instance is for. */
export const MongoInstancePurpose = {
  FORMAL: 'FORMAL',
  TEMPORARY: 'TEMPORARY',
  READ_ONLY: 'READ_ONLY',
} as const;
export type MongoInstancePurpose = keyof typeof MongoInstancePurpose;

/** What one instance is to another. */
export const MongoRelation = {
  READ_ONLY: 'READ_ONLY',
  STANDBY: 'STANDBY',
  CLONE: 'CLONE',
  MAIN: 'MAIN',
} as const;
export type MongoRelation = keyof typeof MongoRelation;

/** What an operation does. */
export const MongoOperationKind = {
  NONE: 'NONE',
  UPDATE: 'UPDATE',
  INSERT: 'INSERT',
  QUERY: 'QUERY',
  COMMAND: 'COMMAND',
  GET_MORE: 'GET_MORE',
  REMOVE: 'REMOVE',
  KILL_CURSORS: 'KILL_CURSORS',
} as const;
export type MongoOperationKind = keyof typeof MongoOperationKind;

/** The role of the node that an operation runs on. */
export const MongoOperationState = { PRIMARY: 'PRIMARY', SECONDARY: 'SECONDARY' } as const;
export type MongoOperationState = keyof typeof MongoOperationState;

registerEnumType(MongoClusterType, {
  name: 'MongoClusterType',
  description: 'How an instance is built (upstream: ClusterType).',
  valuesConfig: {
    REPLICA_SET: { description: 'One replica set (0).' },
    SHARDED: { description: 'Shards behind routers (1).' },
  },
});
registerEnumType(MongoInstancePurpose, {
  name: 'MongoInstancePurpose',
  description: 'What an instance is for (upstream: InstanceType).',
  valuesConfig: {
    FORMAL: { description: 'An ordinary instance (1).' },
    TEMPORARY: { description: 'Made of another one for a while, say to look at a backup (2).' },
    READ_ONLY: { description: 'It serves reads of another one (3).' },
  },
});
registerEnumType(MongoRelation, {
  name: 'MongoRelation',
  description: 'What one instance is to another.',
  valuesConfig: {
    READ_ONLY: { description: 'It serves reads of this one (upstream: ReadonlyInstances).' },
    STANDBY: { description: 'It stands by for a disaster of this one (upstream: StandbyInstances).' },
    CLONE: { description: 'A temporary copy of this one (upstream: CloneInstances, RelatedInstance).' },
    MAIN: {
      description: 'This one is its copy, its reader or stands by for it (upstream: RelatedInstance).',
    },
  },
});
registerEnumType(MongoOperationKind, {
  name: 'MongoOperationKind',
  description: 'What an operation does (upstream: Op).',
  valuesConfig: {
    NONE: { description: 'An idle connection or work of the database itself (none).' },
    UPDATE: { description: 'It changes documents (update).' },
    INSERT: { description: 'It adds documents (insert).' },
    QUERY: { description: 'It reads documents (query).' },
    COMMAND: { description: 'Any other command, such as an aggregation (command).' },
    GET_MORE: { description: 'It reads on from a cursor (getmore).' },
    REMOVE: { description: 'It deletes documents (remove).' },
    KILL_CURSORS: { description: 'It lets go of cursors (killcursors).' },
  },
});
registerEnumType(MongoOperationState, {
  name: 'MongoOperationState',
  description: 'The role of the node that an operation runs on (upstream: State).',
  valuesConfig: {
    PRIMARY: { description: 'The primary of its replica set.' },
    SECONDARY: { description: 'A secondary.' },
  },
});
