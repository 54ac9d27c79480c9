import type { EntityType, ResolveReference } from '../src/loaders/entity-type.js';

/** A part of the graph that can be served by a process of its own. */
export interface Subgraph {
  readonly name: string;
  readonly resolvers: readonly (new () => object)[];
  /** The types it owns, by the type part of their ids. */
  readonly entities: Readonly<Record<string, EntityType>>;
  /** How references to entities with another key than an id are resolved, by the name of the type. */
  readonly references?: Readonly<Record<string, ResolveReference>>;
  /** The classes of those types, and of others that only an interface leads to. */
  readonly types: readonly (abstract new () => object)[];
}
