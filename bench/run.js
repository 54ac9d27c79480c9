import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, URL } from 'node:url';
import { parseArgs } from 'node:util';
import { openLab } from './lab/lab.js';
import { measurements } from './measurements/list.js';
import { findMissed } from './report/find-missed.js';
import { printTable } from './report/print-table.js';

const USAGE = `npm run bench -- [NAME...] [--json FILE] [--seconds N]

  NAME       ${measurements.map(({ name }) => name).join(', ')}; all of them by default
  --json     where the figures go; bench/results/latest.json by default
  --seconds  how long each server is under load; 5 by default
`;

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string', default: fileURLToPath(new URL('results/latest.json', import.meta.url)) },
    seconds: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});
const unknown = names.find((name) => !measurements.some((measurement) => measurement.name === name));

if (options.help || unknown !== undefined) {
  process.stdout.write(unknown === undefined ? USAGE : `There is no measurement ${unknown}.\n\n${USAGE}`);
  process.exitCode = options.help ? 0 : 2;
} else {
  const chosen = measurements.filter(({ name }) => names.length === 0 || names.includes(name));
  await runAll(chosen, { seconds: Number(options.seconds), file: options.json });
}

async function runAll(chosen, { seconds, file }) {
  const since = performance.now();
  const results = [];
  for (const measurement of chosen) results.push(await runOne(measurement, { seconds }));
  const missed = results.flatMap((result) => result.missed);
  process.stdout.write(`\n${summarize(missed)}\n${Math.round((performance.now() - since) / 1_000)} s.\n`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...describeMachine(), results }, null, 2)}\n`);
  if (results.some(({ failure }) => failure !== null)) process.exitCode = 1;
}

/** One measurement in a lab of its own, which is closed whatever happens; what it found before that stands. */
async function runOne(measurement, settings) {
  const { name, title, columns, limitSeconds, run } = measurement;
  const lab = await openLab();
  const endEarly = () => void lab.close().then(() => process.exit(130));
  process.once('SIGINT', endEarly);
  const rows = [];
  let failure = null;
  try {
    for await (const row of within(run(lab, settings), limitSeconds * 1_000)) {
      rows.push(row);
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name}: ${row.of.trim()}`);
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

/** What a generator yields, until it has taken this long in all. */
async function* within(generator, limitMs) {
  const tooLong = delay(limitMs, undefined, { ref: false }).then(() => {
    throw new Error(`it takes longer than ${limitMs / 1_000} s`);
  });
  tooLong.catch(() => undefined);
  for (;;) {
    const { done, value } = await Promise.race([generator.next(), tooLong]);
    if (done) return;
    yield value;
  }
}

function describeMissed(columns, row) {
  return findMissed(columns, row).map(({ key, title, show, atMost, atLeast }) => {
    const aim = atMost === undefined ? `at least ${show(atLeast)}` : `at most ${show(atMost)}`;
    return `${row.of.trim()}: ${title} is ${show(row.values[key])}, the aim is ${aim}`;
  });
}

function summarize(missed) {
  return missed.length === 0 ? 'Every aim is met.' : `Aims missed (!):\n  ${missed.join('\n  ')}`;
}

function describeMachine() {
  const processors = cpus();
  return {
    at: new Date().toISOString(),
    node: process.version,
    machine: `${processors.length} x ${processors[0]?.model ?? 'unknown'}`,
  };
}
