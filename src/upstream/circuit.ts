import { setMaxListeners } from 'node:events';
import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import { failureTraits, type FailureClass } from '../core/failure-traits.js';
import type { Answer } from './call.js';
import { ProbeTurns, type Prober } from './probe-turns.js';

/** When an endpoint is taken for dead, and how soon it is tried again. Not documented; assumed. */
export const breakerPolicy = {
  /** How many failures in a row, with nothing answered between them. */
  failuresInARow: 5,
  /** For how many a timeout counts: in all that time nothing came. One alone is still ridden out by a retry. */
  timeoutCounts: 3,
  /** How soon one is tried again, and how soon another one when that hangs. */
  probeAfterMs: 2_000,
  /** A probe that hangs ends sooner than other calls, so that the provider's return is soon seen. */
  probeTimeoutMs: 6_000,
} as const;

/** Failures that tell nothing of the endpoint. */
const TELLS_NOTHING: ReadonlySet<FailureClass> = new Set([
  'deadline',
  'aborted',
  'circuit-open',
  'not-cached',
]);

/** The endpoint is left alone at present; also the reason with which its queues are emptied. */
export class CircuitOpen extends Error {}

/** What an attempt is to heed. */
export interface AttemptTerms {
  /** Aborted when the call must not go out any more. */
  queueSignal: AbortSignal;
  /** Milliseconds it may take, where that is less than usual. */
  timeoutMs?: number;
}

export interface CircuitOptions {
  clock: Clock;
  /** Milliseconds an attempt may take. */
  timeoutMs: number;
  /** Told when the endpoint is taken for dead, and when it is back. */
  onChange: (isOpen: boolean) => void;
}

type Attempt = (terms: AttemptTerms) => Promise<Answer>;

/** One endpoint, as far as it answers: closed while it does, open while it is left alone, but for probes. */
export class Circuit {
  /** What the failure was that opened it last. */
  reason = '';
  /** Replaced when the circuit opens: what went out before that tells nothing new. */
  private queue = createQueueController();
  private failures = 0;
  private answeredAt = -Infinity;
  /** Whose turn it is while it is open; null while it is closed. */
  private turns: ProbeTurns | null = null;

  constructor(private readonly options: CircuitOptions) {}

  /** Makes an attempt, or fails with CircuitOpen; while a probe is under way, how it ends or a turn is waited for. */
  async run(call: Prober, attempt: Attempt): Promise<Answer> {
    while (this.turns) {
      const { turns } = this;
      const turn = await turns.wait(call);
      if (turn === 'left-alone') throw new CircuitOpen();
      if (turn === 'probe') return this.probe(attempt, turns);
    }
    return this.watch(attempt, {});
  }

  private async probe(attempt: Attempt, turns: ProbeTurns): Promise<Answer> {
    try {
      return await this.watch(attempt, { timeoutMs: breakerPolicy.probeTimeoutMs });
    } catch (error) {
      if (isTelling(error)) turns.fail();
      else turns.giveBack();
      throw error;
    }
  }

  private async watch(attempt: Attempt, terms: Omit<AttemptTerms, 'queueSignal'>): Promise<Answer> {
    const { queue } = this;
    try {
      const answer = await attempt({ ...terms, queueSignal: queue.signal });
      if (queue === this.queue) this.hear();
      return answer;
    } catch (error) {
      if (queue === this.queue && isTelling(error)) this.weigh(error);
      throw error;
    }
  }

  /** An answer, whatever it says, shows that the endpoint is there. */
  private hear(): void {
    this.failures = 0;
    this.answeredAt = this.options.clock.now();
    if (!this.turns) return;
    this.turns.end();
    this.turns = null;
    this.options.onChange(false);
  }

  private weigh({ failure, what }: UpstreamError): void {
    if (!failureTraits[failure].outage) {
      this.hear();
      return;
    }
    const isTimeout = failure === 'timeout';
    // A call that hangs while others are answered has a trouble of its own.
    if (isTimeout && this.answeredAt > this.options.clock.now() - this.options.timeoutMs) return;
    this.failures += isTimeout ? breakerPolicy.timeoutCounts : 1;
    if (this.turns) this.reason = what;
    else if (this.failures >= breakerPolicy.failuresInARow) this.open(what);
  }

  private open(reason: string): void {
    this.reason = reason;
    this.turns = new ProbeTurns(this.options.clock, breakerPolicy.probeAfterMs);
    this.queue.abort(new CircuitOpen());
    this.queue = createQueueController();
    this.options.onChange(true);
  }
}

function isTelling(error: unknown): error is UpstreamError {
  return error instanceof UpstreamError && !TELLS_NOTHING.has(error.failure);
}

/** All that wait for an endpoint listen to its one signal. */
function createQueueController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
