import type { GraphQLSchema } from 'graphql';
import { subgraphs } from '../../resolvers/index.js';
import { buildSchema } from '../../src/server/build-schema.js';

let schema: GraphQLSchema | undefined;

/** The whole graph's schema; built once, as in a process. */
export function wholeSchema(): GraphQLSchema {
  schema ??= buildSchema(subgraphs);
  return schema;
}
