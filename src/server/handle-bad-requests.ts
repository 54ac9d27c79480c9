import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toInternalError } from './create-error-formatter.js';
import { replyWithError } from './reply-with-error.js';

const EXAMPLE = '{ "query": "{ accounts { name } }" }';

/** What to say of requests that are refused before anybody reads a document, by Fastify's code. */
const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: `the body is empty: send JSON such as ${EXAMPLE}`,
  FST_ERR_CTP_INVALID_JSON_BODY: `the body is no JSON: send JSON such as ${EXAMPLE}`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    'the content type is not understood: send JSON with content-type: application/json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'the body is larger than 1 MiB: ask for less in one operation',
};

/** Answers every request that is no operation (bad bodies, unknown paths, wrong methods) with a GraphQL-shaped error. */
export function handleBadRequests(app: FastifyInstance): void {
  app.setErrorHandler(replyToError);
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(app, request);
    if (allowed.length > 0) refuseMethod(reply, allowed);
    else refusePath(reply);
  });
}

/** Answers what Fastify, or a hook, threw. */
export function replyToError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const message = MESSAGES[error.code] ?? error.message;
    replyWithError(reply, status, { message, extensions: { code: 'BAD_REQUEST' } });
    return;
  }
  const errorId = randomUUID();
  request.log.error({ err: error, errorId }, 'unexpected error');
  replyWithError(reply, 500, toInternalError(errorId));
}

const METHODS = ['GET', 'POST'] as const;

function allowedMethods(app: FastifyInstance, { url }: FastifyRequest): string[] {
  const [path = ''] = url.split('?', 1);
  return METHODS.filter((method) => app.hasRoute({ method, url: path }));
}

function refuseMethod(reply: FastifyReply, allowed: readonly string[]): void {
  const methods = allowed.join(', ');
  void reply.header('allow', methods);
  replyWithError(reply, 405, {
    message: `this path takes ${methods} only`,
    extensions: { code: 'BAD_REQUEST' },
  });
}

function refusePath(reply: FastifyReply): void {
  replyWithError(reply, 404, {
    message: 'nothing is here: the API is at /graphql, beside it are /healthz, /readyz and /metrics',
    extensions: { code: 'NOT_FOUND' },
  });
}
