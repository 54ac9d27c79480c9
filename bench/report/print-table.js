import process from 'node:process';
import { findMissed } from './find-missed.js';

/** Prints a measurement's rows; a figure that misses its aim is marked. */
export function printTable({ title, columns }, rows) {
  const body = rows.map((row) => {
    const missed = new Set(findMissed(columns, row).map(({ key }) => key));
    const isHeading = Object.keys(row.values).length === 0;
    const cells = columns.map(({ key, show }) =>
      isHeading ? '' : show(row.values[key]) + (missed.has(key) ? ' !' : '  '),
    );
    return [(row.under === undefined ? '' : '  ') + row.of, ...cells];
  });
  const head = ['', ...columns.map((column) => `${column.title}  `)];
  const widths = head.map((_, index) => Math.max(...[head, ...body].map((line) => line[index].length)));
  const print = ([name, ...cells]) =>
    `${name.padEnd(widths[0])}${cells.map((cell, index) => `  ${cell.padStart(widths[index + 1])}`).join('')}`;
  const lines = [head, ...body].map((line) => print(line).trimEnd());
  process.stdout.write(`\n${title}\n\n${lines.join('\n')}\n`);
}
