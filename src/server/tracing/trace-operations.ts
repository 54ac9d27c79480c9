import type { OpenOperation } from '../open-operation.js';
import type { Tracing } from './tracing.js';

/** Has the trace follow each operation that is opened, where there is one. */
export function traceOperations(open: OpenOperation, tracing: Tracing | null): OpenOperation {
  if (!tracing) return open;
  return async (request, reply) => {
    const context = await open(request, reply);
    tracing.follow(request, context);
    return context;
  };
}
