import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/upstream/action.js';
import type { Target } from '../../src/upstream/target.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createAction, createScriptedTarget } from '../helpers/scripted-target.js';

const TIMEOUT_MS = 10_000;
const action = createAction();
const twoAtOnce = createAction({ concurrency: { value: 2, source: 'a test' } });

/** What somebody asks, by the second: equal questions are one call. */
type Question = (second: number) => { action: Action; parameters: object };

function asking(asked: Action, parameters: object = {}): Question {
  return () => ({ action: asked, parameters });
}

function askingAnew(asked: Action, parameters: object = {}): Question {
  return (second) => ({ action: asked, parameters: { ...parameters, second } });
}

const X1 = createAction({ name: 'X1' });
const X2 = createAction({ name: 'X2' });
const X3 = createAction({ name: 'X3' });
const Y = createAction({ name: 'Y' });

/**
 * Asks each question every second, the good one last, of an endpoint that hangs and then is back for that one alone; gives
 * back how the circuit changed, and how soon after the return the good one was answered.
 */
async function askThrough(troubled: readonly Question[], good: Question, backAtMs: number) {
  const clock = new FakeClock();
  const startedAt = clock.now();
  const elapsed = (): number => clock.now() - startedAt;
  const target = createScriptedTarget(({ parameters }, _count, signal) => {
    if (elapsed() >= backAtMs && 'isGood' in parameters) return 'here';
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('the socket was closed'));
      });
    });
  });
  const changes: boolean[] = [];
  const onStateChange = (_target: Target, isOpen: boolean): void => void changes.push(isOpen);
  const upstream = createUpstream([target], { clock, timeoutMs: TIMEOUT_MS, observer: { onStateChange } });
  let tookMs: number | null = null;
  const hear = (): void => {
    tookMs ??= elapsed() - backAtMs;
  };
  const ask = (question: Question, second: number, mark: object = {}): Promise<unknown> => {
    const { action: asked, parameters } = question(second);
    return openReader(upstream).ask(target, asked, { ...parameters, ...mark });
  };
  for (let second = 0; second * 1_000 < backAtMs + 15_000; second += 1) {
    for (const question of troubled) ask(question, second).catch(() => undefined);
    ask(good, second, { isGood: true }).then(hear, () => undefined);
    await clock.advance(1_000);
  }
  return { changes, tookMs };
}

describe('an endpoint that is back, but for some calls,', () => {
  it.each<{ but: string; troubled: Question[]; good: Question }>([
    { but: 'an action, asked anew each time', troubled: [askingAnew(X1)], good: askingAnew(Y) },
    { but: 'three actions', troubled: [X1, X2, X3].map((one) => askingAnew(one)), good: askingAnew(Y) },
    {
      but: 'an action, of many resources',
      troubled: Array.from({ length: 12 }, (_, id) => asking(X1, { id })),
      good: asking(Y),
    },
    { but: 'a resource', troubled: [asking(action, { id: 1 })], good: asking(action) },
    {
      but: 'four resources',
      troubled: [1, 2, 3, 4].map((id) => asking(action, { id })),
      good: asking(action),
    },
    {
      but: 'two resources, asked anew each time',
      troubled: [1, 2].map((id) => askingAnew(action, { id })),
      good: askingAnew(action),
    },
    {
      but: 'two resources, where two calls at once are allowed',
      troubled: [1, 2].map((id) => asking(twoAtOnce, { id })),
      good: asking(twoAtOnce),
    },
  ])('is found to be within 10 seconds and stays found: $but', async ({ troubled, good }) => {
    // Whatever the probes are about when it comes back.
    for (let backAtMs = 30_000; backAtMs < 38_000; backAtMs += 1_000) {
      const { changes, tookMs } = await askThrough(troubled, good, backAtMs);
      expect(changes).toEqual([true, false]);
      expect(tookMs).toBeLessThanOrEqual(10_000);
    }
  });
});
