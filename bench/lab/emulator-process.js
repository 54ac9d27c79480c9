import process from 'node:process';
import { startEmulator } from '../../dist/src/emulator/serve/start-emulator.js';

/** A world in a process of its own: options come as JSON, and questions about its log as messages. */
const emulator = await startEmulator(JSON.parse(process.argv[2] ?? '{}'));

const answers = {
  count: () => countCalls(emulator.calls),
  clear: () => emulator.clearCalls(),
  arrivals: () => listArrivals(emulator.calls),
};

process.on('message', (question) => process.send?.({ answer: answers[question]() ?? null }));
process.on('disconnect', () => process.exit());
process.send?.({ answer: emulator.configuration });

/** Of each action how often it was called, and how often it was refused for the quota. */
function countCalls(calls) {
  const byAction = {};
  for (const call of calls) {
    const counted = (byAction[call.action] ??= { calls: 0, throttles: 0 });
    counted.calls += 1;
    if (isThrottle(call)) counted.throttles += 1;
  }
  return byAction;
}

/** Of each action when its calls came in, in Unix milliseconds. */
function listArrivals(calls) {
  const byAction = {};
  for (const { action, arrivedAt } of calls) (byAction[action] ??= []).push(arrivedAt);
  return byAction;
}

/** What the providers say to a call above the quota. */
function isThrottle({ errorCode, status }) {
  return errorCode === 'RequestLimitExceeded' || status === 429;
}
