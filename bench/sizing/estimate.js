import { services as registered } from '../../dist/src/providers/registry.js';

/** What processes together use of a quota at the least (the test of shared quotas holds them to it). */
const USE = 0.9;

/** How long an answer stays in Redis after it was fresh, for who takes a stale one: src/sharing/shared-answers.ts. */
const STALE_SECONDS = 300;

/**
 * What a process holds at the most: answers (src/upstream/cache.ts), which count as twice their JSON and take up to four and a
 * half times that with what is made of them, where rows are as small as those of mongodb; lists for their cursors
 * (snapshot-store.ts) and entities (entity-store.ts), which count as what they take.
 */
const MIB = 1024 * 1024;
const MOST_HELD_BYTES = (4.5 * 128 + 256 + 128) * MIB;

/** How busy a process may be, so that nobody waits for it; and how many there are, so that one may end. */
const BUSY = 0.7;
const LEAST_PROCESSES = 2;

/**
 * What it takes to read everything of a service again and again, with so many resources and one credential: as often as the
 * quotas allow, a processor can, and answers are not fresh any more.
 */
export function estimate(service, resources, { process, services }) {
  const figures = services[service.name];
  const calls = listCalls(service, resources, figures);
  const quotaSeconds = Math.max(...calls.map(({ count, perSecond }) => count / perSecond));
  const coreSeconds = toSeconds(resources * figures.cpuMsPerResource);
  const { freshSeconds } = calls.find(({ action }) => action === service.action);
  const everySeconds = Math.max(quotaSeconds, coreSeconds, freshSeconds);
  const held = Math.min(resources * figures.heldBytesPerResource, MOST_HELD_BYTES);
  return {
    calls: calls.reduce((sum, { count }) => sum + count, 0),
    everySeconds,
    cores: coreSeconds / everySeconds,
    credentialsPerMinute: Math.ceil(quotaSeconds / 60),
    processesPerMinute: processesFor(coreSeconds / 60),
    memoryBytes: process.restBytes + held + roomFor({ process, services }),
    redisBytes: calls.reduce((sum, call) => sum + answersKept(call), 0) * figures.redisBytesPerAnswer,
  };
}

/** How many processes answer so many callers a second from what they hold. */
export function processesForAnswers(perSecond, { process }) {
  return processesFor(toSeconds(perSecond * process.cpuMsPerAnswer));
}

/** What is under way takes as much as it ever did when the figures were measured, in bytes. */
export function roomFor({ process, services }) {
  const rooms = Object.values(services).map(
    ({ peakBytes, resources, heldBytesPerResource }) =>
      peakBytes - process.restBytes - resources * heldBytesPerResource,
  );
  return Math.max(...rooms);
}

/** The calls of a service's join, by action, with what the tables say of it. */
function listCalls({ name, join, toTruth }, resources, { rowsPerResource }) {
  const { actions } = registered.find((service) => service.name === name);
  const calls = Object.entries(join.toCalls(toTruth(resources, rowsPerResource)));
  return calls.map(([action, count]) => {
    const { quota, freshnessMs, revalidateMs } = actions[action];
    return {
      action,
      count,
      perSecond: quota === null ? Infinity : USE * quota.value,
      freshSeconds: toSeconds(freshnessMs.value),
      keptSeconds:
        toSeconds(freshnessMs.value) + Math.max(toSeconds(revalidateMs?.value ?? 0), STALE_SECONDS),
    };
  });
}

/** Of each action no more than the quota lets in while an answer is kept. */
function answersKept({ count, perSecond, keptSeconds }) {
  return Math.min(count, perSecond * keptSeconds);
}

function processesFor(cores) {
  return Math.max(LEAST_PROCESSES, Math.ceil(cores / BUSY));
}

function toSeconds(ms) {
  return ms / 1_000;
}
