import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory of the package a file belongs to: the same from the sources and from what is built of them. */
export function findPackageRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('no package.json above the program');
  return findPackageRoot(parent);
}
