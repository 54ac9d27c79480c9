import { readFileSync } from 'node:fs';

/** A provider's printed example as it stands. */
export function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
}
