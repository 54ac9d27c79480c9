import { readFile } from 'node:fs/promises';

/**
 * The memory that a process has resident, at present and at its peak so far, in bytes. Linux tells it (proc(5),
 * status); elsewhere both are null, and the columns stay empty.
 */
export async function readMemory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return { now: fieldOf(status, 'VmRSS'), peak: fieldOf(status, 'VmHWM') };
}

function fieldOf(status, name) {
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
