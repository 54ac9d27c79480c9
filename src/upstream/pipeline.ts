import type { Clock } from '../core/clock.js';
import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import { createCacheStage } from './cache.js';
import { callKey, type Answer, type Call, type Handler } from './call.js';
import { createCircuitBreakerStage } from './circuit-breaker.js';
import { createCoalesceStage } from './coalesce.js';
import { createQuotaStage } from './quota.js';
import { DeadlinePassed, type RequestScope } from './request-scope.js';
import { createRetryStage } from './retry.js';
import { createSender, type SendOptions } from './send.js';
import { originOf, type Parameters, type Target } from './target.js';

/** What the pipeline tells those who measure it. */
export interface PipelineObserver {
  onHit?: (service: string, action: string) => void;
  onJoin?: (service: string, action: string) => void;
  onRetry?: (service: string, action: string) => void;
  onWait?: (service: string, action: string, waitMs: number) => void;
  onAttempt?: NonNullable<SendOptions['onAttempt']>;
  onStateChange?: (service: string, endpoint: string, open: boolean) => void;
}

export interface PipelineOptions {
  clock: Clock;
  /** Milliseconds one attempt may take. */
  timeoutMs: number;
  /** Requests a second by `service.Action`; wins over the tables. */
  quotas?: Readonly<Record<string, number>>;
  observer?: PipelineObserver;
}

/** Asks a provider: answers from the cache, from a call under way, or from the wire. Fails with an UpstreamError. */
export type Ask = (
  scope: RequestScope,
  target: Target,
  action: Action,
  parameters: Parameters,
) => Promise<Answer>;

/** The stages in their order; each wraps the next. */
export function createPipeline({ clock, timeoutMs, quotas = {}, observer = {} }: PipelineOptions): Ask {
  const stages = [
    createCacheStage({ clock, ...observer }),
    createCoalesceStage(observer),
    createRetryStage({ clock, ...observer }),
    createCircuitBreakerStage(observer),
    createQuotaStage({ clock, overrides: quotas, ...observer }),
  ];
  const handle = stages.reduceRight<Handler>(
    (next, stage) => stage(next),
    createSender({ clock, timeoutMs, ...observer }),
  );

  return async (scope, target, action, parameters) => {
    const key = callKey(target, action, parameters);
    const lanes = new Set([scope]);
    const call: Call = { action, target, parameters, key, scope, lanes, signal: scope.signal, waitedMs: 0 };
    try {
      scope.signal.throwIfAborted();
      return await handle(call);
    } catch (error) {
      throw asUpstreamError(call, error);
    }
  };
}

/** Whatever ends a call is told in the one form that resolvers, pages and errors understand. */
function asUpstreamError(call: Call, error: unknown): unknown {
  if (!call.signal.aborted) return error;
  const isDeadline = call.signal.reason instanceof DeadlinePassed;
  return new UpstreamError(originOf(call.target, call.action.name), {
    failure: isDeadline ? 'deadline' : 'aborted',
    what: isDeadline
      ? "the operation's deadline passed before it answered"
      : 'the caller went away before it answered',
  });
}
