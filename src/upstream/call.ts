import type { Origin } from '../core/page.js';
import type { Action } from './action.js';
import type { RequestScope } from './request-scope.js';
import type { Parameters, Target } from './target.js';

/** The turn that a call waits for: told by what makes it wait, and asked by the operations that wait for it. */
export interface AwaitedTurn {
  /** Milliseconds until it comes, for an operation of those who wait or one more; null where nothing is known of it. */
  waitMs: ((scope: RequestScope) => number) | null;
}

/** One question to a provider on its way through the pipeline. */
export interface Call {
  action: Action;
  target: Target;
  parameters: Parameters;
  /** Gives the parameters when the call's turn has come, where they may grow until then. */
  seal?: () => Parameters;
  /** Equal for equal questions: target, action and parameters in canonical order. */
  key: string;
  /** The operation that asks; a call shared by several carries the first one's. */
  scope: RequestScope;
  /** All operations that wait for the answer; more may join while it is under way. */
  lanes: ReadonlySet<RequestScope>;
  /** Where it is told how long the call still waits, for those who wait for the answer together. */
  turn?: AwaitedTurn;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
  /** Aborted when what waits for a token should not go out any more: its endpoint was found dead. */
  queueSignal?: AbortSignal;
  /** Milliseconds the attempt may take, where that is less than usual. */
  timeoutMs?: number;
  /** When what is held was asked for, in milliseconds since the epoch; anything younger is news. */
  heldAt?: number;
  /** Milliseconds the present attempt has waited for its token. */
  waitedMs: number;
}

/** A provider's answer with its age. */
export interface Answer {
  body: unknown;
  /** Milliseconds since the epoch at which the provider was asked. */
  observedAt: number;
  origin: Origin;
  requestId: string | null;
}

/** The last deadline, in milliseconds since the epoch, of those who wait for a call. */
export function deadlineOf({ scope, lanes }: Pick<Call, 'scope' | 'lanes'>): number {
  return lanes.size === 0 ? scope.deadline : Math.max(...[...lanes].map((lane) => lane.deadline));
}

export type Handler = (call: Call) => Promise<Answer>;

/** A part of the pipeline: wraps what comes after it. */
export type Stage = (next: Handler) => Handler;

/** The key under which equal questions are one. */
export function callKey(target: Target, action: Action, parameters: Parameters): string {
  return `${target.account}\n${target.service}\n${target.region}\n${target.endpoint}\n${action.name}\n${canonical(parameters)}`;
}

/** JSON with its keys in order, so that two spellings of the same parameters are one text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
