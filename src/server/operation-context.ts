import type { FastifyBaseLogger } from 'fastify';
import type { GraphContext } from '../loaders/graph-context.js';

/** A resolver's context with what the server's own plugins need beside it. */
export interface OperationContext extends GraphContext {
  /** Names the request in each line. */
  log: FastifyBaseLogger;
  /** Whether the caller asked for the upstream calls behind the answer. */
  wantsExplain: boolean;
}
