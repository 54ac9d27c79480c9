import type { FastifyBaseLogger } from 'fastify';
import type { GraphContext } from '../loaders/graph-context.js';
import type { QuotaOf } from '../upstream/explain.js';
import type { OperationLine } from './operation-line.js';

/** A resolver's context with what the server's own plugins need beside it. */
export interface OperationContext extends GraphContext {
  /** Names the request in each line. */
  log: FastifyBaseLogger;
  /** Whether whoever asks is known as a gateway: it may ask for _entities and _service. */
  isGateway: boolean;
  /** How quotas stand, for who wants the calls behind the answer. */
  quotaOf: QuotaOf;
  /** What became of it, once it is answered. An object of its own, because Apollo Server works on a copy of the context. */
  outcome: { line?: OperationLine };
}
