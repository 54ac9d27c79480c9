import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { createSubgraphOption, requireSubgraph } from './create-options.js';

const EXAMPLE = `
Example:
  connectome schema > schema.graphql
  connectome schema --write schema.graphql
  connectome schema --subgraph gaap

A subgraph is printed with the directives of Apollo Federation 2, as composers take it.`;

/** `connectome schema`: the API schema as text. */
export function createSchemaCommand(): Command {
  return new Command('schema')
    .description('print the schema of the API, or of a subgraph, in GraphQL')
    .addOption(createSubgraphOption('print this part of the graph, for a composer'))
    .option('--write <file>', 'write it to a file instead')
    .addHelpText('after', EXAMPLE)
    .action(async ({ write, subgraph }: { write?: string; subgraph?: string }, command: Command) => {
      const part = await requireSubgraph(subgraph, command);
      const text = part === null ? await printWholeSchema() : await printSubgraph(part);
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

async function printSubgraph(name: string): Promise<string> {
  const { printPart } = await import('../server/federation/build-part.js');
  return printPart(name);
}
