import type { Reads } from './reads.js';

/** A GraphQL type that can be asked for by id. */
export interface EntityType {
  typename: string;
  /** Finds it; null when it does not exist. Fails with an UpstreamError, or for a malformed id. */
  load: (id: string, reads: Reads) => Promise<{ __typename: string; id: string } | null>;
}

/** All such types, by the service and type parts of their ids: `gaap:proxy`. */
export type EntityTypes = ReadonlyMap<string, EntityType>;

/** What a gateway knows of an entity: its type, and the fields of its key. */
export type Reference = { __typename: string } & Readonly<Record<string, unknown>>;

/** Finds the entity of a reference; null for what does not exist. Fails with an UpstreamError, or for a malformed key. */
export type ResolveReference = (reference: Reference, context: { reads: Reads }) => unknown;
