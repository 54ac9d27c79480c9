import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { contentTypeFor } from './media-type.js';

/** Answers a request that never became an operation, in the form of GraphQL's errors. */
export function replyWithError(reply: FastifyReply, status: number, error: GraphQLFormattedError): void {
  void reply
    .code(status)
    .header('content-type', contentTypeFor(reply.request.headers.accept))
    .send(JSON.stringify({ errors: [error] }));
}
