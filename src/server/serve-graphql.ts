import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Guard } from './guard-requests.js';
import type { OperationContext } from './operation-context.js';
import { replyWithError } from './reply-with-error.js';
import type { Repetition } from './response-cache/repeat-responses.js';

export interface GraphqlRoute {
  apollo: ApolloServer<OperationContext>;
  open: (request: FastifyRequest, reply: FastifyReply) => Promise<OperationContext>;
  /** Asked in this order before an operation is read. */
  guards: readonly Guard[];
  repetition: Repetition;
}

/** Serves operations at /graphql, by GET and POST. */
export function serveGraphql(app: FastifyInstance, { apollo, open, guards, repetition }: GraphqlRoute): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: [...guards, keepUncached],
    preHandler: [refuseBatch, repetition.find],
    onSend: repetition.keep,
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const context = await open(request, reply);
        repetition.note(request, context);
        return context;
      },
    }),
  });
}

/** An answer is as old as it says itself; a cache between here and the caller must not add to that. */
const keepUncached: Guard = (_request, reply, goOn) => {
  void reply.header('cache-control', 'no-store');
  goOn();
};

const refuseBatch: Guard = ({ body }, reply, goOn) => {
  if (!Array.isArray(body)) {
    goOn();
    return;
  }
  replyWithError(reply, 400, {
    message: 'the body is a list: send one operation in a request',
    extensions: { code: 'BAD_REQUEST' },
  });
};
