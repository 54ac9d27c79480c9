import type { PipelineObserver } from '../../upstream/pipeline.js';
import type { Tracing } from './tracing.js';

/** Has each attempt at a provider told to the trace too, where there is one. */
export function traceAttempts(observer: PipelineObserver, tracing: Tracing | null): PipelineObserver {
  if (!tracing) return observer;
  return {
    ...observer,
    onAttempt: (attempt) => {
      observer.onAttempt?.(attempt);
      tracing.record(attempt);
    },
  };
}
