import { readFileSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';
import { buildSchema } from 'graphql';

/** The API's schema, whose root fields answer what the file that the process was given holds: no work but GraphQL's. */
export function loadSchema() {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const data = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  const fields = schema.getQueryType().getFields();
  for (const [name, value] of Object.entries(data)) fields[name].resolve = () => value;
  return schema;
}
