import { OperationTypeNode } from 'graphql';
import type { FastifyRequest, onSendHookHandler, preHandlerHookHandler } from 'fastify';
import type { KnowGateway } from '../know-gateway.js';
import type { OperationContext } from '../operation-context.js';
import type { OperationLine } from '../operation-line.js';
import type { ResponseCache } from './response-cache.js';
import { toResponseKey } from './to-response-key.js';

/** The two ends of a request at which responses are found and kept, and what is between them. */
export interface Repetition {
  find: preHandlerHookHandler;
  keep: onSendHookHandler;
  /** Tells which operation a request turned out to be. */
  note: (request: FastifyRequest, context: OperationContext) => void;
}

export interface RepetitionOptions {
  cache: ResponseCache;
  isGateway: KnowGateway;
  /** Told each time a response is given again, with what the log says of its operation. */
  onRepeat: (request: FastifyRequest, line: OperationLine) => void;
}

/** Answers a request as an equal one was answered, where that is still true. */
export function repeatResponses({ cache, isGateway, onRepeat }: RepetitionOptions): Repetition {
  const operations = new WeakMap<FastifyRequest, { key: string; context: OperationContext | null }>();

  const find: preHandlerHookHandler = (request, reply, goOn) => {
    const key = toResponseKey(request, isGateway(request));
    const response = key === null ? undefined : cache.find(key);
    if (!response) {
      if (key !== null) operations.set(request, { key, context: null });
      goOn();
      return;
    }
    onRepeat(request, response.line);
    request.log.info({ ...response.line, durationMs: 0 }, 'operation');
    void reply.header('content-type', response.contentType).send(response.body);
  };

  const keep: onSendHookHandler = (request, reply, payload, goOn) => {
    const body = typeof payload === 'string' ? toBody(payload) : payload;
    const { key, context } = operations.get(request) ?? {};
    const line = context?.outcome.line;
    const isSound =
      reply.statusCode === 200 &&
      line?.type === OperationTypeNode.QUERY &&
      Object.keys(line.errors).length === 0;
    if (key !== undefined && context && isSound && isBody(body)) {
      const contentType = String(reply.getHeader('content-type'));
      cache.keep(key, { body, contentType, line }, context.scope);
    }
    goOn(null, body);
  };

  return {
    find,
    keep,
    note: (request, context) => {
      const known = operations.get(request);
      if (known) known.context = context;
    },
  };
}

/**
 * From here on a body is sent and kept as bytes: Node would write a long text twice. A short one it sends together with the
 * head, in one write. Measured.
 */
const LARGE = 16_384;

function toBody(payload: string): string | Buffer {
  return payload.length < LARGE ? payload : Buffer.from(payload);
}

function isBody(payload: unknown): payload is string | Buffer {
  return typeof payload === 'string' || Buffer.isBuffer(payload);
}
