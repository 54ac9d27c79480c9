import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { GRACE_MS } from './grace.js';

/**
 * A process that outlives the one that started it, and ends what that one left: it is told of each process by its id, and its
 * channel closes when whoever told it is gone, however suddenly (SIGKILL).
 */
const pids = [];
process.on('message', (pid) => pids.push(pid));
process.once('disconnect', () => void endAll());

async function endAll() {
  const tooLate = Date.now() + GRACE_MS;
  let left = pids.filter((pid) => send(pid, 'SIGTERM'));
  while (left.length > 0 && Date.now() < tooLate) {
    await delay(50);
    left = left.filter((pid) => send(pid, 0));
  }
  for (const pid of left) send(pid, 'SIGKILL');
}

/** Whether the process was still there. */
function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
