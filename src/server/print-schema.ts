import { printSchema, type GraphQLSchema } from 'graphql';

/** The text of schema.graphql: the API schema, without federation's own directives and types. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
