import { setMaxListeners } from 'node:events';
import type { Clock } from '../core/clock.js';
import { Basis } from './basis.js';
import { Explain } from './explain.js';
import { unspecified, type Freshness } from './freshness.js';

/** What the pipeline knows of the operation it works for. */
export interface RequestScope {
  /** The operation itself, whatever it asks under other terms. */
  operation: object;
  /** Aborted at the operation's deadline, and when its caller goes away. */
  signal: AbortSignal;
  /**
   * Milliseconds since the epoch at which the operation came in: what was asked for since is as live as it gets. Of the
   * requests that a gateway makes of one operation, the first says so for all.
   */
  startedAt: number;
  /** Milliseconds since the epoch at which the operation must have answered. */
  deadline: number;
  /** Whether nobody waits for the result yet: its calls yield to those of operations that somebody waits for. */
  background: boolean;
  /** How old answers may be. */
  freshness: Freshness;
  /**
   * When calls were made, in milliseconds since the epoch, that were under way when the operation came in, and that it
   * joined: their answers came live to it, too.
   */
  joined: Set<number>;
  explain: Explain;
  /** What its answer rests on. */
  basis: Basis;
}

export interface RequestScopeOptions {
  clock: Clock;
  deadlineMs: number;
  /** When the operation came in, where that was before now. */
  startedAt?: number | undefined;
  freshness?: Freshness;
  /** Aborted when the caller goes away. */
  callerSignal?: AbortSignal;
  /** Whether the caller wants to see the calls behind the answer. */
  wantsExplain?: boolean;
}

/** The reason a scope is aborted with when its time is over. */
export class DeadlinePassed extends Error {}

/** Whether what was asked for then (milliseconds since the epoch) came live to the operation. */
export function isOwn(
  { startedAt, joined }: Pick<RequestScope, 'startedAt' | 'joined'>,
  observedAt: number,
): boolean {
  return observedAt >= startedAt || joined.has(observedAt);
}

/** Opens the scope of one operation; call `end` when it is answered, so that no timer is left. */
export function openRequestScope({
  clock,
  deadlineMs,
  startedAt = clock.now(),
  freshness = unspecified,
  callerSignal,
  wantsExplain = false,
}: RequestScopeOptions): {
  scope: RequestScope;
  end: () => void;
} {
  const controller = new AbortController();
  // Every call that waits listens: a large query has thousands of them.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    controller.abort(new DeadlinePassed());
  }, deadlineMs);
  const abandon = (): void => {
    controller.abort(callerSignal?.reason);
  };
  callerSignal?.addEventListener('abort', abandon, { once: true });
  if (callerSignal?.aborted) abandon();
  return {
    scope: {
      operation: controller,
      signal: controller.signal,
      startedAt,
      deadline: clock.now() + deadlineMs,
      background: false,
      freshness,
      joined: new Set(),
      explain: new Explain(wantsExplain),
      basis: new Basis(),
    },
    end: () => {
      clearTimeout(timer);
      callerSignal?.removeEventListener('abort', abandon);
    },
  };
}

/** How long work that nobody waits for may take. Assumed. */
const BACKGROUND_MS = 30_000;

/** Opens the scope of work that nobody waits for. It ends by itself and keeps no process alive. */
export function openBackgroundScope(clock: Clock): RequestScope {
  const now = clock.now();
  const explain = new Explain();
  return {
    operation: explain,
    signal: AbortSignal.timeout(BACKGROUND_MS),
    startedAt: now,
    deadline: now + BACKGROUND_MS,
    background: true,
    freshness: unspecified,
    joined: new Set(),
    explain,
    basis: new Basis(),
  };
}
