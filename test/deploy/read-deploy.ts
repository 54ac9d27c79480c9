import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** Where the deployment's files are. */
export const DEPLOY = join(import.meta.dirname, '../../deploy');

/** The text of a file below deploy/. */
export function readDeploy(path: string): string {
  return readFileSync(join(DEPLOY, path), 'utf8');
}

/** What a YAML file below deploy/ holds, with its merge keys (`<<`) followed, as Compose does. */
export function readYaml(path: string): unknown {
  return parse(readDeploy(path), { merge: true });
}

/** The documents of a YAML file below deploy/. */
export function readDocuments(path: string): unknown[] {
  return parseAllDocuments(readDeploy(path)).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]!;
    return document.toJS() as unknown;
  });
}
