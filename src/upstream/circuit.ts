import { setMaxListeners } from 'node:events';
import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import { failureTraits, type FailureClass } from '../core/failure-traits.js';
import type { Answer } from './call.js';

/** When an endpoint is taken for dead, and how soon it is tried again. Not documented; assumed. */
export const breakerPolicy = {
  /** How many failures in a row, with nothing answered between them. */
  failuresInARow: 5,
  /** For how many a timeout counts: in all that time nothing came. One alone is still ridden out by a retry. */
  timeoutCounts: 3,
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

/** One endpoint, as far as it answers: closed while it does, open while it is left alone, but for single probes. */
export class Circuit {
  /** What the failure was that opened it last. */
  reason = '';
  /** Replaced when the circuit opens: what went out before that tells nothing new. */
  private queue = createQueueController();
  private failures = 0;
  private answeredAt = -Infinity;
  private openedAt: number | null = null;
  /** Settles, without an error, when the probe under way has ended. */
  private probe: Promise<unknown> | null = null;

  constructor(private readonly options: CircuitOptions) {}

  /** Makes an attempt, or fails with CircuitOpen; while a probe is under way, how it ends is waited for. */
  async run(attempt: Attempt): Promise<Answer> {
    while (this.probe) await this.probe;
    if (this.openedAt === null) return this.watch(attempt, {});
    if (this.options.clock.now() - this.openedAt < breakerPolicy.probeAfterMs) throw new CircuitOpen();
    const probe = this.watch(attempt, { timeoutMs: breakerPolicy.probeTimeoutMs });
    const ended = (): void => {
      this.probe = null;
    };
    this.probe = probe.then(ended, ended);
    return probe;
  }

  private async watch(attempt: Attempt, terms: Omit<AttemptTerms, 'queueSignal'>): Promise<Answer> {
    const { queue } = this;
    try {
      const answer = await attempt({ ...terms, queueSignal: queue.signal });
      if (queue === this.queue) this.hear();
      return answer;
    } catch (error) {
      if (queue === this.queue && error instanceof UpstreamError) this.weigh(error);
      throw error;
    }
  }

  /** An answer, whatever it says, shows that the endpoint is there. */
  private hear(): void {
    this.failures = 0;
    this.answeredAt = this.options.clock.now();
    if (this.openedAt === null) return;
    this.openedAt = null;
    this.options.onChange(false);
  }

  private weigh(error: UpstreamError): void {
    const { failure } = error;
    if (TELLS_NOTHING.has(failure)) return;
    if (!failureTraits[failure].outage) {
      this.hear();
      return;
    }
    const isTimeout = failure === 'timeout';
    // A call that hangs while others are answered has a trouble of its own.
    if (isTimeout && this.answeredAt > this.options.clock.now() - this.options.timeoutMs) return;
    this.failures += isTimeout ? breakerPolicy.timeoutCounts : 1;
    if (this.openedAt !== null || this.failures >= breakerPolicy.failuresInARow) this.open(error.what);
  }

  private open(reason: string): void {
    const wasOpen = this.openedAt !== null;
    this.openedAt = this.options.clock.now();
    this.reason = reason;
    this.queue.abort(new CircuitOpen());
    this.queue = createQueueController();
    if (!wasOpen) this.options.onChange(true);
  }
}

/** All that wait for an endpoint listen to its one signal. */
function createQueueController(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
