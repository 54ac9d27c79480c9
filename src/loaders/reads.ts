import { services } from '../providers/registry.js';
import type { Reader } from '../upstream/reader.js';

type ServiceOfList = (typeof services)[number];

/** What the resolvers read, by service: each service's own reads, for one operation. */
export type Reads = { readonly [S in ServiceOfList as S['name']]: ReturnType<S['createReads']> };

/** Builds the reads of one operation; a service's are made when a resolver first needs them. */
export function createReads(reader: Reader): Reads {
  const made = new Map<string, unknown>();
  const reads = {};
  for (const { name, createReads: create } of services) {
    Object.defineProperty(reads, name, {
      enumerable: true,
      get: () => {
        if (!made.has(name)) made.set(name, create(reader));
        return made.get(name);
      },
    });
  }
  return reads as Reads;
}
