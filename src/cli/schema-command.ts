import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';

const EXAMPLE = `
Example:
  connectome schema > schema.graphql
  connectome schema --write schema.graphql`;

/** `connectome schema`: the API schema as text. */
export function createSchemaCommand(): Command {
  return new Command('schema')
    .description('print the schema of the API, in GraphQL')
    .option('--write <file>', 'write it to a file instead')
    .addHelpText('after', EXAMPLE)
    .action(async ({ write }: { write?: string }) => {
      const text = await printWholeSchema();
      if (write === undefined) process.stdout.write(text);
      else await writeFile(write, text);
    });
}

async function printWholeSchema(): Promise<string> {
  const { subgraphs } = await import('../../resolvers/index.js');
  const { buildSchema } = await import('../server/build-schema.js');
  const { printApiSchema } = await import('../server/print-schema.js');
  return printApiSchema(buildSchema(subgraphs));
}
