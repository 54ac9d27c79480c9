import type { ErrorCode } from '../core/error-code.js';
import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import type { Parameters, Target } from './target.js';

/** What is asked of a provider. */
export interface Asked {
  target: Target;
  action: Action;
  parameters: Parameters;
  /** The same for equal questions; none for a batch of ids, whose number counts. */
  key?: string;
}

/** How a call ended, as its answer or its failure tells it. */
export interface Outcome {
  requestId?: string | null | undefined;
  error?: ErrorCode | null;
}

/** A question that was put, and how it ended at last. */
export interface PutQuestion {
  asked: Asked;
  outcome: Outcome;
  /** When the provider was asked, in milliseconds since the epoch; null where it gave no answer. */
  observedAt: number | null;
}

/** What a failure tells of the call that failed. */
export function toOutcome(error: unknown): Required<Outcome> {
  if (!(error instanceof UpstreamError)) return { requestId: null, error: 'UPSTREAM_UNAVAILABLE' };
  return { requestId: error.requestId ?? null, error: error.code };
}

/** How many ids a call carries; 1 where the action takes none. */
export function batchSizeOf({ action, parameters }: Pick<Asked, 'action' | 'parameters'>): number {
  const ids = action.ids && parameters[action.ids.parameter];
  return Array.isArray(ids) ? ids.length : 1;
}
