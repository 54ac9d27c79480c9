import process from 'node:process';
import { openLab } from '../lab/lab.js';
import { within } from '../lab/within.js';
import { describeMissed } from '../report/describe-missed.js';
import { printTable } from '../report/print-table.js';

/** One measurement in a lab of its own, which is closed whatever happens; what it found before that stands. */
export async function measure(measurement, settings) {
  const { name, title, columns, limitSeconds, run } = measurement;
  const lab = await openLab();
  const endEarly = () => void lab.close().then(() => process.exit(130));
  process.once('SIGINT', endEarly);
  const rows = [];
  let failure = null;
  try {
    for await (const row of within(run(lab, settings), limitSeconds * 1_000)) {
      rows.push(row);
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name}: ${row.under ?? ''} ${row.of}`);
    }
  } catch (error) {
    failure = error.message;
  } finally {
    process.off('SIGINT', endEarly);
    await lab.close();
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  printTable(measurement, rows);
  if (failure !== null) process.stdout.write(`\nfailed: ${failure}\n`);
  return { name, title, rows, failure, missed: rows.flatMap((row) => describeMissed(columns, row)) };
}
