import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MAIN = join(import.meta.dirname, 'main.js');
/** Bytes; a subgraph has some 50,000. Assumed. */
const LONGEST = 16 * 1024 * 1024;

/** The texts of subgraphs, each printed by a process of its own: the schemas of two would mix in one. */
export function printSubgraphs(names: readonly string[]): Promise<string[]> {
  return Promise.all(names.map(printSubgraph));
}

async function printSubgraph(name: string): Promise<string> {
  const args = [MAIN, 'schema', '--subgraph', name];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: LONGEST });
  return stdout;
}
