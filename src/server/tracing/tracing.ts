import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Attempt } from '../../upstream/send.js';
import type { OperationContext } from '../operation-context.js';
import type { OperationLine } from '../operation-line.js';

/** Follows each operation from its request to the calls it made, in the terms of OpenTelemetry. */
export interface Tracing {
  /** A request came in: its span begins, below its caller's where the caller has one. */
  begin: (request: FastifyRequest) => void;
  /** The request's operation is known: calls made for it stand below it from now on. */
  follow: (request: FastifyRequest, context: OperationContext) => void;
  /** The request was answered as an equal one before. */
  repeat: (request: FastifyRequest, line: OperationLine) => void;
  /** An attempt at a provider is over. */
  record: (attempt: Attempt) => void;
  /** The answer is out. */
  end: (request: FastifyRequest, reply: FastifyReply) => void;
  /** Delivers what is left. */
  close: () => Promise<void>;
}
