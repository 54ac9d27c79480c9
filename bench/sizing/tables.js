import { count } from '../report/formats.js';
import { estimate, processesForAnswers, roomFor } from './estimate.js';
import { services } from './services.js';

const SIZES = [10, 1_000, 100_000];
const LOADS = [10, 100, 1_000, 10_000];

/** The tables of docs/sizing.md by their names, as Markdown. */
export function toTables(figures) {
  const estimates = services.flatMap((service) =>
    SIZES.map((resources) => ({ service, resources, ...estimate(service, resources, figures) })),
  );
  return {
    figures: figuresTable(figures),
    process: processTable(figures),
    services: servicesTable(estimates),
    redis: redisTable(estimates),
    callers: callersTable(figures),
  };
}

function figuresTable({ services: measured }) {
  return toTable(
    ['', 'rows', 'processor', 'held in a process', 'an answer in Redis'],
    services.map(({ name, resource, rows }) => {
      const { rowsPerResource, cpuMsPerResource, heldBytesPerResource, redisBytesPerAnswer } = measured[name];
      return [
        `\`${name}\`, ${resource}`,
        `${rowsPerResource} ${rows}`,
        `${cpuMsPerResource} ms`,
        toBytes(heldBytesPerResource),
        toBytes(redisBytesPerAnswer),
      ];
    }),
  );
}

function processTable(figures) {
  const { restBytes, cpuMsPerAnswer } = figures.process;
  return toTable(
    ['', ''],
    [
      ['memory at rest', toBytes(restBytes)],
      ['room for what is under way', toBytes(roomFor(figures))],
      ['processor time of a small answer', `${cpuMsPerAnswer} ms`],
      ['measured', `${figures.at}, ${figures.machine}`],
    ],
  );
}

function servicesTable(estimates) {
  return toTable(
    ['', 'resources', 'calls', 'again every', 'a processor', 'memory', 'for once a minute'],
    estimates.map((estimated) => [
      estimated.resources === SIZES[0] ? `\`${estimated.service.name}\`` : '',
      count(estimated.resources),
      count(estimated.calls),
      toDuration(estimated.everySeconds),
      toShare(estimated.cores),
      toBytes(estimated.memoryBytes),
      toNeeds(estimated),
    ]),
  );
}

/** Each service by itself, and all of them in one Redis. */
function redisTable(estimates) {
  const bytesOf = (name, resources) =>
    estimates.find((each) => each.service.name === name && each.resources === resources).redisBytes;
  return toTable(
    ['resources of each', ...services.map(({ name }) => `\`${name}\``), 'all', '`maxmemory`'],
    SIZES.map((resources) => {
      const each = services.map(({ name }) => bytesOf(name, resources));
      const all = each.reduce((sum, bytes) => sum + bytes, 0);
      return [count(resources), ...each.map(toBytes), toBytes(all), `${toMaxMemory(all)}mb`];
    }),
  );
}

function callersTable(figures) {
  return toTable(
    ['answers a second', 'processes'],
    LOADS.map((perSecond) => [count(perSecond), count(processesForAnswers(perSecond, figures))]),
  );
}

/** Half as much again, and no less than a small one. */
function toMaxMemory(bytes) {
  const megabytes = (1.5 * bytes) / 1e6;
  return Math.max(64, 2 ** Math.ceil(Math.log2(megabytes)));
}

/** A service without quotas is bound by processors alone. */
function toNeeds({ credentialsPerMinute, processesPerMinute }) {
  const processes = times(processesPerMinute, 'process');
  return credentialsPerMinute === 0
    ? processes
    : `${times(credentialsPerMinute, 'credential')}, ${processes}`;
}

function times(number, noun) {
  const plural = noun.endsWith('s') ? `${noun}es` : `${noun}s`;
  return `${count(number)} ${number === 1 ? noun : plural}`;
}

function toShare(cores) {
  return cores < 0.001 ? 'under 0.1 %' : `${(cores * 100).toFixed(cores < 0.1 ? 1 : 0)} %`;
}

function toDuration(seconds) {
  if (seconds < 120) return `${count(seconds)} s`;
  return seconds < 7_200 ? `${count(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

function toBytes(bytes) {
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(bytes < 1e5 ? 1 : 0)} kB`;
  return bytes < 1e9 ? `${count(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Padded as Prettier pads it. */
function toTable(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_title, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const print = (cells) => `| ${cells.join(' | ')} |`;
  const pad = (line) => print(line.map((cell, column) => cell.padEnd(widths[column])));
  return [pad(head), print(widths.map((width) => '-'.repeat(width))), ...rows.map(pad)].join('\n');
}
