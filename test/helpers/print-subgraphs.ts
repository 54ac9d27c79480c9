import { subgraphs } from '../../resolvers/index.js';
import { runCli } from './run-cli.js';

/** The text of each subgraph by its name, from the command that prints it: a process each. */
export async function printSubgraphs(): Promise<Record<string, string>> {
  const printed = subgraphs.map(async ({ name }): Promise<[string, string]> => {
    const { code, stdout, stderr } = await runCli(['schema', '--subgraph', name]);
    if (code !== 0) throw new Error(stderr);
    return [name, stdout];
  });
  return Object.fromEntries(await Promise.all(printed));
}
