import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { parseArgs } from 'node:util';
import { measurements } from './measurements/list.js';
import { measure } from './measurements/measure.js';

/** All of it ends within ten minutes, whatever happens. */
const TOTAL_SECONDS = 590;

const USAGE = `npm run bench -- [NAME...] [--json FILE] [--seconds N]

  NAME       ${measurements.map(({ name }) => name).join(', ')}; all of them by default
  --json     where the figures go; bench/results/latest.json by default
  --seconds  how long each server is under load; 4 by default
`;

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string', default: fileURLToPath(new URL('results/latest.json', import.meta.url)) },
    seconds: { type: 'string', default: '4' },
    help: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const problem = findProblem();

if (options.help || problem !== null) {
  process.stdout.write(problem === null ? USAGE : `${problem}\n\n${USAGE}`);
  process.exitCode = options.help ? 0 : 2;
} else {
  const chosen = measurements.filter(({ name }) => names.length === 0 || names.includes(name));
  await runAll(chosen, { seconds, file: options.json });
}

function findProblem() {
  const unknown = names.find((name) => !measurements.some((measurement) => measurement.name === name));
  if (unknown !== undefined) return `There is no measurement ${unknown}.`;
  return seconds >= 1 && seconds <= 20 ? null : '--seconds takes a number from 1 to 20.';
}

async function runAll(chosen, { seconds, file }) {
  const since = performance.now();
  const results = [];
  for (const measurement of chosen) {
    const leftSeconds = TOTAL_SECONDS - (performance.now() - since) / 1_000;
    const limitSeconds = Math.max(1, Math.min(measurement.limitSeconds, Math.floor(leftSeconds)));
    results.push(await measure({ ...measurement, limitSeconds }, { seconds }));
  }
  process.stdout.write(`\n${summarize(results)}\n${Math.round((performance.now() - since) / 1_000)} s.\n`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...describeMachine(), results }, null, 2)}\n`);
  if (results.some(({ failure }) => failure !== null)) process.exitCode = 1;
}

function summarize(results) {
  const missed = results.flatMap((result) => result.missed);
  const failed = results.filter(({ failure }) => failure !== null).map(({ name }) => name);
  if (missed.length + failed.length === 0) return 'Every aim is met.';
  return [
    ...(failed.length > 0 ? [`Failed: ${failed.join(', ')}`] : []),
    ...(missed.length > 0 ? [`Aims missed (!):\n  ${missed.join('\n  ')}`] : []),
  ].join('\n');
}

function describeMachine() {
  const processors = cpus();
  return {
    at: new Date().toISOString(),
    node: process.version,
    machine: `${processors.length} x ${processors[0]?.model ?? 'unknown'}`,
  };
}
