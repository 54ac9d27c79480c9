import { randomUUID } from 'node:crypto';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { handleBadRequests, replyToError } from './handle-bad-requests.js';

/** The HTTP server before its routes: it understands JSON only, and answers what it cannot read as GraphQL does. */
export function createApp(logger: FastifyBaseLogger): FastifyInstance {
  const app = Fastify({
    loggerInstance: logger,
    // Operations have lines of their own.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    // While it drains, what arrives on an open connection is still answered, by /readyz too.
    return503OnClosing: false,
    frameworkErrors: replyToError,
  });
  // Only JSON is understood; Fastify would read plain text too.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    done();
  });
  handleBadRequests(app);
  return app;
}
