import type { EntityType } from '../src/loaders/entity-type.js';

/** A part of the graph that can be served by a process of its own. */
export interface Subgraph {
  readonly name: string;
  /** Whether its fields lead to entities of all the others, by their ids. */
  readonly leadsToAll?: boolean;
  readonly resolvers: readonly (new () => object)[];
  /** The types it owns, by the type part of their ids. */
  readonly entities: Readonly<Record<string, EntityType>>;
  /** The classes of those types, and of others that only an interface leads to. */
  readonly types: readonly (abstract new () => object)[];
}
