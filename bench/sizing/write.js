import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { URL } from 'node:url';
import { toTables } from './tables.js';

/**
 * Puts the tables into docs/sizing.md, reckoned from figures.json and the tables of actions; with --check it only says
 * whether they are there.
 */
const page = new URL('../../docs/sizing.md', import.meta.url);
const figures = JSON.parse(await readFile(new URL('figures.json', import.meta.url), 'utf8'));
const written = await readFile(page, 'utf8');
const current = Object.entries(toTables(figures)).reduce(put, written);

if (!process.argv.includes('--check')) await writeFile(page, current);
else if (written !== current) {
  process.stderr.write('docs/sizing.md has other tables: node bench/sizing/write.js\n');
  process.exitCode = 1;
}

/** A table stands between two comments with its name. */
function put(text, [name, table]) {
  const [before, after] = [`<!-- ${name} -->\n\n`, `\n\n<!-- /${name} -->`];
  const [start, end] = [text.indexOf(before), text.indexOf(after)];
  if (start < 0 || end < 0) throw new Error(`docs/sizing.md has no place for the table ${name}`);
  return `${text.slice(0, start)}${before}${table}${text.slice(end)}`;
}
